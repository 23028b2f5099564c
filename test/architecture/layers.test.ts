import { isBuiltin } from "node:module";
import { posix } from "node:path";
import type { ESTree } from "rolldown/utils";
import { expect, test } from "vitest";
import { findCycles } from "./cycles.ts";
import { listImports, readSources, walkSource, type Source } from "./sources.ts";

/**
 * Imports point one way: a file may import from its own layer and from those before it. Folders on one line are on one
 * level and do not know of each other. A file belongs to the first line that names it or a folder around it.
 */
const LAYERS: readonly (readonly string[])[] = [
  ["util"],
  ["diagnostics"],
  ["json"],
  ["ir"],
  ["collection"],
  ["config", "convert", "prose", "scripts", "secrets"],
  ["variables"],
  ["infer"],
  ["operations"],
  ["names"],
  ["override"],
  ["fixtures"],
  ["pagination"],
  ["pipeline/model.ts", "pipeline/source.ts", "pipeline/stages.ts"],
  ["samples"],
  ["pipeline/understand.ts", "pipeline/model-variables.ts"],
  ["diff"],
  ["targets/tools.ts"],
  ["targets/memory.ts"],
  ["targets/target.ts"],
  ["targets/typescript/naming", "targets/typescript/print"],
  ["targets/samples"],
  // Explanations show types as the package has them.
  ["targets/typescript/view", "explain"],
  ["targets/typescript/render"],
  ["targets/typescript/check", "targets/typescript/format"],
  ["targets/typescript/diff"],
  ["targets/typescript"],
  ["targets/reference"],
  ["targets/default.ts"],
  ["pipeline"],
  ["verify"],
  ["io", "node"],
  ["core.ts"],
  ["index.ts", "browser.ts"],
  ["cli"],
  ["cli.ts"],
  ["bin.ts"],
];

/** Where a library, or a part of Node, is known. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  // Postman's engine takes its collections.
  "postman-collection": ["collection/", "verify/"],
  "postman-collection-transformer": ["collection/formats/"],
  "postman-runtime": ["verify/"],
  acorn: ["scripts/syntax/"],
  yaml: ["collection/formats/v3/yaml.ts", "convert/"],
  fflate: ["collection/unzip.ts"],
  tinyglobby: ["io/read/glob.ts"],
  "jsonc-parser": ["json/"],
  "js-sha256": ["util/sha256.ts"],
  "whatwg-url": ["util/parse-url.ts"],
  "markdown-it": ["targets/reference/print/markdown.ts"],
  handlebars: ["targets/typescript/render/"],
  // The core knows its types only; Node's tools load it.
  "ts-morph": ["targets/typescript/check/", "targets/typescript/diff/", "node/typescript.ts"],
  prettier: ["targets/typescript/format/"],
  "@prettier/plugin-oxc": ["node/"],
  "oxc-transform": ["node/builder.ts"],
  "@jridgewell/sourcemap-codec": ["node/compiled-text.ts"],
  diff: ["io/write/"],
  commander: ["cli/arguments/parser.ts"],
  "@bomb.sh/tab": ["cli/complete.ts"],
  "node:fs": ["io/", "node/", "verify/scratch.ts"],
  "node:process": ["io/write/folder-lock.ts", "bin.ts", "cli.ts", "cli/"],
  // Runs git, if the user asks for a revision.
  "node:child_process": ["io/read/git-revision.ts"],
  "node:http": ["verify/", "node/mock-server.ts"],
  "node:net": ["verify/"],
  // Keeps the code of TypeScript.
  "node:vm": ["node/code-cache.ts"],
};

/** What runs on Node only. The rest, the core, runs wherever JavaScript does. */
const NODE_ONLY = ["io/", "node/", "cli/", "cli.ts", "bin.ts", "verify/"];

/** Globals that Node has and browsers do not, clocks, and what asks the surroundings: not for the core. */
const OUTSIDE = new Set([
  "Buffer",
  "process",
  "require",
  "performance",
  "fetch",
  "Worker",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "Date",
]);

const sources = readSources("generator");

function inside(path: string): string {
  return path.replace(/^generator\//, "");
}

function layerOf(path: string): number {
  const own = inside(path);
  const layer = LAYERS.findIndex((names) => names.some((name) => own === name || own.startsWith(`${name}/`)));
  if (layer < 0) throw new Error(`${path} belongs to no layer: give it one`);
  return layer;
}

/** The layer's folder; files at the top have none. */
function folderOf(path: string): string {
  return LAYERS[layerOf(path)]?.find((name) => inside(path).startsWith(`${name}/`)) ?? path;
}

/** The imports of files of ours, as pairs of paths. */
function localImports(source: Source): readonly { readonly to: string }[] {
  return listImports(source)
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier }) => ({ to: posix.join(posix.dirname(source.path), specifier).replace(/\.js$/, ".ts") }));
}

test("given every file, it imports from its own folder and from layers before it", () => {
  const wrong = sources.flatMap((source) =>
    localImports(source)
      .filter(({ to }) => folderOf(to) !== folderOf(source.path) && layerOf(to) >= layerOf(source.path))
      .map(({ to }) => `${source.path} → ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("given every file, it does not import itself by way of others, not even for types", () => {
  const imports = new Map(sources.map((source) => [inside(source.path), localImports(source).map(({ to }) => inside(to))] as const));
  expect(findCycles(imports).map((cycle) => cycle.join(" "))).toEqual([]);
});

test("given every local import, it is a file that exists", () => {
  const paths = new Set(sources.map(({ path }) => path));
  const missing = sources
    .flatMap((source) => localImports(source).map(({ to }) => to))
    .filter((to) => !paths.has(to) && !to.endsWith(".mjs"));
  expect(missing).toEqual([]);
});

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier.split("/")[0] ?? specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

test.each(Object.entries(DOORS))("given %s, it is imported behind its door only", (library, doors) => {
  const users = sources
    .filter((source) => listImports(source).some(({ specifier }) => packageOf(specifier) === library))
    .map(({ path }) => inside(path));
  expect(users.filter((path) => !doors.some((door) => path.startsWith(door)))).toEqual([]);
  expect(users.length > 0 || doors.length === 0).toBe(true);
});

test("given every library that is imported, it has a door", () => {
  const libraries = new Set(sources.flatMap((source) => listImports(source).map(({ specifier }) => packageOf(specifier))));
  const open = [...libraries].filter((name) => !name.startsWith(".") && !name.startsWith("node:") && !Object.hasOwn(DOORS, name));
  expect(open).toEqual([]);
});

const core = sources.filter(({ path }) => !NODE_ONLY.some((folder) => inside(path).startsWith(folder)));

test("given the core, it imports nothing of Node", () => {
  const wrong = core.flatMap((source) =>
    listImports(source)
      .filter(({ specifier }) => isBuiltin(specifier))
      .map(({ specifier }) => `${source.path} → ${specifier}`),
  );
  expect(core.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

test("given the core, it uses no global that depends on the platform or the moment", () => {
  expect(core.flatMap((source) => listGlobals(source).map((name) => `${source.path}: ${name}`))).toEqual([]);
});

const outside = new RegExp(`\\b(?:${[...OUTSIDE].join("|")})\\b`);

/** Uses of the names in OUTSIDE; members, keys and types of that name do not count. Most files do not contain one. */
function listGlobals(source: Source): readonly string[] {
  if (!outside.test(source.text)) return [];
  const found: string[] = [];
  const names = new Set<object>();
  const name = (node: object): void => void names.add(node);
  const skipKey = ({ key, computed }: { readonly key: ESTree.PropertyKey; readonly computed: boolean }): void => {
    if (!computed) name(key);
  };
  walkSource(source, {
    MemberExpression: (node) => {
      if (!node.computed) name(node.property);
    },
    Property: (node) => {
      if (!node.shorthand) skipKey(node);
    },
    TSPropertySignature: skipKey,
    TSTypeReference: (node) => name(node.typeName),
    Identifier: (node) => {
      if (OUTSIDE.has(node.name) && !names.has(node)) found.push(node.name);
    },
  });
  return found;
}
