import { refuse } from "../../values/config-error.js";
import { encodeForm } from "../../values/encode.js";

/** A request as AWS Signature Version 4 looks at it. */
export interface CanonicalInput {
  readonly method: string;
  /** Path and query as they go on the wire. */
  readonly target: string;
  /** Lower-case names, sorted. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyHash: string;
  /** S3 has rules of its own. */
  readonly isS3: boolean;
}

/** The canonical request: equal requests have equal texts, however they are written. */
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

/** A target with characters that should have been escaped is taken as not escaped at all. */
function escapeTarget(target: string): string {
  if (!/[^0-9A-Za-z;,/?:@&=+$\-_.!~*'()#%]/u.test(target)) return target;
  try {
    return encodeURI(decodeURI(target));
  } catch {
    return refuse("a request whose URL has broken percent-escapes cannot be signed");
  }
}

/** Resolved and escaped once more; for S3 neither. */
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

/** Sorted by name, then by value. S3 counts the first value of a name alone. */
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

/** A form's text; one with broken escapes as it is. */
function decode(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
