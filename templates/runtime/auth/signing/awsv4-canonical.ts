import { refuse } from "../../values/config-error.js";
import { encodeForm } from "../../values/encode.js";

/** The parts of a request that AWS Signature Version 4 covers. */
export interface CanonicalInput {
  readonly method: string;
  /** Path and query as they go on the wire. */
  readonly target: string;
  /** Lower-case names, sorted. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyHash: string;
  /** S3 has its own rules. */
  readonly isS3: boolean;
}

/** The canonical request: the same string for all spellings of a request. */
export function canonicalRequest({ method, target, headers, bodyHash, isS3 }: CanonicalInput): string {
  const [path = "", ...query] = escapeTarget(target).split("?");
  const lines = [...headers].map(([name, value]) => `${name}:${value}\n`).join("");
  return [
    method,
    canonicalPath(path, isS3),
    canonicalQuery(query.join("?"), isS3),
    lines,
    [...headers.keys()].join(";"),
    bodyHash,
  ].join("\n");
}

/** A target with characters that should have been escaped is treated as not escaped at all. */
function escapeTarget(target: string): string {
  if (!/[^0-9A-Za-z;,/?:@&=+$\-_.!~*'()#%]/u.test(target)) return target;
  try {
    return encodeURI(decodeURI(target));
  } catch {
    return refuse("a request whose URL has broken percent-escapes cannot be signed");
  }
}

/** Dot segments are resolved, and the path is escaped once more. S3 does neither. */
function canonicalPath(path: string, isS3: boolean): string {
  if (isS3)
    return path
      .split("/")
      .map((piece) => encodeForm(decode(piece)).replaceAll("%2F", "/"))
      .join("/");
  const kept: string[] = [];
  for (const piece of path.replace(/\/{2,}/gu, "/").split("/")) {
    if (piece === "..") kept.pop();
    else if (piece !== ".") kept.push(encodeForm(piece));
  }
  return `/${kept.join("/").replace(/^\//u, "")}`;
}

/** Sorted by name, then by value. S3 uses only the first value of a name. */
function canonicalQuery(query: string, isS3: boolean): string {
  const values = new Map<string, string[]>();
  for (const piece of query.split("&")) {
    const [name = "", ...rest] = piece.split("=");
    if (name === "") continue;
    const key = encodeForm(decode(name));
    values.set(key, [...(values.get(key) ?? []), encodeForm(decode(rest.join("=")))]);
  }
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted
    .flatMap(([key, all]) => (isS3 ? all.slice(0, 1) : all.sort()).map((value) => `${key}=${value}`))
    .join("&");
}

/** Decodes a piece of a form. Leaves broken escapes as they are. */
function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
