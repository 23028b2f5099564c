import type { CollectionDocument, SavedExample } from "../collection/model.ts";
import type { SourceFile } from "../collection/source.ts";
import { type Config, emptyConfig } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import { cutByteOrderMark } from "../json/parse-strict.ts";
import { allocateNames } from "../names/allocate.ts";
import type { NameLock } from "../names/lock.ts";
import { listOwnNames } from "../names/published/former-names.ts";
import type { NamingRules } from "../names/rules.ts";
import { buildOperations } from "../operations/build.ts";
import { inferBodies } from "../operations/bodies/infer-bodies.ts";
import { createFinder, matchOperations } from "../override/match.ts";
import { readScripts } from "../scripts/read.ts";
import { addToGroup } from "../util/group-by.ts";
import { suggestWord } from "../util/suggest.ts";
import { baseName } from "../util/file-path.ts";

/** A file and its pointer. */
type SampleFile = SourceFile & { readonly place: string };

/** What the names of functions follow from, besides the collection. */
export interface NamingInput {
  readonly rules: NamingRules;
  readonly lock: NameLock;
  readonly config: Config | undefined;
}

/**
 * Adds the sample files, each the body of one response, to the examples of the items that they are
 * called after. `redacted` is the document without secrets: functions are named after it.
 */
export function addBodyFiles(
  examples: Map<string, SavedExample[]>,
  redacted: CollectionDocument,
  files: readonly SampleFile[],
  naming: NamingInput,
  report: Report,
): void {
  if (files.length === 0) return;
  const items = findItems(redacted, naming);
  for (const file of files) {
    const read = readSample(file, items, report);
    if (read !== undefined) addToGroup(examples, read.item, read.example);
  }
}

/**
 * The pointers of the items by the names of their functions: with the config, without it, and those
 * that they had.
 */
function findItems(redacted: CollectionDocument, { rules, lock, config = emptyConfig }: NamingInput): ReadonlyMap<string, string> {
  const ignore: Report = () => undefined;
  const { api } = inferBodies(buildOperations(redacted, readScripts(redacted, ignore), ignore, config.requests), config.requests);
  const names = allocateNames(api, rules, lock);
  const former = listOwnNames(names.operations, lock);
  const renamed = matchOperations(config.operations, createFinder(config.operations, api, names, former), ignore);
  const named = api.operations.map(({ id, source }) => [names.operations.get(id)?.function ?? "", source] as const);
  const again = api.operations.flatMap(({ id, source }) => {
    const name = renamed.get(id)?.name?.value;
    return name === undefined ? [] : [[name, source] as const];
  });
  const sources = new Map(api.operations.map(({ id, source }) => [id, source]));
  const published = [...former].map(([name, id]) => [name, sources.get(id) ?? ""] as const);
  return new Map([...published, ...named, ...again]);
}

interface ReadSample {
  /** Pointer of the item. */
  readonly item: string;
  readonly example: SavedExample;
}

/** `listBikes.200.json`; a further part tells samples of one status apart. */
const sampleName = /^([^.]+)\.([2-5]\d\d)(?:\.(.+))?\.json$/i;

function readSample(sample: SampleFile, items: ReadonlyMap<string, string>, report: Report): ReadSample | undefined {
  const pointer = sample.place;
  const place = { pointer, item: [] };
  const [, operation = "", status = "", label = ""] = sampleName.exec(baseName(sample.file)) ?? [];
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

/** True for a file that is named like the body of a response. */
export function isBodyFileName(file: string): boolean {
  return sampleName.test(baseName(file));
}
