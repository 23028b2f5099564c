import { maxFormatWork } from "../../../util/limits.ts";
import { canFormat, type FormatText } from "./format-text.ts";

/** Path and text of a file. */
export type File = readonly [path: string, text: string];

/**
 * The files that must be formatted, longest first. Left out are those that are already formatted,
 * those of other kinds, and those that would take prettier disproportionately long.
 */
export function selectFiles(files: ReadonlyMap<string, string>, isPreformatted: (path: string) => boolean): readonly File[] {
  const selected = [...files].filter(([path, text]) => canFormat(path) && !isPreformatted(path) && !takesTooLong(text));
  return selected.sort(([, a], [, b]) => b.length - a.length);
}

/** All files in their order, with the new texts of those that were formatted. */
export function replaceTexts(files: ReadonlyMap<string, string>, formatted: Iterable<File>): ReadonlyMap<string, string> {
  const texts = new Map(formatted);
  return new Map(Array.from(files, ([path, text]) => [path, texts.get(path) ?? text]));
}

/** Formats the files of a package one after the other, in the caller's thread. */
export async function formatFiles(
  files: ReadonlyMap<string, string>,
  isPreformatted: (path: string) => boolean,
  formatText: FormatText,
): Promise<ReadonlyMap<string, string>> {
  const formatted: File[] = [];
  for (const [path, text] of selectFiles(files, isPreformatted)) formatted.push([path, await formatText(path, text)]);
  return replaceTexts(files, formatted);
}

function takesTooLong(text: string): boolean {
  // The first check is cheap enough for every file; only long text is searched.
  return text.length ** 2 > maxFormatWork && text.split("/*").length * text.length > maxFormatWork;
}
