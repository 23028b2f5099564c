import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";

/** Characters of a link's fragment; longer links are cut by some programs. */
const maxFragment = 16_000;

/** Bytes of a collection in a link, before compression. Links are written by strangers. */
const maxSharedBytes = 1_000_000;

/** A collection that is small enough for a link. */
export interface SharedFile {
  readonly name: string;
  readonly text: string;
}

/** Compresses a file for the fragment of a URL; `undefined` if that would be too long. */
export function encodeShared({ name, text }: SharedFile): string | undefined {
  const bytes = strToU8(JSON.stringify([name, text]));
  if (bytes.length > maxSharedBytes) return undefined;
  const data = toBase64(deflateSync(bytes, { level: 9 }));
  return data.length > maxFragment ? undefined : data;
}

/** The file of a fragment; `undefined` for anything else. */
export function decodeShared(data: string): SharedFile | undefined {
  if (data.length > maxFragment || !/^[A-Za-z0-9_-]+$/.test(data)) return undefined;
  try {
    const value: unknown = JSON.parse(strFromU8(inflate(fromBase64(data))));
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [name, text]: readonly unknown[] = value;
    return typeof name === "string" && typeof text === "string" ? { name, text } : undefined;
  } catch {
    return undefined;
  }
}

/** Inflates a few bytes at a time, so that it can stop early. */
function inflate(compressed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  const step = 256;
  for (let start = 0; start < compressed.length; start += step) {
    stream.push(compressed.subarray(start, start + step), start + step >= compressed.length);
    if (length > maxSharedBytes) throw new Error("too long");
  }
  const all = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array {
  return strToU8(atob(text.replaceAll("-", "+").replaceAll("_", "/")), true);
}
