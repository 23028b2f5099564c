import { posix } from "node:path";
import { expect, test } from "vitest";
import { findCycles } from "./cycles.ts";
import { listImports, readSources, type Source } from "./sources.ts";

/** The rooms of the runtime: a file imports from its own room and from those before it. Rooms on one line do not know each other. */
const ROOMS: readonly (readonly string[])[] = [
  ["values"],
  ["body", "auth", "computed"],
  ["transport"],
  ["core"],
  ["drift", "mock", "streams"],
];

/** What the runtime may need of others: MD5 and the like for packages that use Digest, names and words for those that use Postman's fake values. */
const LIBRARIES: ReadonlySet<string> = new Set(["@noble/hashes", "@faker-js/faker", "jose", "oauth4webapi"]);

const ROOT = "templates/runtime";
const sources = readSources(ROOT);

function roomOf(path: string): string {
  return path.slice(ROOT.length + 1).split("/")[0] ?? "";
}

function levelOf(path: string): number {
  const level = ROOMS.findIndex((rooms) => rooms.includes(roomOf(path)));
  if (level < 0) throw new Error(`${path} is in no room of the runtime: give it one`);
  return level;
}

function isLocal(specifier: string): boolean {
  return specifier.startsWith("./") || specifier.startsWith("../");
}

/** The files that a file imports, types included. */
function localImports(source: Source): readonly string[] {
  return listImports(source)
    .filter(({ specifier }) => isLocal(specifier))
    .map(({ specifier }) => posix.join(posix.dirname(source.path), specifier).replace(/\.js$/, ".ts"));
}

test("given the runtime, a file imports from its own room and from rooms before it", () => {
  const wrong = sources.flatMap((source) =>
    localImports(source)
      .filter((to) => roomOf(to) !== roomOf(source.path) && levelOf(to) >= levelOf(source.path))
      .map((to) => `${source.path} → ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("given the runtime, every import is a file of it or a listed library", () => {
  const paths = new Set(sources.map(({ path }) => path));
  const lost = sources.flatMap((source) => localImports(source).filter((to) => !paths.has(to)));
  const libraries = sources.flatMap((source) =>
    listImports(source)
      .map(({ specifier }) => specifier)
      .filter((specifier) => !isLocal(specifier)),
  );
  const nameOf = (specifier: string): string => specifier.split("/").slice(0, 2).join("/");
  expect(lost).toEqual([]);
  expect(libraries.filter((specifier) => !LIBRARIES.has(nameOf(specifier)))).toEqual([]);
});

test("given the runtime, no files import each other in a circle", () => {
  expect(findCycles(new Map(sources.map((source) => [source.path, localImports(source)])))).toEqual([]);
});

test("given what takes the place of runtime modules for verify, it imports neither these nor callers' builders", () => {
  const builders = ["request", "auth-layer", "headers", "url"].map((name) => `${ROOT}/transport/${name}.ts`);
  const verbatim = readSources("templates/verbatim");
  expect(verbatim.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["request", "auth-layer"].map((name) => `templates/verbatim/${name}.ts`)),
  );
  const wrong = verbatim.flatMap((source) =>
    localImports(source)
      .filter((to) => builders.includes(to) || !(to.startsWith(`${ROOT}/`) || to.startsWith("templates/verbatim/")))
      .map((to) => `${source.path} → ${to}`),
  );
  expect(wrong).toEqual([]);
});
