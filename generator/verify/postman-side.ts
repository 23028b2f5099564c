import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import type { CollectionDefinition, Item, ItemDefinition, Url, VariableDefinition } from "postman-collection";
import { isObject, type JsonObject } from "../json/members.ts";
import type { CaptureServer } from "./wire/capture-server.ts";
import { type OpenValues, pathVariableNames } from "./open-values.ts";
import type { Outcome, Outcomes } from "./outcome.ts";
import { createRedirectAgent } from "./wire/redirect-agent.ts";
import type { Subject } from "./subject.ts";
import { baseName, fileContent } from "./virtual-file.ts";

type Sdk = typeof import("postman-collection");
type Runtime = (typeof import("postman-runtime"))["default"];

/** Postman's engine, and the library that creates its input. */
export interface PostmanEngine {
  readonly runtime: Runtime;
  readonly sdk: Sdk;
}

/**
 * Loads Postman's engine; `undefined` if it is not installed. It is not a dependency: only people
 * who verify need it.
 */
export async function loadEngine(): Promise<PostmanEngine | undefined> {
  try {
    const { default: runtime } = await import("postman-runtime");
    const { default: sdk } = await import("postman-collection");
    return { runtime, sdk };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/**
 * Replaces the engine's sandbox for scripts. There are no scripts, and setting up a sandbox takes
 * longer than everything else.
 */
export const noScripts = { external: true, instance: Object.assign(new EventEmitter(), { dispose: () => undefined }) } as const;

/** After how many milliseconds a response from loopback counts as lost. */
const requestTimeout = 10_000;

/**
 * Sends every request of a subject through Postman's engine, with newman's settings. A subject has
 * no scripts, and the capture server sets no cookies. Filled-in values are in the environment, so
 * that they win over empty ones.
 */
export async function runPostman(
  subject: Subject,
  open: OpenValues,
  server: CaptureServer,
  { runtime, sdk }: PostmanEngine,
): Promise<Outcomes> {
  const outcomes = new Map<string, Outcome>();
  const collection = new sdk.Collection(copy(dropUnreadable(subject.runnable, sdk, outcomes)));
  collection.forEachItem((item) => fillPathVariables(item, open, sdk));
  let host = "";
  let error: string | undefined;
  const agent = (protocol: "http:" | "https:") => createRedirectAgent(protocol, server.port, (origin) => void (host = origin));
  const options = {
    environment: new sdk.VariableScope(listVariables(open, subject)),
    globals: new sdk.VariableScope(toDefinitions(open.variables)),
    fileResolver,
    host: noScripts,
    timeout: { global: 0, request: requestTimeout },
    requester: { useWhatWGUrlParser: true, strictSSL: false, agents: { http: agent("http:"), https: agent("https:") } },
  };
  await new Promise<void>((resolve, reject) => {
    new runtime.Runner().run(collection, options, (failure, run) => {
      if (failure !== null) return reject(failure);
      run.start({
        beforeItem: () => {
          server.take();
          error = undefined;
        },
        request: (problem) => void (error ??= problem?.message),
        exception: (_cursor, problem) => void (error ??= problem.message),
        item: (_problem, _cursor, { id }) => {
          const [request] = server.take();
          outcomes.set(id, request === undefined ? { kind: "failed", error: error ?? "nothing arrived" } : { kind: "sent", request, host });
        },
        done: (problem) => (problem === null || problem === undefined ? resolve() : reject(problem)),
      });
    });
  });
  return outcomes;
}

/** The library keeps and changes its input, and its types are narrower than what it accepts. */
function copy<Definition extends CollectionDefinition & ItemDefinition>(value: JsonObject): Definition {
  const definition: Definition = JSON.parse(JSON.stringify(value));
  return definition;
}

/**
 * The tree without the items that make Postman's library throw; these are skipped. The reader has
 * bounded the depth of folders.
 */
function dropUnreadable(node: JsonObject, sdk: Sdk, outcomes: Map<string, Outcome>): JsonObject {
  const children = Array.isArray(node["item"]) ? node["item"].filter(isObject) : [];
  const item = children.flatMap((child) => {
    if (child["request"] === undefined) return [dropUnreadable(child, sdk, outcomes)];
    try {
      void new sdk.Item(copy(child));
      return [child];
    } catch {
      outcomes.set(String(child["id"]), { kind: "skipped", reason: "Postman's library cannot read it" });
      return [];
    }
  });
  return { ...node, item };
}

function fillPathVariables({ request: { url } }: Item, open: OpenValues, sdk: Sdk): void {
  const path = (url.path ?? []).filter((segment) => typeof segment === "string");
  for (const key of pathVariableNames(path)) {
    const value = open.pathValue(key, ownPathValue(url, key));
    url.variables.upsert(new sdk.Variable({ key, value, type: "string" }));
  }
}

/** Only strings count, and an empty one counts as absent. */
function ownPathValue(url: Url, key: string): string | undefined {
  const value: unknown = url.variables.get(key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function listVariables({ added }: OpenValues, { document }: Subject): VariableDefinition[] {
  const ofEnvironment = document.variables.flatMap(({ origin, name, value }) =>
    origin === "environment" && value !== undefined && !added.has(name) ? [{ key: name, value }] : [],
  );
  return [...ofEnvironment, ...toDefinitions(added)];
}

function toDefinitions(values: ReadonlyMap<string, string>): VariableDefinition[] {
  return [...values].map(([key, value]) => ({ key, value }));
}

/** Files that do not exist: their content is their name. */
const fileResolver = {
  stat: (_path: string, callback: (error: null, stats: { readonly isFile: () => boolean; readonly mode: number }) => void): void =>
    callback(null, { isFile: () => true, mode: 0o400 }),
  // The engine treats a stream with `path` and `mode` as a file, and derives the content type from
  // the path.
  createReadStream: (path: string): Readable =>
    Object.assign(Readable.from([Buffer.from(fileContent(baseName(path)))]), { path, mode: 0o400 }),
};
