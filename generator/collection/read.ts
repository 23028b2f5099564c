import { type Collector, createCollector } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import type { ReadContext } from "./context.ts";
import { type Environment, readEnvironment } from "./environment.ts";
import { loadCollection, loadSdk } from "./load.ts";
import { createLocator } from "../json/locate.ts";
import type { CollectionDocument } from "./model.ts";
import { cutByteOrderMark, parseJson } from "../json/parse-strict.ts";
import { childPlace, rootPlace } from "./place.ts";
import type { RawCollection, RawNode } from "./formats/outline.ts";
import { recogniseFile } from "./formats/recognise.ts";
import { describeKind, isObject } from "../json/members.ts";
import { validateV1Collection } from "./formats/v1.ts";
import { validateCollection, validateSingleItem } from "./formats/v2.ts";
import { overlayVariables, readVariables } from "./variables.ts";

/**
 * A collection file, with its environment if there is one. `file` is a name for messages; nothing
 * is opened.
 */
export interface CollectionSource {
  readonly file: string;
  readonly text: string;
  readonly environment?: { readonly file: string; readonly text: string } | undefined;
}

export interface ReadResult {
  /** `undefined` if there is nothing to generate; at least one diagnostic is then an error. */
  readonly document: CollectionDocument | undefined;
  /**
   * Those of the collection, then those of the environment, each in the order of their discovery.
   */
  readonly diagnostics: readonly Diagnostic[];
  /** Line and column of a JSON pointer in the collection file. */
  readonly locate: (pointer: string) => SourceLocation;
}

/**
 * Reads a collection in any format: v2.1, v2.0, v1, wrapped in `{ collection }`, or a single item.
 * Pure: strings in, model and diagnostics out. Never throws, whatever the file contains.
 */
export async function readCollection(source: CollectionSource): Promise<ReadResult> {
  const text = cutByteOrderMark(source.text);
  const locator = createLocator(source.file, text);
  const collector = createCollector(locator.locate);
  const parsed = await parseJson(text, locator, collector);
  const raw = parsed === undefined ? undefined : await validateFile(parsed.value, collector);
  if (raw === undefined) return { document: undefined, diagnostics: collector.diagnostics(), locate: locator.locate };

  const sdk = await loadSdk();
  const context: ReadContext = { text: sdk, report: collector.report };
  const none: Environment = { variables: [], diagnostics: [] };
  const environment = source.environment === undefined ? none : await readEnvironment(source.environment, sdk);
  const own = readVariables(raw.variables, "collection", raw.variablesPlace, context);
  const document = loadCollection(raw, source.file, overlayVariables(own, environment.variables), context);
  return { document, diagnostics: [...collector.diagnostics(), ...environment.diagnostics], locate: locator.locate };
}

/**
 * The outline of the collection in the file. Reports an error and returns `undefined` if there is
 * none, or if it has no request.
 */
export async function validateFile(value: unknown, { report }: Collector): Promise<RawCollection | undefined> {
  const recognised = recogniseFile(value);
  if (recognised.kind === "other") {
    report("otherKindOfFile", rootPlace, { kind: recognised.name });
    return undefined;
  }
  if (recognised.kind === "unknown") {
    report("notCollection", rootPlace, { found: recognised.found });
    return undefined;
  }
  const { kind, root, wrapped } = recognised;
  const place = wrapped ? childPlace(rootPlace, "collection") : rootPlace;
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
