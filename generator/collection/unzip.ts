import { unzipSync } from "fflate";
import { maxArchiveFiles, maxFileBytes } from "../util/limits.ts";
import { mayCount } from "./find-collections.ts";

/** The files of a zip that may count, as path → text, or why there are none. */
export type UnzipOutcome =
  | { readonly kind: "read"; readonly files: ReadonlyMap<string, string> }
  | { readonly kind: "failed"; readonly problem: "tooManyFiles" | "unreadableFile"; readonly reason: string };

/** Unpacks a zip in memory, so that the paths in it cannot lead anywhere. */
export function unzip(bytes: Uint8Array): UnzipOutcome {
  let files = 0;
  let length = 0;
  const isTooLarge = (): boolean => length > maxFileBytes || files > maxArchiveFiles;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!mayCount(name) || isTooLarge()) return false;
        length += originalSize;
        files++;
        return !isTooLarge();
      },
    });
    if (isTooLarge()) return { kind: "failed", problem: "tooManyFiles", reason: "it is a zip of too many or too large files" };
    const texts = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
    return { kind: "read", files: new Map(texts.map(([name, data]) => [name, new TextDecoder().decode(data)])) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: "failed", problem: "unreadableFile", reason: "it is not a zip that can be unpacked" };
  }
}
