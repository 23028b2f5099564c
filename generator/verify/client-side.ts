import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { OperationPlace } from "../ir/operation-place.ts";
import type { GenerateUnredacted } from "../pipeline/generate.ts";
import { type PlacedItem, placeItems } from "../operations/inherit.ts";
import type { Api } from "../ir/api.ts";
import { buildCallerCall, type CallerCall } from "./caller/call.ts";
import { withScratchFolder } from "./scratch.ts";
import type { CaptureServer } from "./wire/capture-server.ts";
import { withFixedClock } from "./fixed-clock.ts";
import type { OpenValues } from "./open-values.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import type { Subject } from "./subject.ts";
import { verbatimAssets } from "./verbatim-assets.ts";
import { buildVerbatimCall, type VerbatimCall } from "./verbatim-call.ts";
import type { FileWords } from "./virtual-file.ts";

/** What the client sent, or why there is no client. */
export type ClientOutcome =
  | {
      readonly kind: "ran";
      /** What was sent with the entries of each request of the subject, by the request's id. */
      readonly outcomes: Outcomes;
      /** What was sent with a caller's arguments, by pointer in the user's file. */
      readonly callers: Outcomes;
    }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** What the client's calls have in common. */
export interface ClientRun {
  readonly open: OpenValues;
  readonly server: CaptureServer;
  readonly generateUnredacted: GenerateUnredacted;
}

/**
 * Generates a package from a subject, loads it from a temporary folder, and calls each function
 * once with the entries of its item, which it sends as Postman does. Every request goes to the
 * capture server through the real `fetch`, so that what `fetch` changes shows.
 *
 * @param callers the requests that a caller's arguments are tried for, by pointer in the user's
 *   file; their functions are those of this subject
 */
export async function runClient(subject: Subject, run: ClientRun, callers: ReadonlyMap<string, PlacedItem>): Promise<ClientOutcome> {
  const {
    diagnostics,
    package: made,
    model,
  } = await run.generateUnredacted(
    { ...subject.source, options: { check: true, format: false } },
    { adapt: verbatimAssets, ...(callers.size === 0 ? {} : { callValues: run.open.variables }) },
  );
  if (made === undefined) return { kind: "failed", diagnostics };
  // The compiled modules, and the package.json that makes them modules.
  const files = new Map([["package.json", made.files.get("package.json") ?? ""], ...made.built]);
  return withScratchFolder(files, async (urlOf) => {
    const loaded = await loadPackage(urlOf, made.places ?? []);
    return withFixedClock(async () => {
      const outcomes = await callAll(subject, run, loaded);
      return { kind: "ran", outcomes, callers: await callAsCallers(model?.api, callers, run, loaded) };
    });
  });
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

interface Loaded {
  /** The function of an item, by the item's pointer. */
  readonly functions: ReadonlyMap<string, AnyFunction>;
  readonly createClient: AnyFunction;
  readonly mediaTypeOf: FileWords["mediaTypeOf"];
  readonly cutComments: (json: string) => string;
}

async function loadPackage(urlOf: (path: string) => string, operations: readonly OperationPlace[]): Promise<Loaded> {
  const load = async (path: string): Promise<object> => {
    const module: unknown = await import(urlOf(`dist/${path}`));
    return typeof module === "object" && module !== null ? module : {};
  };
  const index = await load("index.js");
  const mediaTypeOf = readFunction(await load("runtime/values/media-type.js"), "mediaTypeOf");
  const cutComments = readFunction(await load("verbatim/json-comments.js"), "cutComments");
  const functions = operations.map(({ pointer, function: name }) => [pointer, readFunction(index, name)] as const);
  return {
    functions: new Map(functions),
    createClient: readFunction(index, "createClient"),
    mediaTypeOf: (fileName) => String(mediaTypeOf(fileName)),
    cutComments: (json) => String(cutComments(json)),
  };
}

function readFunction(module: object, name: string): AnyFunction {
  const member: unknown = Reflect.get(module, name);
  if (typeof member !== "function") throw new Error("A generated package lacks a function that its manifest lists.");
  return (...args): unknown => Reflect.apply(member, undefined, args);
}

/** A client whose requests go to the capture server, and what arrived of the last call. */
interface Wire {
  readonly client: unknown;
  readonly outcomeOf: (error: string | undefined) => Outcome;
}

function connect({ server }: ClientRun, { createClient }: Loaded, variables: OpenValues["variables"]): Wire {
  let host = "";
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const [origin = ""] = /^[a-z]+:\/\/[^/]*/i.exec(url) ?? [];
    host = origin;
    return globalThis.fetch(`http://127.0.0.1:${server.port}${url.slice(origin.length)}`, init);
  };
  const outcomeOf = (error: string | undefined): Outcome => {
    const [request] = server.take();
    return request === undefined ? { kind: "failed", error: error ?? "nothing arrived" } : { kind: "sent", request, host };
  };
  return { client: createClient({ variables: Object.fromEntries(variables), fetch, retry: false }), outcomeOf };
}

async function callAll(subject: Subject, run: ClientRun, loaded: Loaded): Promise<Outcomes> {
  const { client, outcomeOf } = connect(run, loaded, run.open.variables);
  const outcomes = new Map<string, Outcome>();
  for (const placed of placeItems(subject.document)) {
    const { pointer } = placed.item;
    const call = loaded.functions.get(pointer);
    if (call === undefined) {
      outcomes.set(pointer, { kind: "skipped", reason: "there is no function for it" });
      continue;
    }
    outcomes.set(pointer, outcomeOf(await callOnce(call, client, buildVerbatimCall(placed, run.open, loaded.mediaTypeOf))));
  }
  return outcomes;
}

/** The variables that a caller passes: those that the package has no value for. */
function variablesOfCaller({ variables }: Api, open: OpenValues): OpenValues["variables"] {
  const missing = variables.filter(({ name, defaultValue }) => defaultValue === undefined && open.variables.has(name));
  return new Map([...missing.map(({ name }) => [name, open.variables.get(name) ?? ""] as const), ...open.withoutDefault]);
}

async function callAsCallers(
  api: Api | undefined,
  callers: ReadonlyMap<string, PlacedItem>,
  run: ClientRun,
  loaded: Loaded,
): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  if (api === undefined) return outcomes;
  const { client, outcomeOf } = connect(run, loaded, variablesOfCaller(api, run.open));
  for (const operation of api.operations) {
    const { source, fixtures } = operation;
    const call = loaded.functions.get(source);
    const own = callers.get(source)?.item.request;
    for (const fixture of fixtures) {
      const placed = callers.get(fixture.source);
      if (call === undefined || own === undefined || placed === undefined) continue;
      const { args, options } = buildCallerCall(operation, fixture, { own, placed, cutComments: loaded.cutComments }, run.open);
      outcomes.set(fixture.source, outcomeOf(await callOnce(call, client, { args, options })));
    }
  }
  return outcomes;
}

/** Why a call failed, if it did. A response that does not match the examples does not count. */
async function callOnce(call: AnyFunction, client: unknown, { args, options }: VerbatimCall | CallerCall): Promise<string | undefined> {
  try {
    await call(client, args, options);
    return undefined;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    return error instanceof Error ? error.message + cause : "the call failed";
  }
}
