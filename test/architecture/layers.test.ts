import { posix } from "node:path";
import { expect, test } from "vitest";
import { findCycles } from "./cycles.ts";
import { listImports, readSources, type Source } from "./sources.ts";

/**
 * Imports point one way: a file may import from its own layer and from those before it. What stands on one line is on one level and does not know of each other.
 */
const LAYERS: readonly (readonly string[])[] = [
  ["util"],
  ["diagnostics"],
  ["json"],
  ["ir"],
  ["collection"],
  ["config", "scripts", "secrets"],
  ["prose"],
  ["variables"],
  ["infer"],
  ["operations"],
  ["names"],
  ["override"],
  ["fixtures"],
  ["pipeline"],
  ["targets/typescript/print"],
  ["targets/typescript/view"],
  ["targets/typescript/render"],
  ["targets/typescript/check", "targets/typescript/format"],
  ["index.ts", "io", "node"],
  ["verify", "explain"],
  ["cli"],
  ["cli.ts"],
];

/** Cycles that are left from before this was checked. Remove a line when its cycle is gone; add none. */
const KNOWN_CYCLES: readonly string[] = [
  "prose/documented-point.ts prose/documented-table.ts prose/documented.ts",
  "targets/typescript/check/host.ts targets/typescript/check/libraries.ts",
  "targets/typescript/view/example.ts targets/typescript/view/operation.ts",
];

/** Where a library, or a part of Node, is known. A dot stands for the program's own files: templates, version. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  // Postman's engine takes its collections.
  "postman-collection": ["collection/", "verify/"],
  "postman-collection-transformer": ["collection/formats/"],
  "postman-runtime": ["verify/"],
  acorn: ["scripts/"],
  "jsonc-parser": ["json/"],
  handlebars: ["targets/typescript/render/"],
  "ts-morph": ["targets/typescript/check/"],
  prettier: ["targets/typescript/format/"],
  "@prettier/plugin-oxc": ["targets/typescript/format/"],
  diff: ["io/write/"],
  "whatwg-url": ["util/parse-url.ts"],
  "js-sha256": ["util/sha256.ts"],
  "node:fs": ["io/", "node/", "verify/scratch.ts", "targets/typescript/render/assets.ts"],
  "node:process": ["io/write/folder-lock.ts", "cli.ts", "cli/"],
  "node:child_process": [],
  "node:http": ["verify/"],
  "node:net": ["verify/"],
  "node:vm": [],
};

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
  expect(findCycles(imports).map((cycle) => cycle.join(" "))).toEqual(KNOWN_CYCLES);
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
