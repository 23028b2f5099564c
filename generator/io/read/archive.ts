import * as fs from "node:fs";
import { findCollections, type ListedCollection, readDump } from "../../collection/find-collections.ts";
import { reportUnreadable } from "../../collection/unreadable.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { statThroughLinks } from "../disk.ts";
import { readStart, readText } from "./read-text.ts";

/** The collections in an archive, or why it cannot be read. */
export type ArchiveOutcome =
  | { readonly kind: "read"; readonly collections: readonly ListedCollection[] }
  | { readonly kind: "failed"; readonly diagnostic: Diagnostic }
  | { readonly kind: "other" };

/** Bytes at the start of a file that show whether it may be a data dump. */
const sniffed = 256;

/**
 * Whether a file may be an archive: a zip, or what Postman called a data dump, `{ "version": 1,
 * "collections": […] }`.
 */
export function mayBeArchive(file: string): boolean {
  return isZip(file) || /^\ufeff?\s*\{\s*"(?:version|collections)"\s*:/u.test(peekAt(file));
}

/**
 * The collections in an archive; `other` for a JSON file that is no data dump. Nothing is unpacked
 * to the disk.
 */
export async function readArchive(file: string): Promise<ArchiveOutcome> {
  if (isZip(file)) return readZip(file);
  const read = readText(file);
  if (read.kind === "failed") return read;
  const collections = readDump({ file, text: read.text });
  return collections === undefined ? { kind: "other" } : { kind: "read", collections: collections.map((source) => ({ source })) };
}

async function readZip(file: string): Promise<ArchiveOutcome> {
  // Most runs have no archive.
  const { unzip } = await import("../../collection/unzip.ts");
  const unzipped = unzip(fs.readFileSync(file));
  if (unzipped.kind === "failed") return { kind: "failed", diagnostic: reportUnreadable(file, unzipped.problem, unzipped.reason) };
  return { kind: "read", collections: findCollections(unzipped.files, file) };
}

function isZip(file: string): boolean {
  return /\.zip$/i.test(file);
}

/** Whoever reads a file as a whole reports why it cannot be read. */
function isReadable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function peekAt(file: string): string {
  if (statThroughLinks(file)?.isFile() !== true || !isReadable(file)) return "";
  return readStart(file, sniffed);
}
