import { findCollections, type ListedCollection, recogniseVariables } from "../../generator/collection/find-collections.ts";
import type { SourceFile } from "../../generator/collection/source.ts";
import { reportUnreadable } from "../../generator/collection/unreadable.ts";
import { unzip } from "../../generator/collection/unzip.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { maxFileBytes, maxFolderFiles } from "../../generator/util/limits.ts";
import type { InputFile } from "../shared/messages.ts";

/** What the user's files contain. */
export type InputOutcome =
  | { readonly kind: "read"; readonly collections: readonly ListedCollection[] }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Finds the collections in what was dropped or pasted: files, folders and zips. An environment and
 * globals among the files count wherever they are; the command line would have to be told.
 */
export async function readInputFiles(files: readonly InputFile[]): Promise<InputOutcome> {
  const [first] = files;
  const bytes = files.reduce((sum, { content }) => sum + content.size, 0);
  if (first !== undefined && bytes > maxFileBytes) return fail(reportUnreadable(first.path, "fileTooLarge", ""));
  if (first !== undefined && files.length > maxFolderFiles)
    return fail(reportUnreadable(first.path, "tooManyFiles", `more than ${maxFolderFiles} files`));
  const texts = new Map<string, string>();
  const found: ListedCollection[] = [];
  for (const { path, content } of files) {
    const data = new Uint8Array(await content.arrayBuffer());
    if (!isZip(path, data)) {
      const text = decode(path, data);
      if (typeof text !== "string") return fail(text);
      texts.set(path, text);
      continue;
    }
    const unzipped = unzip(data);
    if (unzipped.kind === "failed") return fail(reportUnreadable(path, unzipped.problem, unzipped.reason));
    found.push(...findCollections(unzipped.files, path));
  }
  found.push(...findCollections(texts, ""));
  return { kind: "read", collections: withVariables(found.length > 0 ? found : listOthers(texts), texts) };
}

function fail(diagnostic: Diagnostic): InputOutcome {
  return { kind: "failed", diagnostics: [diagnostic] };
}

/** By its name, or by how a zip begins. */
function isZip(path: string, [first, second]: Uint8Array): boolean {
  return /\.zip$/i.test(path) || (first === 0x50 && second === 0x4b);
}

function decode(path: string, data: Uint8Array<ArrayBuffer>): string | Diagnostic {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    const lines = new TextDecoder().decode(data).split("\ufffd", 1).join("").split("\n");
    return reportUnreadable(path, "notText", "", { file: path, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 });
  }
}

/** Single items, and what is no collection: its problem is reported where it is read. */
function listOthers(texts: ReadonlyMap<string, string>): readonly ListedCollection[] {
  const files = [...texts].map(([file, text]): SourceFile => ({ file, text }));
  const others = files.filter(({ text }) => recogniseVariables(text) === undefined);
  return (others.length > 0 ? others : files.slice(0, 1)).map((source) => ({ source }));
}

/** Adds the environment, if there is only one, and the globals. */
function withVariables(found: readonly ListedCollection[], texts: ReadonlyMap<string, string>): readonly ListedCollection[] {
  const files = [...texts].map(([file, text]) => ({ file, text, variables: recogniseVariables(text) }));
  const [environment, ...more] = files.filter(({ variables }) => variables === "environment");
  const globals = files.filter(({ variables }) => variables === "globals");
  return found.map((collection) => ({
    ...collection,
    environment: collection.environment ?? (more.length > 0 ? undefined : environment),
    globals: collection.globals ?? globals,
  }));
}
