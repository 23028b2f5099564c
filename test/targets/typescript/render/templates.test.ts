import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { readCollection } from "../../../../generator/collection/read.ts";
import { buildApi } from "../../../operations/build-api.ts";
import { decidePaging } from "../../../../generator/pagination/decide.ts";
import { allocateNames } from "../../../../generator/names/allocate.ts";
import { typescriptNaming } from "../../../../generator/targets/typescript/naming/rules.ts";
import { createViewContext, type ViewContext } from "../../../../generator/targets/typescript/view/context.ts";
import { viewApi, viewIndex } from "../../../../generator/targets/typescript/view/index-module.ts";
import { viewCaptures } from "../../../../generator/targets/typescript/view/captures/captures-module.ts";
import { viewFlowTest } from "../../../../generator/targets/typescript/view/captures/flow-tests.ts";
import { viewClient } from "../../../../generator/targets/typescript/view/client.ts";
import { viewDrift } from "../../../../generator/targets/typescript/view/drift/drift-module.ts";
import { viewMockData } from "../../../../generator/targets/typescript/view/mock/mock-data.ts";
import { viewMock } from "../../../../generator/targets/typescript/view/mock/mock-module.ts";
import { viewPagination } from "../../../../generator/targets/typescript/view/pagination/pagination-module.ts";
import { viewReadme } from "../../../../generator/targets/typescript/view/readme/readme.ts";
import { viewResource, viewSharedTypes } from "../../../../generator/targets/typescript/view/resource/resource.ts";
import { viewTestClient } from "../../../../generator/targets/typescript/view/test-client.ts";
import { viewTests } from "../../../../generator/targets/typescript/view/tests.ts";
import { collectionText } from "../../../operations/build-collection.ts";
import { checkPaths, listHelpers, listPaths } from "./paths.ts";

/** Those that use what the shipped collection leaves out: no variables, no auth, no description, an item without example; a second origin. */
const ping = { name: "Ping", request: { method: "GET", url: "https://h.test/ping/{{$guid}}" } };
const bare = collectionText([ping]);
const twoOrigins = collectionText([ping, { name: "File", request: { method: "GET", url: "https://files.h.test/x" } }]);
const twoOriginsWithBase = collectionText([
  { name: "A", request: { method: "GET", url: "{{base}}/a" } },
  { name: "B", request: { method: "GET", url: "{{base}}/b" } },
  { name: "File", request: { method: "GET", url: "https://files.h.test/x" } },
]);

/** A script that runs after each of two requests. */
const keepsPass = {
  listen: "test",
  script: {
    exec: [
      "const { pass } = pm.response.json();",
      "pm.collectionVariables.set('pass', pass.id);",
      "pm.collectionVariables.set('passVersion', pass.version);",
    ],
  },
};
const sharedScript = collectionText([
  {
    name: "Passes",
    event: [keepsPass],
    item: ["a", "b"].map((name) => ({ name, request: { method: "POST", url: `https://h.test/${name}` } })),
  },
  { name: "Use", request: { method: "GET", url: "https://h.test/{{pass}}/{{passVersion}}" } },
]);

async function readContext(text: string, isNamed: boolean): Promise<ViewContext> {
  const { document } = await readCollection({ file: "a.json", text });
  if (document === undefined) throw new Error("no collection");
  const built = buildApi(document, () => undefined);
  const api = { ...built, operations: decidePaging(built.operations, built.types, new Map(), () => undefined) };
  return createViewContext(api, allocateNames(api, typescriptNaming), { name: "example-api", isNamed });
}

/** The same, with a former name of each function. */
async function readRenamed(text: string): Promise<ViewContext> {
  const context = await readContext(text, true);
  const { names } = context;
  const operations = new Map([...names.operations].map(([id, name]) => [id, { ...name, aliases: [{ function: `old_${name.function}` }] }]));
  return { ...context, names: { ...names, operations } };
}

let contexts: readonly ViewContext[] = [];

beforeAll(async () => {
  const shipped = readFileSync(new URL("../../../../collections/sunshine-conversations.postman_collection.json", import.meta.url), "utf8");
  const pagination = readFileSync(new URL("../../../features/pagination/shelf.postman_collection.json", import.meta.url), "utf8");
  const captures = readFileSync(new URL("../../../features/captures/orchard.postman_collection.json", import.meta.url), "utf8");
  const fetched = readFileSync(
    new URL("../../../features/pre-request-scripts/toll-bridge.postman_collection.json", import.meta.url),
    "utf8",
  );
  contexts = await Promise.all([
    readContext(shipped, false),
    ...[bare, twoOrigins, twoOriginsWithBase, sharedScript, captures, pagination, fetched].map((text) => readContext(text, true)),
    readRenamed(bare),
  ]);
});

/** The views that each template gets, as `render/` hands them out. */
const VIEWS: Readonly<Record<string, (context: ViewContext) => readonly unknown[]>> = {
  "api.ts": (context) => [viewApi(context)],
  "captures.ts": (context) => [viewCaptures(context)].filter((view) => view !== undefined),
  "client.ts": (context) => [viewClient(context)],
  "drift-shapes.ts": (context) => [viewDrift(context)],
  "drift.ts": (context) => [viewDrift(context)],
  "fixtures.ts": (context) => context.api.resources.map((resource) => viewTests(resource, context)),
  "flow.test.ts": (context) => context.api.resources.flatMap((resource) => viewFlowTest(resource, context) ?? []),
  "index.ts": (context) => [viewIndex(context)],
  "mock-data.ts": (context) => context.api.resources.map((resource) => viewMockData(resource, context)),
  "mock.ts": (context) => [viewMock(context)],
  "msw.ts": (context) => [viewMock(context)],
  "pagination.ts": (context) => [viewPagination(context)],
  "oauth-grants.ts": () => [{ comment: "/** … */" }],
  "streams.ts": () => [{ comment: "/** … */" }],
  "readme.md": (context) => [viewReadme(context)],
  "resource.ts": (context) => context.api.resources.map((resource) => viewResource(resource, context)),
  "test-client.ts": (context) => [viewTestClient(context)],
  "test.ts": (context) => context.api.resources.map((resource) => viewTests(resource, context)),
  "types.ts": (context) => [viewSharedTypes(context)],
};

function listTemplates(folder: string): readonly string[] {
  const files = readdirSync(new URL(`../../../../templates/typescript/${folder}`, import.meta.url));
  return files.filter((file) => file.endsWith(".hbs")).map((file) => file.slice(0, -".hbs".length));
}

test("given every template, its views are known to this test", () => {
  expect(Object.keys(VIEWS).sort()).toEqual(listTemplates("").toSorted());
});

test.each(Object.keys(VIEWS))("given the template %s, every path of it is in its views, as a text", (name) => {
  const findings = contexts.flatMap((context) => VIEWS[name]?.(context) ?? []).map((view) => checkPaths(name, view));
  expect(findings.flatMap(({ missing }) => missing)).toEqual([]);
  const seen = new Set(findings.flatMap(({ seen: paths }) => [...paths]));
  const unseen = [...listPaths(name)].filter((path) => !seen.has(path) && !path.includes("@"));
  expect(unseen, "paths that no view of this test opens").toEqual([]);
});

test("given a path that a view lacks, the check finds it, in conditions too", () => {
  const view = { ...viewIndex(contexts[0] ?? expect.fail("no context")), hasTypes: undefined };
  const { hasTypes: _, ...without } = view;
  expect(checkPaths("index.ts", without).missing).toEqual(["index.ts:hasTypes"]);
});

test.each([...listTemplates(""), ...listTemplates("partials/")])("given the template %s, it holds layout only", (name) => {
  const allowed = new Set(["#if", "#each", "#unless @last"]);
  expect(listHelpers(name).filter((helper) => !allowed.has(helper))).toEqual([]);
});
