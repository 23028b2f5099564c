import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { listImports, readSources } from "../architecture/sources.ts";
import { repository } from "../corpus/corpus-files.ts";

const sources = readSources("generator");

function read(path: string): string {
  return readFileSync(join(repository, path), "utf8");
}

/** The rooms that ARCHITECTURE.md lists, in its order. */
function listRooms(): readonly string[] {
  const [list = ""] = /^util {2,}[^`]+/m.exec(read("ARCHITECTURE.md")) ?? [];
  return list
    .trim()
    .split("\n")
    .map((line) => line.split(" ")[0] ?? "");
}

test("every room of the generator is in the list of ARCHITECTURE.md, and no other", () => {
  const folders = readdirSync(join(repository, "generator"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...listRooms()].sort()).toEqual(folders.map(({ name }) => name).sort());
});

test("rooms import from rooms above them in that list, but for the exception that it names", () => {
  const rooms = listRooms();
  const placeOf = (path: string): number => rooms.indexOf(path.split("/")[1] ?? "");
  const found = sources
    .filter(({ path }) => placeOf(path) >= 0)
    .flatMap(({ path, ...source }) =>
      listImports({ path, ...source })
        .filter(({ specifier }) => specifier.startsWith("."))
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
        .filter((to) => placeOf(to) > placeOf(path))
        .map((to) => `${path} → ${to}`),
    )
    .filter((line) => !line.startsWith("generator/pipeline/generate.ts → generator/targets/"));
  expect(found).toEqual([]);
});

test("every dependency of package.json is explained in docs/dependencies.md, and no other", () => {
  const { dependencies, devDependencies }: { dependencies: object; devDependencies: object } = JSON.parse(read("package.json"));
  const explained = listRows().flatMap(({ names }) => names);
  expect([...explained].sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
});

test("a dependency is imported where docs/dependencies.md says, and there only", () => {
  const found = listRows()
    .filter(({ places }) => places.length > 0)
    .flatMap(({ names: [name = ""], places }) => {
      const users = sources.filter((source) =>
        listImports(source).some(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`)),
      );
      const paths = users.map(({ path }) => path.replace(/^generator\//, ""));
      const elsewhere = paths.filter((path) => !places.some((place) => path.startsWith(place)));
      const unused = places.filter((place) => !paths.some((path) => path.startsWith(place)));
      return [...elsewhere.map((path) => `${name} in ${path}`), ...unused.map((place) => `${name} not in ${place}`)];
    });
  expect(found).toEqual([]);
});

interface Row {
  readonly names: readonly string[];
  /** Of the third column, which the first table has. */
  readonly places: readonly string[];
}

function listRows(): readonly Row[] {
  const lines = read("docs/dependencies.md").match(/^\| *`.*$/gm) ?? [];
  return lines.map((line) => {
    const [, names = "", , places = ""] = line.split("|");
    return { names: codeIn(names), places: codeIn(places) };
  });
}

function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = ""]) => text);
}
