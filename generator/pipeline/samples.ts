import type { CollectionDocument, Item, Node, SavedExample } from "../collection/model.ts";
import type { SourceFile } from "../collection/source.ts";
import { type Config, emptyConfig } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { SourceLocation } from "../diagnostics/diagnostic.ts";
import { cutByteOrderMark } from "../json/parse-strict.ts";
import { pointerInto, splitPointer } from "../json/pointer.ts";
import { allocateNames } from "../names/allocate.ts";
import type { NameLock } from "../names/lock.ts";
import type { NamingRules } from "../names/rules.ts";
import { buildOperations } from "../operations/build.ts";
import { inferBodies } from "../operations/bodies/infer-bodies.ts";
import { matchOperations } from "../override/match.ts";
import { readScripts } from "../scripts/read.ts";
import { addToGroup } from "../util/group-by.ts";
import { suggestWord } from "../util/suggest.ts";

/** What the names of functions follow from, besides the collection. */
export interface NamingInput {
  readonly rules: NamingRules;
  readonly lock: NameLock;
  readonly config: Config | undefined;
}

/**
 * A document whose items have the sample files as saved examples, after their own. `redacted` is
 * the same document without secrets: the functions are named after it.
 */
export function addSamples(
  document: CollectionDocument,
  redacted: CollectionDocument,
  samples: readonly SourceFile[],
  naming: NamingInput,
  report: Report,
): CollectionDocument {
  if (samples.length === 0) return document;
  const items = findItems(redacted, naming);
  const examples = new Map<string, SavedExample[]>();
  for (const sample of samples) {
    const read = readSample(sample, items, report);
    if (read !== undefined) addToGroup(examples, read.item, read.example);
  }
  return { ...document, children: document.children.map((node) => extend(node, examples)) };
}

/** The pointers of the items by the names of their functions, with the config and without it. */
function findItems(redacted: CollectionDocument, { rules, lock, config = emptyConfig }: NamingInput): ReadonlyMap<string, string> {
  const ignore: Report = () => undefined;
  const { api } = inferBodies(buildOperations(redacted, readScripts(redacted, ignore), ignore), config.requests);
  const names = allocateNames(api, rules, lock);
  const renamed = matchOperations(config.operations, api, names, ignore);
  const named = api.operations.map(({ id, source }) => [names.operations.get(id)?.function ?? "", source] as const);
  const again = api.operations.flatMap(({ id, source }) => {
    const name = renamed.get(id)?.name?.value;
    return name === undefined ? [] : [[name, source] as const];
  });
  return new Map([...named, ...again]);
}

interface ReadSample {
  /** Pointer of the item. */
  readonly item: string;
  readonly example: SavedExample;
}

/** `listBikes.200.json`; a further part tells samples of one status apart. */
const sampleName = /^([^.]+)\.([2-5]\d\d)(?:\.(.+))?\.json$/i;

function readSample(sample: SourceFile, items: ReadonlyMap<string, string>, report: Report): ReadSample | undefined {
  const pointer = pointerOf(sample);
  const place = { pointer, item: [] };
  const [, operation = "", status = "", label = ""] = sampleName.exec(sample.file.split(/[\\/]/).at(-1) ?? "") ?? [];
  if (operation === "") {
    report("sampleMisnamed", place);
    return undefined;
  }
  const item = items.get(operation);
  if (item === undefined) {
    const meant = suggestWord(operation, [...items.keys()]);
    report("sampleOfNothing", place, { name: operation, nearest: meant === undefined ? "" : ` (did you mean \`${meant}\`?)` });
    return undefined;
  }
  const body = cutByteOrderMark(sample.text).trim();
  if (body !== "" && !isJson(body)) {
    report("sampleNotJson", place);
    return undefined;
  }
  const headers = [{ key: "Content-Type", value: "application/json", disabled: false, description: "", pointer }];
  const example: SavedExample = {
    kind: "example",
    name: label,
    code: Number(status),
    status: "",
    headers: body === "" ? [] : headers,
    body: body === "" ? undefined : body,
    originalRequest: undefined,
    pointer,
  };
  return { item, example };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function extend(node: Node, examples: ReadonlyMap<string, readonly SavedExample[]>): Node {
  if (node.kind === "folder") return { ...node, children: node.children.map((child) => extend(child, examples)) };
  return extendItem(node, examples.get(node.pointer) ?? []);
}

function extendItem(item: Item, examples: readonly SavedExample[]): Item {
  return examples.length === 0 ? item : { ...item, examples: [...item.examples, ...examples] };
}

/** A pointer as into a file of a folder: the folder of the samples, and the file. */
function pointerOf({ file }: SourceFile): string {
  return pointerInto(file.split(/[\\/]/).slice(-2).join("/"));
}

/** Locates pointers into sample files, and all others as `locate` does. */
export function locateSamples(
  samples: readonly SourceFile[],
  locate: (pointer: string) => SourceLocation,
): (pointer: string) => SourceLocation {
  if (samples.length === 0) return locate;
  const files = new Map(samples.map((sample) => [splitPointer(pointerOf(sample)).file, sample.file]));
  return (pointer) => {
    const part = splitPointer(pointer).file;
    const file = part === undefined ? undefined : files.get(part);
    return file === undefined ? locate(pointer) : { file, line: 1, column: 1 };
  };
}

/** True for a pointer into a sample file. */
export function isSamplePointer(pointer: string): boolean {
  return /\.samples\/[^/]*$/.test(splitPointer(pointer).file ?? "");
}
