import { isObject, parseJsonOrUndefined } from "../json/members.ts";
import { sha256 } from "../util/sha256.ts";
import { explainUnsafePath } from "../util/output-path.ts";

/** Name of the manifest in every package. */
export const manifestName = "postwright.json";

/**
 * What lies beside the manifest and is not committed, because it belongs to a working copy as
 * `dist/` does.
 */
export const mapName = "postwright.map.json";

/**
 * The part of a `postwright.json` that writing needs: which files are ours, and what they
 * contained.
 */
export interface Manifest {
  /**
   * Relative POSIX path → sha256 of the file as written, in lower-case hex. The manifest does not
   * list itself.
   */
  readonly files: ReadonlyMap<string, string>;
}

/** A manifest read from text, or why it cannot be trusted. */
export type ManifestOutcome =
  { readonly kind: "read"; readonly manifest: Manifest } | { readonly kind: "damaged"; readonly reason: string };

/**
 * Reads the `files` of a manifest. The text may come from anywhere (a merge conflict, a cloned
 * repository), so every path must satisfy the rules for our own paths. One bad entry makes the
 * whole manifest damaged, because a manifest decides which files may be removed.
 */
export function parseManifest(text: string): ManifestOutcome {
  const value = parseJsonOrUndefined(text);
  if (!isObject(value)) return { kind: "damaged", reason: "it is not a JSON object" };
  const listed = value["files"];
  if (!isObject(listed)) return { kind: "damaged", reason: 'it has no "files" object' };
  const files = new Map<string, string>();
  for (const [path, sum] of Object.entries(listed)) {
    const reason = explainUnsafePath(path);
    if (reason !== undefined) return { kind: "damaged", reason: `a path of "files" ${reason}` };
    if (path === manifestName) return { kind: "damaged", reason: '"files" lists the manifest itself' };
    if (typeof sum !== "string" || !/^[0-9a-f]{64}$/.test(sum)) return { kind: "damaged", reason: 'a checksum of "files" is not a sha256' };
    files.set(path, sum);
  }
  return { kind: "read", manifest: { files } };
}

/**
 * True if a file on disk has this checksum. A checkout with CRLF line ends (git's `core.autocrlf`)
 * still counts, because nobody edited it.
 */
export function matchesChecksum(data: Uint8Array, sum: string): boolean {
  if (sha256(data) === sum) return true;
  const unixText = foldLineEnds(data);
  return unixText !== undefined && sha256(unixText) === sum;
}

/** True if a file on disk contains this text, apart from line ends. */
export function matchesText(data: Uint8Array, text: string): boolean {
  const wanted = Buffer.from(text, "utf8");
  if (wanted.equals(data)) return true;
  const unixText = foldLineEnds(data);
  return unixText !== undefined && wanted.equals(unixText);
}

/**
 * The bytes with CRLF replaced by LF, or `undefined` if there is no CRLF. Latin-1 maps bytes to
 * characters one to one.
 */
function foldLineEnds(data: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("latin1");
  return text.includes("\r\n") ? Buffer.from(text.replaceAll("\r\n", "\n"), "latin1") : undefined;
}
