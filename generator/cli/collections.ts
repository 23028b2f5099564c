import { resolve } from "node:path";
import type { ListedCollection } from "../collection/find-collections.ts";
import { mayBeArchive, readArchive } from "../io/read/archive.ts";
import { findCollections, findInFolder } from "../io/read/find.ts";
import { readPrevious } from "../io/read/previous.ts";
import { isFolder } from "../io/read/read-folder.ts";
import type { UsageProblem } from "./command.ts";
import { folderOf } from "./destination.ts";
import type { InputSettings, RunPlan, RunInput } from "./run/run.ts";

/** The collections of a run, in code-unit order: the named ones, or all, or why there are none. */
export async function listInputs(run: RunPlan, files: readonly string[]): Promise<readonly CollectionInput[] | UsageProblem> {
  const named = files.length > 0 ? files.map((file) => ({ file, settings: settingsOf(run, file) })) : listRun(run);
  if ("kind" in named) return named;
  const inputs: CollectionInput[] = [];
  for (const { file, settings } of named) {
    const found = await expandInput(file);
    if ("kind" in found) return found;
    // A folder on the command line stands for collections that the config may know.
    inputs.push(...found.map((each) => ({ ...each, settings: each.file === file ? settings : (settingsIn(run, each.file) ?? settings) })));
  }
  return inputs;
}

/** The settings of a collection: those of the config, or those of any other. */
export function settingsOf(run: RunPlan, file: string): InputSettings {
  return settingsIn(run, file) ?? run.settings;
}

function settingsIn({ inputs = [] }: RunPlan, file: string): InputSettings | undefined {
  const path = resolve(file);
  return inputs.find((input) => resolve(input.file) === path)?.settings;
}

function listRun({ inputs, folder, settings }: RunPlan): readonly RunInput[] | UsageProblem {
  if (inputs !== undefined) return inputs;
  const found = findCollections(folder);
  const hint = "Put a Postman export there, or name a file: postwright generate my.postman_collection.json";
  if (found.kind === "failed") return { kind: "usage", message: `${folder}/ cannot be listed: ${found.reason}.`, hint };
  if (found.files.length === 0) return { kind: "usage", message: `There is no collection in ${folder}/.`, hint };
  return found.files.map((file) => ({ file, settings }));
}

/**
 * The text of the manifest of a package that `generate` writes for a collection, by which names
 * stay; `undefined` without one.
 */
export function findLock({ destination }: InputSettings, packageName: string): string | undefined {
  const { text, manifest } = readPrevious(folderOf(destination, packageName));
  return manifest === undefined ? undefined : text;
}

/** A collection to read: a file or folder, or one of the collections in an archive. */
export interface FoundCollection {
  /** The path in messages. */
  readonly file: string;
  /** Set for a collection in an archive: what has been read of it. */
  readonly content?: ListedCollection;
}

/** A collection of a run, with its settings. */
export interface CollectionInput extends FoundCollection {
  readonly settings: InputSettings;
}

/** The collection that a named file contains; a problem of usage if there are several. */
export async function findOneInput(file: string): Promise<FoundCollection | UsageProblem> {
  const inputs = await expandInput(file);
  if ("kind" in inputs) return inputs;
  const [input, ...more] = inputs;
  if (input === undefined || more.length > 0)
    return { kind: "usage", message: `${file} contains several collections.`, hint: "Name one of them." };
  return input;
}

/** The collections that a named file stands for: those in it, if it is a folder or an archive. */
export async function expandInput(file: string): Promise<readonly FoundCollection[] | UsageProblem> {
  const hint = "Name an export of a collection (JSON), or the folder of a collection with its `.request.yaml` files.";
  if (isFolder(file)) {
    if (readPrevious(file).manifest !== undefined)
      return {
        kind: "usage",
        message: `${file} is a generated package, not a collection.`,
        hint: "Name the collection that it is made from.",
      };
    const found = findInFolder(file);
    if (found.kind === "failed") return { kind: "usage", message: `${file} cannot be listed: ${found.reason}.`, hint };
    if (found.files.length === 0) return { kind: "usage", message: `There is no collection in the folder ${file}.`, hint };
    return found.files.map((each) => ({ file: each }));
  }
  if (!mayBeArchive(file)) return [{ file }];
  const archive = await readArchive(file);
  if (archive.kind === "other") return [{ file }];
  if (archive.kind === "failed") return { kind: "usage", message: `${file}: ${archive.diagnostic.message}`, hint: archive.diagnostic.hint };
  if (archive.collections.length === 0) return { kind: "usage", message: `There is no collection in ${file}.`, hint };
  return archive.collections.map((content) => ({ file: content.source.file, content }));
}
