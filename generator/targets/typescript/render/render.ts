import { printJsonFile } from "../../../json/json-file.ts";
import { lookUp } from "../../../names/look-up.ts";
import { indexNames } from "../../../names/table.ts";
import type { PackageModel } from "../../../pipeline/model.ts";
import type { RenderedPackage, RenderOptions } from "../../target.ts";
import type { FileSet } from "../../memory.ts";
import type { Assets } from "../../tools.ts";
import { hasOverlongLine, isNarrow } from "../print/columns.ts";
import { viewCaptures } from "../view/captures/captures-module.ts";
import { viewFlowTest } from "../view/captures/flow-tests.ts";
import { viewClient } from "../view/client.ts";
import { createViewContext, type ViewContext } from "../view/context.ts";
import { viewApi, viewIndex } from "../view/index-module.ts";
import { dependenciesOf, ignored, tsconfig, tsconfigBuild, viewPackageJson } from "../view/package.ts";
import { viewReadme } from "../view/readme/readme.ts";
import { viewSharedTypes } from "../view/resource/resource.ts";
import { viewTestClient } from "../view/test-client.ts";
import { readModules, readTestSupport } from "./assets.ts";
import { createEngine, type Engine } from "./engine.ts";
import { renderEntryPoints } from "./entry-points.ts";
import { layOut } from "./lay-out.ts";
import { createParts, type ResourceParts, withoutTrailingLines } from "./parts.ts";
import { traceLine } from "./trace.ts";

/** npm and prettier put each element of a list in `package.json` on its own line. */
const npmWidth = 0;

/** The runtime files that every package has; operations add those that they use. */
const runtimeRoots = [
  "core/api-error",
  "core/api-promise",
  "core/bind",
  "core/client",
  "core/define-hooks",
  "core/is-api-error",
  "core/result",
  "core/send",
  "auth/credential",
  "transport/operation",
  "transport/settings",
  "values/file-value",
];

/** Renders a package. */
export function renderPackage(
  model: Pick<PackageModel, "api" | "names">,
  { description, assets, known, memory }: Omit<RenderOptions, "document">,
): RenderedPackage {
  const { api } = model;
  const names = indexNames(model.names);
  const context = createViewContext(api, names, description);
  const engine = engineOf(assets);
  // What is on disk of plain sources has other paths.
  const parts = createParts(context, engine, { known: context.layout.kind === "package" ? known : undefined, memory });
  const sources = renderSources(context, engine, parts);
  const entries = renderEntryPoints(context, engine, parts);
  const runtime = renderRuntime(new Map([...sources.files, ...entries.files]), assets);
  const tests = renderTests(context, engine, assets, parts);
  const files = new Map([
    ["package.json", printJsonFile(viewPackageJson(context, description), { width: npmWidth })],
    ["tsconfig.json", printJsonFile(tsconfig)],
    ["tsconfig.build.json", printJsonFile(tsconfigBuild)],
    [".gitignore", ignored],
    ["README.md", withoutTrailingLines(engine("readme.md")(viewReadme(context)))],
    ...sources.files,
    ...entries.files,
    ...runtime,
    ...tests.files,
  ]);
  const { digests, taken } = parts;
  const rendered: RenderedPackage = {
    files,
    structure: new Map([...sources.structure, ...entries.structure, ...tests.structure]),
    parts: digests,
    taken,
    dependencies: dependenciesOf(api),
    isPreformatted: (path) => runtime.has(path) || taken.has(path) || isLaidOut(path, files.get(path) ?? ""),
    trace: (path, line) => traceLine(path, files.get(path) ?? "", line, api, names),
  };
  const delivered = layOut(rendered, context.layout);
  return delivered === undefined ? rendered : { ...rendered, delivered };
}

/**
 * True for files that we already print in prettier's layout: JSON, data, and files without a line
 * that would have to be broken. Formatting is by far the slowest stage, so only code is left to it.
 * Our printers count columns, as prettier does for text without wide characters.
 */
function isLaidOut(path: string, text: string): boolean {
  if (path.endsWith(".json") || path === "test/support.ts" || path === "test/flow.ts" || path === "test/private-key.ts") return true;
  if (!isNarrow(text)) return false;
  if (path.startsWith("test/fixtures/") || path.startsWith("src/mock/") || path.startsWith("src/drift/"))
    return !foreignKey.test(text) && !wrappedValue.test(text);
  return path === "README.md" || (path.endsWith(".test.ts") && !hasOverlongLine(text));
}

/** A key such as `"à"`: prettier removes its quotes, but our identifiers are ASCII. */
const foreignKey = /^ *["'][^"'\n]*[\u0080-\uffff][^"'\n]*["']: /m;

/** A value that is wrapped in a call: its layout depends on the length of the type. */
const wrappedValue = /: exact</;

const engines = new WeakMap<Assets, Engine>();

/** One engine for the same assets, since compiling the templates takes time. */
function engineOf(assets: Assets): Engine {
  const engine = engines.get(assets) ?? createEngine(assets);
  engines.set(assets, engine);
  return engine;
}

function renderSources(context: ViewContext, engine: Engine, parts: ResourceParts): FileSet {
  const index = viewIndex(context);
  const apiView = viewApi(context);
  const files = new Map([
    ["src/index.ts", engine("index.ts")(index)],
    ["src/api.ts", engine("api.ts")(apiView)],
    ["src/client.ts", engine("client.ts")(viewClient(context))],
  ]);
  const structure = new Map<string, readonly string[]>([
    ["src/api.ts", ["Api", "createApi", ...apiView.resources.map(({ type }) => type)]],
    ["src/client.ts", exportsOfClient(context)],
  ]);
  const captures = viewCaptures(context);
  if (captures !== undefined) {
    files.set("src/captures.ts", engine("captures.ts")(captures));
    structure.set("src/captures.ts", ["Captures", "capture", "captures"]);
  }
  if (index.hasTypes) {
    const view = viewSharedTypes(context);
    files.set("src/types.ts", engine("types.ts")(view));
    structure.set("src/types.ts", view.exports);
  }
  for (const resource of context.api.resources) addFiles({ files, structure }, parts.source(resource));
  return { files, structure };
}

function addFiles(
  all: { readonly files: Map<string, string>; readonly structure: Map<string, readonly string[]> },
  { files, structure }: FileSet,
): void {
  for (const [path, text] of files) all.files.set(path, text);
  for (const [path, names] of structure) all.structure.set(path, names);
}

/**
 * What `src/client.ts` passes on from the runtime: a program needs nothing else besides modules.
 */
const passedOn =
  "ApiError ApiErrorKind ApiPromise Failure FileValue GraphqlApiError GraphqlError GraphqlFailure HttpApiError NoResult Redirect Success " +
  "Undocumented WithResponse defineHooks isApiError";

function exportsOfClient({ api, origins, needs }: ViewContext): readonly string[] {
  return [
    "Variables",
    "Auth",
    "ClientOptions",
    "CallOptions",
    "Client",
    "createClient",
    ...passedOn.split(" "),
    ...(origins.size > 0 ? ["Origins"] : []),
    ...(needs.size > 0 ? ["CallOptionsWith", "ClientWith"] : []),
    ...(api.authSchemes.length > 0 ? ["IssuedSecret", "cachedSecret"] : []),
  ];
}

function renderRuntime(sources: ReadonlyMap<string, string>, assets: Assets): ReadonlyMap<string, string> {
  const used = [...sources.values()].flatMap((text) =>
    [...text.matchAll(/^(?:(?:import|export) .*|\}) from "\.{1,2}\/runtime\/([a-z0-9/-]+)\.js";$/gm)].map((match) => match[1] ?? ""),
  );
  const roots = [...runtimeRoots, ...used].map((name) => `runtime/${name}`);
  return new Map([...readModules(assets, roots)].map(([name, text]) => [`src/${name}.ts`, text]));
}

function renderTests(context: ViewContext, engine: Engine, assets: Assets, parts: ResourceParts): FileSet {
  const client = viewTestClient(context);
  const files = new Map([
    ["test/support.ts", readTestSupport(assets, "support")],
    ["test/test-client.ts", engine("test-client.ts")(client)],
  ]);
  const flow = engine("flow.test.ts");
  if (client.usesPrivateKey) files.set("test/private-key.ts", readTestSupport(assets, "private-key"));
  const structure = new Map<string, readonly string[]>();
  for (const resource of context.api.resources) {
    const module = lookUp(context.names.modules, resource.id).file;
    const steps = viewFlowTest(resource, context);
    if (steps !== undefined) {
      files.set("test/flow.ts", readTestSupport(assets, "flow"));
      files.set(`test/${module}.flow.test.ts`, flow(steps));
      structure.set(`test/${module}.flow.test.ts`, ["describe"]);
    }
    addFiles({ files, structure }, parts.tests(resource));
  }
  return { files, structure };
}
