import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";
import { createCollector } from "../../generator/diagnostics/collector.ts";
import type { PackageModel } from "../../generator/pipeline/model.ts";
import { createStopwatch } from "../../generator/pipeline/stages.ts";
import { readInput, understand } from "../../generator/pipeline/understand.ts";
import { defaultTarget } from "../../generator/targets/default.ts";
import { listImports, readSources } from "../architecture/sources.ts";
import { repository } from "../corpus/corpus-files.ts";
import { listCodeBlocks } from "./documents.ts";

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

test("rooms import from rooms above them in that list, but for the exceptions that it names", () => {
  const rooms = listRooms();
  const placeOf = (path: string): number => rooms.indexOf(path.split("/")[1] ?? "");
  const found = sources
    .filter(({ path }) => placeOf(path) >= 0)
    .flatMap((source) =>
      listImports(source)
        .filter(({ specifier }) => specifier.startsWith("."))
        .map(({ specifier }) => posix.join(posix.dirname(source.path), specifier))
        .filter((to) => placeOf(to) > placeOf(source.path))
        .map((to) => `${source.path} → ${to}`),
    )
    .filter((line) => !/\/pipeline\/(?:generate|types)\.ts → generator\/targets\//.test(line));
  expect(found).toEqual([]);
});

test("the operation that ARCHITECTURE.md shows is in the model", async () => {
  const document = { path: "ARCHITECTURE.md", text: read("ARCHITECTURE.md") };
  const [block] = listCodeBlocks(document).filter(({ info }) => info.join(" ") === "json model");
  const shown: { readonly source: string } = JSON.parse(block?.code ?? "{}");
  const model = await understandShipped();
  const actual = model.api.operations.find(({ source }) => source === shown.source);
  expect(actual).toMatchObject(withGaps(shown));
});

async function understandShipped(): Promise<PackageModel> {
  const file = "collections/sunshine-conversations.postman_collection.json";
  const source = { file, text: read(file) };
  const input = await readInput(source);
  if (input.document === undefined) throw new Error(`${file} cannot be read`);
  const { report } = createCollector(input.locate);
  return understand(input.document, source, input, { rules: defaultTarget.naming, report, watch: createStopwatch() }).model;
}

/** What is shown as a matcher: `…` in a string stands for anything, and so do empty objects and lists. */
function withGaps(shown: object): object {
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, matcherOf(value)]));
}

function matcherOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(matcherOf);
  if (typeof value === "object" && value !== null) return expect.objectContaining(withGaps(value));
  if (typeof value !== "string" || !value.includes("…")) return value;
  const parts = value.split("…").map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return expect.stringMatching(new RegExp(`^${parts.join(".*")}$`));
}

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
