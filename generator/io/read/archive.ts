import * as fs from "node:fs";
import { unzipSync } from "fflate";
import { recogniseFile } from "../../collection/formats/recognise.ts";
import type { SourceFile } from "../../collection/source.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isList, isObject } from "../../json/members.ts";
import { childPointer } from "../../json/pointer.ts";
import { maxArchiveFiles, maxFileBytes } from "../../util/limits.ts";
import { failure, readText } from "./read-text.ts";

/** The collections in an archive, or why it cannot be read. */
export type ArchiveOutcome =
  | { readonly kind: "read"; readonly collections: readonly SourceFile[] }
  | { readonly kind: "failed"; readonly diagnostic: Diagnostic }
  | { readonly kind: "other" };

/** Bytes at the start of a file that show whether it may be a data dump. */
const sniffed = 256;

/**
 * Whether a file may be an archive: a zip, or what Postman called a data dump, `{ "version": 1,
 * "collections": […] }`.
 */
export function mayBeArchive(file: string): boolean {
  return isZip(file) || /^\ufeff?\s*\{\s*"(?:version|collections)"\s*:/u.test(readStart(file));
}

/**
 * The collections in an archive; `other` for a JSON file that is no data dump. Nothing is unpacked
 * to the disk, so that the paths in a zip cannot lead anywhere.
 */
export function readArchive(file: string): ArchiveOutcome {
  if (isZip(file)) return readZip(file);
  const read = readText(file);
  if (read.kind === "failed") return read;
  const collections = listDump({ file, text: read.text }, parse(read.text));
  return collections === undefined ? { kind: "other" } : { kind: "read", collections };
}

function readZip(file: string): ArchiveOutcome {
  const files: SourceFile[] = [];
  let bytes = 0;
  let isTooLarge = false;
  try {
    const entries = unzipSync(fs.readFileSync(file), {
      filter: ({ name, originalSize }) => {
        if (!/\.json$/i.test(name) || isTooLarge) return false;
        bytes += originalSize;
        files.push({ file: name, text: "" });
        isTooLarge = bytes > maxFileBytes || files.length > maxArchiveFiles;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return { kind: "failed", diagnostic: failure(file, "tooManyFiles", "it is a zip of too many or too large files") };
    const texts = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
    const collections = texts.flatMap(([name, data]) => collectionsIn({ file: `${file}/${name}`, text: new TextDecoder().decode(data) }));
    return { kind: "read", collections };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { kind: "failed", diagnostic: failure(file, "unreadableFile", "it is not a zip that can be unpacked") };
  }
}

/** A file of a collection, or the collections of a data dump; none of any other file. */
function collectionsIn(source: SourceFile): readonly SourceFile[] {
  const value = parse(source.text);
  const { kind } = recogniseFile(value);
  return listDump(source, value) ?? (kind === "collection" || kind === "v1" ? [source] : []);
}

/** The collections of a data dump; `undefined` of any other file. */
function listDump(source: SourceFile, value: unknown): readonly SourceFile[] | undefined {
  const listed = isObject(value) ? value["collections"] : undefined;
  return isList(listed) ? listed.map((_, index) => ({ ...source, at: childPointer("", "collections", index) })) : undefined;
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/u, ""));
    return value;
  } catch {
    return undefined;
  }
}

function isZip(file: string): boolean {
  return /\.zip$/i.test(file);
}

function readStart(file: string): string {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return "";
  const handle = fs.openSync(file, "r");
  try {
    const bytes = new Uint8Array(sniffed);
    const length = fs.readSync(handle, bytes, 0, sniffed, 0);
    return new TextDecoder().decode(bytes.subarray(0, length));
  } finally {
    fs.closeSync(handle);
  }
}
