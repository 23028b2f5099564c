import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ManifestOperation } from "../pipeline/manifest.ts";
import type { GenerateUnredacted } from "../pipeline/generate.ts";
import type { GeneratedPackage } from "../pipeline/types.ts";
import { placeItems } from "../operations/inherit.ts";
import { withScratchFolder } from "./scratch.ts";
import type { CaptureServer } from "./capture-server.ts";
import { withFixedClock } from "./fixed-clock.ts";
import type { OpenValues } from "./open-values.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import type { Subject } from "./subject.ts";
import { verbatimAssets } from "./verbatim-assets.ts";
import { buildVerbatimCall, type VerbatimCall } from "./verbatim-call.ts";
import type { FileWords } from "./virtual-file.ts";

/** What the client sent, or why there is no client. */
export type ClientOutcome =
  { readonly kind: "ran"; readonly outcomes: Outcomes } | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/**
 * Generates a package from a subject that sends an item's own entries as Postman does, loads it
 * from a temporary folder, and calls each function once. Every request goes to the capture server
 * through the real `fetch`, so that what `fetch` changes shows.
 */
export async function runClient(
  subject: Subject,
  open: OpenValues,
  server: CaptureServer,
  generateUnredacted: GenerateUnredacted,
): Promise<ClientOutcome> {
  const { diagnostics, package: made } = await generateUnredacted(
    { ...subject.source, options: { check: true, format: false } },
    verbatimAssets,
  );
  if (made === undefined) return { kind: "failed", diagnostics };
  // The compiled modules, and the package.json that makes them modules.
  const files = new Map([["package.json", made.files.get("package.json") ?? ""], ...made.built]);
  return withScratchFolder(files, async (urlOf) => {
    const loaded = await loadPackage(urlOf, readOperations(made));
    return { kind: "ran", outcomes: await withFixedClock(() => callAll(subject, open, server, loaded)) };
  });
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

interface Loaded {
  /** The function of an item, by the item's pointer. */
  readonly functions: ReadonlyMap<string, AnyFunction>;
  readonly createClient: AnyFunction;
  readonly mediaTypeOf: FileWords["mediaTypeOf"];
}

async function loadPackage(urlOf: (path: string) => string, operations: readonly ManifestOperation[]): Promise<Loaded> {
  const load = async (path: string): Promise<object> => {
    const module: unknown = await import(urlOf(`dist/${path}`));
    return typeof module === "object" && module !== null ? module : {};
  };
  const index = await load("index.js");
  const mediaTypeOf = readFunction(await load("runtime/values/media-type.js"), "mediaTypeOf");
  const functions = operations.map(({ pointer, function: name }) => [pointer, readFunction(index, name)] as const);
  return {
    functions: new Map(functions),
    createClient: readFunction(index, "createClient"),
    mediaTypeOf: (fileName) => String(mediaTypeOf(fileName)),
  };
}

function readFunction(module: object, name: string): AnyFunction {
  const member: unknown = Reflect.get(module, name);
  if (typeof member !== "function") throw new Error("A generated package lacks a function that its manifest lists.");
  return (...args): unknown => Reflect.apply(member, undefined, args);
}

function readOperations(made: GeneratedPackage): readonly ManifestOperation[] {
  const manifest: { readonly operations: readonly ManifestOperation[] } = JSON.parse(made.files.get("postwright.json") ?? "");
  return manifest.operations;
}

async function callAll(subject: Subject, open: OpenValues, server: CaptureServer, loaded: Loaded): Promise<Outcomes> {
  let host = "";
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const [origin = ""] = /^[a-z]+:\/\/[^/]*/i.exec(url) ?? [];
    host = origin;
    return globalThis.fetch(`http://127.0.0.1:${server.port}${url.slice(origin.length)}`, init);
  };
  const client = loaded.createClient({ variables: Object.fromEntries(open.variables), fetch });
  const outcomes = new Map<string, Outcome>();
  for (const placed of placeItems(subject.document)) {
    const { pointer } = placed.item;
    const call = loaded.functions.get(pointer);
    if (call === undefined) {
      outcomes.set(pointer, { kind: "skipped", reason: "there is no function for it" });
      continue;
    }
    const error = await callOnce(call, client, buildVerbatimCall(placed, open, loaded.mediaTypeOf));
    const [request] = server.take();
    outcomes.set(pointer, request === undefined ? { kind: "failed", error: error ?? "nothing arrived" } : { kind: "sent", request, host });
  }
  return outcomes;
}

/** Why a call failed, if it did. A response that does not match the examples does not count. */
async function callOnce(call: AnyFunction, client: unknown, { args, options }: VerbatimCall): Promise<string | undefined> {
  try {
    await call(client, args, options);
    return undefined;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
    return error instanceof Error ? error.message + cause : "the call failed";
  }
}
