import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { listImports, readSources } from "./sources.ts";

/** What each room of `web/` may import: rooms of `web/`, parts of the generator, libraries. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "web/shared/": ["web/shared/", "generator/diagnostics/diagnostic.ts", "fflate"],
  // The page itself stays small: the core runs in the workers.
  "web/app/": [
    "web/app/",
    "web/shared/",
    "generator/diagnostics/diagnostic.ts",
    "generator/util/limits.ts",
    "generator/collection/find-collections.ts",
  ],
  "web/worker/": ["web/worker/", "web/shared/", "generator/", "contents:", "fflate"],
  "web/build/": [
    "web/build/",
    "generator/node/",
    "generator/targets/typescript/render/engine.ts",
    "generator/targets/reference/style.ts",
    "node:",
    "esbuild",
    "handlebars",
  ],
};

/** What needs Node, or a disk. */
const NODE_ONLY = ["io/", "node/", "cli", "verify/", "bin.ts", "index.ts"].map((path) => `generator/${path}`);

const sources = readSources("web").filter(({ path }) => !path.endsWith(".d.ts"));

function importsOf(path: string): readonly string[] {
  const source = sources.find((each) => each.path === path);
  const specifiers = source === undefined ? [] : listImports(source).map(({ specifier }) => specifier);
  return specifiers.map((specifier) => (specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier));
}

test.each(sources.map(({ path }) => path))("%s imports what its room may", (path) => {
  const room = Object.keys(ROOMS).find((each) => path.startsWith(each));
  expect(room, "it belongs to no room").toBeDefined();
  const wrong = importsOf(path).filter((target) => !ROOMS[room ?? ""]?.some((allowed) => target.startsWith(allowed)));
  const needsNode = importsOf(path).filter((target) => isBuiltin(target) || NODE_ONLY.some((folder) => target.startsWith(folder)));
  expect([wrong, path.startsWith("web/build/") ? [] : needsNode]).toEqual([[], []]);
});

test("given the generator, nothing of it knows the online tool", () => {
  const users = readSources("generator").filter((source) => listImports(source).some(({ specifier }) => specifier.includes("/web/")));
  expect(users.map(({ path }) => path)).toEqual([]);
});

test("given the page, HTML is parsed in one place, and no string becomes a program", () => {
  const ways = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|DOMParser|eval|Function)\b/;
  const users = sources.filter(({ path, text }) => !path.startsWith("web/build/") && ways.test(text));
  expect(users.map(({ path }) => path)).toEqual(["web/app/dom.ts"]);
});
