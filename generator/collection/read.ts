import { type Collector, createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import type { ReadContext } from "./context.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { loadCollection, loadSdk } from "./load.ts";
import type { CollectionDocument } from "./model.ts";
import { parseJson } from "../json/parse-strict.ts";
import { childPlace, rootPlace, type SourcePlace } from "./place.ts";
import type { RawCollection, RawNode } from "./formats/outline.ts";
import { recogniseFile } from "./formats/recognise.ts";
import { describeKind, isObject } from "../json/members.ts";
import { validateV1Collection } from "./formats/v1.ts";
import { validateCollection, validateSingleItem } from "./formats/v2.ts";
import { type CollectionFiles, type OpenedFile, openFiles, type SourceFile } from "./source.ts";
import { overlayVariables, readVariables } from "./variables.ts";

/** A collection, with its environment if there is one. */
export type CollectionSource = CollectionFiles & { readonly environment?: SourceFile | undefined };

export interface ReadResult {
  /** `undefined` if there is nothing to generate; at least one diagnostic is then an error. */
  readonly document: CollectionDocument | undefined;
  /**
   * Those of the collection, then those of the environment, each in the order of their discovery.
   */
  readonly diagnostics: readonly Diagnostic[];
  /** File, line and column of a pointer into the collection. */
  readonly locate: (pointer: string) => SourceLocation;
}

/**
 * Reads a collection in any format: v2.1, v2.0, v1, wrapped in `{ collection }`, or a single item.
 * Pure: strings in, model and diagnostics out. Never throws, whatever the file contains.
 */
export async function readCollection(source: CollectionSource): Promise<ReadResult> {
  const { raw, collector, locate } = await readOutline(source);
  if (raw === undefined) return { document: undefined, diagnostics: collector.diagnostics(), locate };

  const sdk = await loadSdk();
  const context: ReadContext = { text: sdk, report: collector.report };
  const none: Environment = { variables: [], diagnostics: [] };
  const environment = source.environment === undefined ? none : await readEnvironment(source.environment, sdk);
  const own = readVariables(raw.variables, "collection", raw.variablesPlace, context);
  const document = loadCollection(raw, source.file, overlayVariables(own, environment.variables), context);
  return { document, diagnostics: [...collector.diagnostics(), ...environment.diagnostics], locate };
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
  const { files, locate } = openFiles(source);
  const collector = createCollector(locate);
  const main = findMain(files);
  if (main === undefined) {
    collector.report("notCollection", rootPlace, { found: `a folder of ${files.size} files` });
    return { raw: undefined, collector, locate };
  }
  const parsed = await parseJson(main.text, main.locator, collector);
  const raw = parsed === undefined ? undefined : await validateFile(parsed.value, main.place, collector.report);
  return { raw, collector, locate };
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
