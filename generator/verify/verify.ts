import type { CollectionSource } from "../collection/read.ts";
import type { Item } from "../collection/model.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { type PlacedItem, placeItems } from "../operations/inherit.ts";
import type { GenerateUnredacted } from "../pipeline/generate.ts";
import { type CaptureServer, startCaptureServer } from "./wire/capture-server.ts";
import { runClient } from "./client-side.ts";
import { type CallerVerdict, compareCall, type PlacedDifference } from "./caller/compare.ts";
import { placeOf } from "./caller/place.ts";
import { withFixedClock } from "./fixed-clock.ts";
import { type Comparison, compareOutcomes } from "./compare.ts";
import { type LogEntry, type Side, toLogEntry } from "./log.ts";
import { expanderOf, fillOpenValues, type OpenValues, textsWithVariables } from "./open-values.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import { type PostmanEngine, runPostman } from "./postman-side.ts";
import { readSubjects, type Subject, type SubjectRequest } from "./subject.ts";
import { lowerCase } from "../util/letters.ts";

/** What to verify, and how. */
export interface VerifyRequest {
  readonly source: CollectionSource;
  /** Whether saved requests are verified too. */
  readonly examples: boolean;
  /** Values of variables and path variables, which win over the collection's and filled-in ones. */
  readonly values: ReadonlyMap<string, string>;
  /**
   * Whether variables with an empty value stay empty. Users fill in most of them, so a caller's
   * arguments need a value.
   */
  readonly keepsEmpty?: boolean;
  /** Runs only this side; nothing is compared then. */
  readonly only: Side | undefined;
  /**
   * Generates the client with the collection's own values. With secrets replaced, nothing could be
   * compared.
   */
  readonly generateUnredacted: GenerateUnredacted;
  /** Postman's engine; needed unless `only` is `client`. */
  readonly engine: PostmanEngine | undefined;
}

/** The comparison of one item or one saved request. */
export interface VerifiedItem {
  readonly pointer: string;
  readonly name: readonly string[];
  readonly location: SourceLocation;
  /** `undefined` if only one side ran. */
  readonly comparison: Comparison | undefined;
  /** The same with the arguments of a caller; `undefined` if only one side ran. */
  readonly caller: CallerResult | undefined;
  readonly log: readonly LogEntry[];
}

/** The comparison with what a caller's arguments send, and where in the file it differs. */
export interface CallerResult {
  readonly verdict: CallerVerdict;
  readonly differences: readonly (PlacedDifference & { readonly location: SourceLocation })[];
}

/**
 * The items in document order and then the saved requests, or why the collection could not be
 * verified.
 */
export type VerifyResult =
  | { readonly kind: "verified"; readonly items: readonly VerifiedItem[] }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Sends every request of a collection through Postman's engine and through a freshly generated
 * client, and compares what arrives: what the client sends for the entries of the request, and for
 * the arguments that a caller passes.
 */
export async function verifyCollection(request: VerifyRequest): Promise<VerifyResult> {
  const read = await readSubjects(request.source, request.examples);
  if (read.kind === "failed") return read;
  const server = await startCaptureServer();
  try {
    return await verifySubjects(read.subjects, request, server, read.locate);
  } finally {
    await server.close();
  }
}

async function verifySubjects(
  subjects: readonly Subject[],
  request: VerifyRequest,
  server: CaptureServer,
  locate: (pointer: string) => SourceLocation,
): Promise<VerifyResult> {
  const documents = subjects.map(({ document }) => document);
  const texts = subjects.flatMap(({ runnable }) => textsWithVariables(runnable));
  const open = fillOpenValues(documents, texts, request, `127.0.0.1:${server.port}`);
  const { generateUnredacted, only, engine } = request;
  const callers = new Map(subjects.flatMap(listCallers));
  // The functions of the items are called for the saved requests as well.
  let ofCallers: Outcomes = new Map();
  const items: VerifiedItem[] = [];
  for (const [index, subject] of subjects.entries()) {
    const postman =
      only === "client" || engine === undefined ? undefined : await withFixedClock(() => runPostman(subject, open, server, engine));
    const client =
      only === "postman" ? undefined : await runClient(subject, { open, server, generateUnredacted }, index === 0 ? callers : new Map());
    if (client?.kind === "failed") return client;
    if (index === 0 && client !== undefined) ofCallers = client.callers;
    const sides = { postman, client: client?.outcomes, callers: client === undefined ? undefined : ofCallers };
    const placed = new Map(placeItems(subject.document).map(({ item }) => [item.pointer, item] as const));
    items.push(...subject.requests.map((each) => verifyOne(each, sides, { item: placed.get(each.id), open, locate })));
  }
  return { kind: "verified", items };
}

/** The requests of a subject as the calls of users, by pointer in the user's file. */
function listCallers({ document, requests }: Subject): readonly (readonly [string, PlacedItem])[] {
  const pointers = new Map(requests.map(({ id, pointer }) => [id, pointer]));
  return placeItems(document).map((placed) => [pointers.get(placed.item.pointer) ?? placed.item.pointer, placed] as const);
}

interface Sides {
  readonly postman: Outcomes | undefined;
  readonly client: Outcomes | undefined;
  readonly callers: Outcomes | undefined;
}

const missing: Outcome = { kind: "skipped", reason: "it was not reached" };

interface Surroundings {
  /** The item that the request was read as; `undefined` if it could not be read. */
  readonly item: Item | undefined;
  readonly open: OpenValues;
  readonly locate: (pointer: string) => SourceLocation;
}

function verifyOne(request: SubjectRequest, { postman, client, callers }: Sides, surroundings: Surroundings): VerifiedItem {
  const { item, open, locate } = surroundings;
  const left = postman === undefined ? undefined : (postman.get(request.id) ?? missing);
  const right = client === undefined ? undefined : (client.get(request.id) ?? missing);
  const log = [
    ...(left === undefined ? [] : [toLogEntry(request, "postman", left)]),
    ...(right === undefined ? [] : [toLogEntry(request, "client", right)]),
  ];
  const { pointer, name } = request;
  const own = item === undefined ? new Set<string>() : listOwnHeaders(item, open);
  const isCompared = left !== undefined && right !== undefined;
  const comparison = isCompared ? compareOutcomes(left, right, own) : undefined;
  const call = callers?.get(pointer) ?? missing;
  const caller = isCompared ? compareCall(left, call, { own, isSaved: request.id !== pointer }) : undefined;
  const differences = (caller?.differences ?? []).map((difference) => {
    const place = item === undefined ? pointer : placeOf(difference, item.request, request);
    return { ...difference, pointer: place, location: locate(place) };
  });
  return { pointer, name, location: locate(pointer), comparison, caller: caller && { ...caller, differences }, log };
}

/** Lower-case names of the headers that an item sets. */
function listOwnHeaders({ request }: Item, open: OpenValues): ReadonlySet<string> {
  const expand = expanderOf(open);
  return new Set(request.headers.filter(({ disabled }) => !disabled).map(({ key }) => lowerCase(expand(key))));
}
