import { maxPathLength, maxPathSegment } from "./limits.ts";

/** File names that Windows reserves for devices, in lower case. */
export const deviceNames: readonly string[] =
  "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9".split(" ");

const deviceName = new RegExp(`^(?:${deviceNames.join("|")}|conin\\$|conout\\$|clock\\$)(?:\\.|$)`, "i");
const allowedSegment = /^[A-Za-z0-9._@+-]+$/;
/**
 * Names that belong to other programs or to our own working files. No generated file may have them.
 */
const reservedSegments: ReadonlySet<string> = new Set([".git", "node_modules"]);
/** Prefix of the lock and of the working folder. */
export const workPrefix = ".postwright-";

/**
 * Explains why a path must not be written below an output folder, or returns `undefined` if it may.
 * Allowed are relative POSIX paths of ASCII segments of at most 100 bytes that mean the same file
 * on Linux, macOS and Windows: no `.` or `..`, drive, device name, trailing dot or backslash
 * (Microsoft, "Naming Files, Paths, and Namespaces").
 */
export function explainUnsafePath(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.length > maxPathLength) return `is longer than ${maxPathLength} characters`;
  if (path.startsWith("/")) return "is absolute";
  for (const segment of path.split("/")) {
    const reason = explainUnsafeSegment(segment);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function explainUnsafeSegment(segment: string): string | undefined {
  if (segment === "") return "has an empty segment";
  if (segment === "." || segment === "..") return "has a dot segment";
  if (!allowedSegment.test(segment)) return "has a character outside A-Z, a-z, 0-9 and . _ @ + -";
  if (segment.length > maxPathSegment) return `has a segment longer than ${maxPathSegment} bytes`;
  if (segment.endsWith(".")) return "has a segment that ends in a dot";
  if (deviceName.test(segment)) return "has a device name";
  const folded = segment.toLowerCase();
  if (reservedSegments.has(folded) || folded.startsWith(workPrefix)) return "has a reserved name";
  return undefined;
}

/** The form in which names are equal if a disk that ignores case takes them for the same file. */
export function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** The folders above a relative POSIX path, outermost first: `a/b/c` has `a`, `a/b`. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf("/"); slash !== -1; slash = path.indexOf("/", slash + 1)) folders.push(path.slice(0, slash));
  return folders;
}

/**
 * Throws if a set of output paths contains an unsafe one, two that differ only in case, or a file
 * where another path needs a folder. Such a set is a bug in the naming scheme.
 */
export function assertSafePaths(paths: Iterable<string>): void {
  const kinds = new Map<string, { readonly kind: "file" | "folder"; readonly path: string }>();
  for (const path of paths) {
    const reason = explainUnsafePath(path);
    if (reason !== undefined) throw new Error(`Unsafe output path ${JSON.stringify(path)}: it ${reason}.`);
    claim(kinds, path, "file");
    for (const folder of foldersAbove(path)) claim(kinds, folder, "folder");
  }
}

function claim(kinds: Map<string, { kind: "file" | "folder"; path: string }>, path: string, kind: "file" | "folder"): void {
  const key = foldName(path);
  const taken = kinds.get(key);
  if (taken === undefined) kinds.set(key, { kind, path });
  else if (taken.path !== path || taken.kind === "file" || kind === "file") {
    throw new Error(`Output paths ${JSON.stringify(taken.path)} and ${JSON.stringify(path)} are one on a disk that ignores case.`);
  }
}
