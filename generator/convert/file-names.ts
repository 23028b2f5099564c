import { foldName } from "../util/output-path.ts";

/** Bytes of a file name that a file system allows, less those of the longest ending. */
const mostBytes = 180;

/** Gives each entry of a folder a name of its own. */
export type ClaimName = (title: string, fallback: string) => string;

/**
 * Names for the entries of one folder, as Postman makes them: characters that file systems refuse
 * become `-`, and names that differ only in case get a number. A dot at the start would hide a
 * folder from the reader, so it becomes `-` too.
 */
export function createNames(): ClaimName {
  const taken = new Set<string>();
  return (title, fallback) => {
    const safe = cut(title.replace(/[\\/:*?"<>|\p{Cc}]/gu, "-").replace(/^\s*\./u, "-")).trim();
    const name = safe === "" ? fallback : safe;
    for (let count = 0; ; count += 1) {
      const candidate = count === 0 ? name : `${name} ${count}`;
      const key = foldName(candidate);
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  };
}

/** Cuts a name between characters. Lone surrogates, which no file name may have, become `-`. */
function cut(text: string): string {
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > mostBytes) break;
    kept += code >= 0xd800 && code <= 0xdfff ? "-" : character;
  }
  return kept;
}
