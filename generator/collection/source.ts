import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import { createLocator, type Locator } from "../json/locate.ts";
import { cutByteOrderMark } from "../json/parse-strict.ts";
import { splitPointer } from "../json/pointer.ts";
import { filePlace, rootPlace, type SourcePlace } from "./place.ts";

/**
 * A file of the user: its text, and the path under which the user knows it. The path is for
 * messages; nothing is opened.
 */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
  /** Where in the file it is, as a pointer, if the file contains several of its kind. */
  readonly at?: string | undefined;
}

/** A folder of the user, as a set of files. */
export interface SourceFolder {
  /** Path of the folder, as the user knows it. */
  readonly file: string;
  /** Path below the folder, with `/` → text. */
  readonly files: ReadonlyMap<string, string>;
}

/** A collection as text: one file, or many. */
export type CollectionFiles = SourceFile | SourceFolder;

/** A file of a collection: its text without a byte-order mark, and what locates it. */
export interface OpenedFile {
  readonly text: string;
  readonly locator: Locator;
  /** The place of the whole file. */
  readonly place: SourcePlace;
}

/** The files of a collection, and the way from a pointer to a line of one of them. */
export interface OpenedFiles {
  /** By path below the folder; a single file has the empty path. */
  readonly files: ReadonlyMap<string, OpenedFile>;
  readonly locate: (pointer: string) => SourceLocation;
}

/** Prepares the files of a collection. Nothing is parsed yet. */
export function openFiles(source: CollectionFiles): OpenedFiles {
  const files = new Map(listFiles(source).map((each) => [each.path, openFile(each)]));
  const locate = (pointer: string): SourceLocation => {
    const parts = splitPointer(pointer);
    const file = files.get(parts.file ?? "");
    return file?.locator.locate(parts.pointer) ?? { file: source.file, line: 1, column: 1 };
  };
  return { files, locate };
}

interface ListedFile {
  /** Empty for a single file. */
  readonly path: string;
  /** The path in messages. */
  readonly name: string;
  readonly text: string;
}

function listFiles(source: CollectionFiles): readonly ListedFile[] {
  if ("text" in source) return [{ path: "", name: source.file, text: source.text }];
  const folder = source.file.replace(/[\\/]$/, "");
  return [...source.files].map(([path, text]) => ({ path, name: folder === "" ? path : `${folder}/${path}`, text }));
}

function openFile({ path, name, text }: ListedFile): OpenedFile {
  const content = cutByteOrderMark(text);
  return { text: content, locator: createLocator(name, content), place: path === "" ? rootPlace : filePlace(path, []) };
}
