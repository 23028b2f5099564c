import { type Collector, createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import type { ReadContext } from "./context.ts";
import { readEnvironment } from "./environment.ts";
import { loadCollection, loadSdk } from "./load.ts";
import type { CollectionDocument } from "./model.ts";
import { parseJson } from "../json/parse-strict.ts";
import { childPlace, rootPlace, type SourcePlace } from "./place.ts";
import type { RawCollection, RawNode } from "./formats/outline.ts";
import type { PostmanText } from "./parts/postman-text.ts";
import { recogniseFile } from "./formats/recognise.ts";
import { describeKind, isObject, valueAt } from "../json/members.ts";
import { validateV1Collection } from "./formats/v1.ts";
import { validateCollection, validateSingleItem } from "./formats/v2.ts";
import { readV3 } from "./formats/v3/read.ts";
import { isV3 } from "./formats/v3/tree.ts";
import { type CollectionFiles, type OpenedFile, openFiles, type SourceFile, type SourceFolder } from "./source.ts";
import { type Environment, overlayVariables, readVariables } from "./variables.ts";

/** A collection, with its environment and the workspace's globals if there are any. */
export type CollectionSource = CollectionFiles & {
  readonly environment?: SourceFile | undefined;
  readonly globals?: readonly SourceFile[] | undefined;
};

export interface ReadResult {
  /** `undefined` if there is nothing to generate; at least one diagnostic is then an error. */
  readonly document: CollectionDocument | undefined;
  /**
   * Those of the collection, then those of globals and environment, each in the order of their
   * discovery.
   */
  readonly diagnostics: readonly Diagnostic[];
  /** File, line and column of a pointer into the collection. */
  readonly locate: (pointer: string) => SourceLocation;
}

/**
 * Reads a collection in any format: v2.1, v2.0, v1, wrapped in `{ collection }`, a single item, or
 * a folder of YAML files (v3). Pure: strings in, model and diagnostics out. Never throws, whatever
 * the file contains.
 */
export async function readCollection(source: CollectionSource): Promise<ReadResult> {
  const { raw, collector, locate } = await readOutline(source);
  if (raw === undefined) return { document: undefined, diagnostics: collector.diagnostics(), locate };

  const sdk = await loadSdk();
  const context: ReadContext = { text: sdk, report: collector.report };
  const own = readVariables(raw.variables, "collection", raw.variablesPlace, context);
  const globals = await readVariableFiles(source.globals ?? [], sdk);
  const environment = await readVariableFiles(source.environment === undefined ? [] : [source.environment], sdk);
  const variables = overlayVariables(overlayVariables(globals.variables, own), environment.variables);
  const document = loadCollection(raw, source.file, variables, context);
  return { document, diagnostics: [...collector.diagnostics(), ...globals.diagnostics, ...environment.diagnostics], locate };
}

/** The variables of environments or globals; those of later files win. */
async function readVariableFiles(files: readonly SourceFile[], sdk: PostmanText): Promise<Environment> {
  let read: Environment = { variables: [], diagnostics: [] };
  for (const file of files) {
    const { variables, diagnostics } = await readEnvironment(file, sdk);
    read = { variables: overlayVariables(read.variables, variables), diagnostics: [...read.diagnostics, ...diagnostics] };
  }
  return read;
}

/** A collection before its requests are interpreted. */
export interface Outline {
  /** `undefined` if there is nothing to generate; the collector then has an error. */
  readonly raw: RawCollection | undefined;
  readonly collector: Collector;
  readonly locate: ReadResult["locate"];
}

/** Reads the outline of a collection: folders, items and saved examples. */
export async function readOutline(source: CollectionFiles): Promise<Outline> {
  if ("files" in source && isV3(source.files.keys())) return readFolderOutline(source);
  const { files, locate } = openFiles(source);
  const collector = createCollector(locate);
  const main = findMain(files);
  if (main === undefined) {
    collector.report("notCollection", rootPlace, { found: `a folder of ${files.size} files` });
    return { raw: undefined, collector, locate };
  }
  const parsed = await parseJson(main.text, main.locator, collector);
  const at = "text" in source ? (source.at ?? "") : "";
  const raw =
    parsed === undefined
      ? undefined
      : await validateFile(valueAt(parsed.value, at), at === "" ? main.place : { ...main.place, pointer: at }, collector.report);
  return { raw, collector, locate };
}

/** The outline of a collection in format v3, which is read as what it is in v2.1. */
async function readFolderOutline(source: SourceFolder): Promise<Outline> {
  const { root, place, collector, locate } = await readV3(source, await loadSdk());
  const raw: RawCollection = { ...validateCollection(root, place, collector.report), format: "v3" };
  if (hasItem(raw.children)) return { raw, collector, locate };
  collector.report("noRequestFiles", rootPlace);
  return { raw: undefined, collector, locate };
}

/** The file that contains the collection: of a folder, the only JSON file. */
function findMain(files: ReadonlyMap<string, OpenedFile>): OpenedFile | undefined {
  const [main, ...others] = [...files].filter(([path]) => path === "" || /\.json$/i.test(path)).map(([, file]) => file);
  return others.length === 0 ? main : undefined;
}

/**
 * The outline of the collection in the file. Reports an error and returns `undefined` if there is
 * none, or if it has no request.
 */
async function validateFile(value: unknown, filePlace: SourcePlace, report: Report): Promise<RawCollection | undefined> {
  const recognised = recogniseFile(value);
  if (recognised.kind === "other") {
    report("otherKindOfFile", filePlace, { kind: recognised.name });
    return undefined;
  }
  if (recognised.kind === "unknown") {
    report("notCollection", filePlace, { found: recognised.found });
    return undefined;
  }
  const { kind, root, wrapped } = recognised;
  const place = wrapped ? childPlace(filePlace, "collection") : filePlace;
  // An object with its own name may be a folder that someone saved as a file.
  if (kind === "collection" && !isObject(root["info"]) && typeof root["name"] !== "string") {
    report("noInfo", place, { found: describeKind(root["info"]) });
    return undefined;
  }
  const raw =
    kind === "v1"
      ? await validateV1Collection(root, place, report)
      : kind === "item"
        ? validateSingleItem(root, place, report)
        : validateCollection(root, place, report);
  if (hasItem(raw.children)) return raw;
  const field = kind === "v1" ? "requests" : "item";
  report("noRequests", childPlace(place, field), { field });
  return undefined;
}

function hasItem(nodes: readonly RawNode[]): boolean {
  return nodes.some((node) => node.kind === "item" || hasItem(node.children));
}
