import type { CollectionSource } from "../collection/read.ts";
import type { CollectionDocument, Item } from "../collection/model.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { placeItems } from "../operations/inherit.ts";
import type { GenerateUnredacted } from "../pipeline/generate.ts";
import { expandVariables } from "../variables/template.ts";
import { type CaptureServer, startCaptureServer } from "./capture-server.ts";
import { runClient } from "./client-side.ts";
import { withFixedClock } from "./fixed-clock.ts";
import { type Comparison, compareOutcomes } from "./compare.ts";
import { type LogEntry, type Side, toLogEntry } from "./log.ts";
import { fillOpenValues, type OpenValues, textsWithVariables } from "./open-values.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import { type Engine, runPostman } from "./postman-side.ts";
import { readSubjects, type Subject, type SubjectRequest } from "./subject.ts";
import { lowerCase } from "../util/letters.ts";

/** What to verify, and how. */
export interface VerifyRequest {
  readonly source: CollectionSource;
  /** Whether saved requests are verified too. */
  readonly examples: boolean;
  /** Values of variables and path variables, which win over the collection's and filled-in ones. */
  readonly values: ReadonlyMap<string, string>;
  /** Runs only this side; nothing is compared then. */
  readonly only: Side | undefined;
  /**
   * Generates the client with the collection's own values. With secrets replaced, nothing could be
   * compared.
   */
  readonly generateUnredacted: GenerateUnredacted;
  /** Postman's engine; needed unless `only` is `client`. */
  readonly engine: Engine | undefined;
}

/** The comparison of one item or one saved request. */
export interface VerifiedItem {
  readonly pointer: string;
  readonly name: readonly string[];
  readonly location: SourceLocation;
  /** `undefined` if only one side ran. */
  readonly comparison: Comparison | undefined;
  readonly log: readonly LogEntry[];
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
 * client, and compares what arrives.
 */
export async function verifyCollection(request: VerifyRequest): Promise<VerifyResult> {
  const read = await readSubjects(request.source, request.examples);
  if (read.kind === "failed") return read;
  const server = await startCaptureServer();
  try {
    const items: VerifiedItem[] = [];
    for (const subject of read.subjects) {
      const verified = await verifySubject(subject, request, server);
      if (verified.kind === "failed") return verified;
      items.push(...verified.items.map((item) => ({ ...item, location: read.locate(item.pointer) })));
    }
    return { kind: "verified", items };
  } finally {
    await server.close();
  }
}

type Located = Omit<VerifiedItem, "location">;
type SubjectResult =
  | { readonly kind: "verified"; readonly items: readonly Located[] }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

async function verifySubject(subject: Subject, request: VerifyRequest, server: CaptureServer): Promise<SubjectResult> {
  const { values, only, engine, generateUnredacted } = request;
  const open = fillOpenValues(subject.document, textsWithVariables(subject.runnable), values, `127.0.0.1:${server.port}`);
  const postman =
    only === "client" || engine === undefined ? undefined : await withFixedClock(() => runPostman(subject, open, server, engine));
  const client = only === "postman" ? undefined : await runClient(subject, open, server, generateUnredacted);
  if (client?.kind === "failed") return client;
  const ownHeaders = listOwnHeaders(subject.document, open);
  const items = subject.requests.map((request) => verifyOne(request, postman, client?.outcomes, ownHeaders.get(request.id) ?? new Set()));
  return { kind: "verified", items };
}

const missing: Outcome = { kind: "skipped", reason: "it was not reached" };

function verifyOne(
  request: SubjectRequest,
  postman: Outcomes | undefined,
  client: Outcomes | undefined,
  own: ReadonlySet<string>,
): Located {
  const left = postman === undefined ? undefined : (postman.get(request.id) ?? missing);
  const right = client === undefined ? undefined : (client.get(request.id) ?? missing);
  const log = [
    ...(left === undefined ? [] : [toLogEntry(request, "postman", left)]),
    ...(right === undefined ? [] : [toLogEntry(request, "client", right)]),
  ];
  const comparison = left === undefined || right === undefined ? undefined : compareOutcomes(left, right, own);
  return { pointer: request.pointer, name: request.name, comparison, log };
}

/** Lower-case names of the headers that each item sets, by its pointer. */
function listOwnHeaders(document: CollectionDocument, open: OpenValues): ReadonlyMap<string, ReadonlySet<string>> {
  const expand = (text: string): string => expandVariables(text, (name) => open.variables.get(name));
  const namesOf = ({ request }: Item): ReadonlySet<string> =>
    new Set(request.headers.filter(({ disabled }) => !disabled).map(({ key }) => lowerCase(expand(key))));
  return new Map(placeItems(document).map(({ item }) => [item.pointer, namesOf(item)] as const));
}
