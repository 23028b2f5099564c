import { SourceMap } from "node:module";
import { beforeAll, describe, expect, test } from "vitest";
import { createCompiler } from "../../../../generator/targets/typescript/check/compile.ts";
import type { Compile } from "../../../../generator/targets/typescript/check/compile.ts";
import { loadTypeScript } from "../../../../generator/node/typescript.ts";
import type { CompileInput } from "../../../../generator/targets/tools.ts";

let compile: Compile;
beforeAll(() => {
  compile = createCompiler(loadTypeScript().typescript);
});

const client = `/** A thing of the service. */
export interface Thing {
  /** Its name. */
  readonly name: string;
}

/**
 * Gets a thing.
 *
 * @example
 * await getThing("https://api.example.com");
 */
export async function getThing(url: string): Promise<Thing> {
  const response = await fetch(new URL(url), { headers: new Headers({ accept: "application/json" }) });
  return read(await response.text());
}

function read(text: string): Thing {
  return { name: text };
}
`;
const index = `export * from "./client.js";\nexport type { Thing as Item } from "./client.js";\n`;
const fixture = `import type { Thing } from "../../src/client.js";\n\nexport const thing = { name: "hammer" } satisfies Thing;\n`;
const suite = `import { describe, expect, test } from "vitest";
import { getThing } from "../src/index.js";
import { thing } from "./fixtures/client.js";

describe("getThing", () => {
  test("gives the thing", async () => {
    const call = getThing("data:,hammer");
    await expect(call).resolves.toEqual(thing);
    await expect(call).rejects.toMatchObject({ kind: "http" });
    expect(thing.name).toBe("hammer");
  });
  test.each([1, 2])("case %i", (number) => expect(number.toFixed()).not.toHaveLength(2));
});
`;

function input(files: Readonly<Record<string, string>>, structure?: CompileInput["structure"]): CompileInput {
  return { files: new Map(Object.entries(files)), ...(structure === undefined ? {} : { structure }) };
}

const withoutMaps = (built: ReadonlyMap<string, string>): readonly string[] => [...built.keys()].filter((path) => !path.endsWith(".map"));

const codes = (files: Readonly<Record<string, string>>): readonly number[] => compile(input(files)).problems.map(({ code }) => code);

describe("a sound package", () => {
  const files = { "src/client.ts": client, "src/index.ts": index, "test/fixtures/client.ts": fixture, "test/client.test.ts": suite };

  test("has no problems and is compiled without its tests", () => {
    const { problems, built } = compile(input({ ...files, "README.md": "# Things", "package.json": `{ "type": "module" }` }));
    expect(problems).toEqual([]);
    expect(withoutMaps(built)).toEqual(["dist/client.js", "dist/client.d.ts", "dist/index.js", "dist/index.d.ts"]);
  });

  test("keeps doc comments and module specifiers, drops types and what is not exported", () => {
    const { built } = compile(input(files));
    const declarations = built.get("dist/client.d.ts");
    expect(declarations).toContain("/** Its name. */");
    expect(declarations).toContain(` * await getThing("https://api.example.com");`);
    expect(declarations).toContain("export declare function getThing(url: string): Promise<Thing>;");
    expect(declarations).not.toContain("function read");
    expect(built.get("dist/client.js")).toContain("export async function getThing(url) {");
    expect(built.get("dist/index.js")).toBe(`export * from "./client.js";\n//# sourceMappingURL=index.js.map`);
  });

  test("gives the same again, after a package with the same paths and other texts", () => {
    const first = compile(input(files));
    expect(codes({ ...files, "src/client.ts": "export const getThing: string = 1;" })).toContain(2322);
    expect(compile(input(files))).toEqual(first);
  });
});

describe("a problem", () => {
  test("has its place, and nothing is built", () => {
    const result = compile(
      input({ "src/a.ts": `export const a: number = 1;\n  export const b: string = a;\n`, "src/b.ts": "export const c = 1;" }),
    );
    expect(result.problems).toEqual([
      { path: "src/a.ts", line: 2, column: 16, code: 2322, message: "Type 'number' is not assignable to type 'string'." },
    ]);
    expect(result.built.size).toBe(0);
  });

  test("in a test keeps the sources from being built too", () => {
    const files = { "src/client.ts": client, "test/fixtures/client.ts": fixture.replace("name:", "title:") };
    const result = compile(input(files));
    expect(result.problems.map(({ path, code }) => ({ path, code }))).toEqual([{ path: "test/fixtures/client.ts", code: 2353 }]);
    expect(result.built.size).toBe(0);
  });

  test("of syntax is told without the type errors that follow from it", () => {
    const { problems } = compile(input({ "src/a.ts": `export const a: string = 1;\nexport const b = { c: };\n` }));
    expect(problems.map(({ line, code }) => ({ line, code }))).toEqual([{ line: 2, code: 1109 }]);
  });
});

describe("the design's flags", () => {
  test.each([
    ["strict", "export function a(b) { return b; }", 7006],
    ["strictNullChecks", "export const a = (b: string | undefined): string => b;", 2322],
    ["exactOptionalPropertyTypes", "export const a: { b?: string } = { b: undefined };", 2375],
    ["noUncheckedIndexedAccess", "export const a = (b: readonly string[]): string => b[0];", 2322],
    ["noPropertyAccessFromIndexSignature", "export const a = (b: { readonly [key: string]: string }): unknown => b.c;", 4111],
    ["verbatimModuleSyntax", `import { Thing } from "./client.js";\nexport const a: Thing = { name: "" };`, 1484],
    ["erasableSyntaxOnly", "export enum A { B }", 1294],
    ["NodeNext: extensions", `export * from "./client";`, 2835],
    ["no DOM of a page", "export const a: unknown = document;", 2584],
    ["no packages", `import { readFileSync } from "node:fs";\nexport const a: unknown = readFileSync;`, 2591],
  ])("%s", (_flag, text, code) => {
    expect(codes({ "src/client.ts": client, "src/a.ts": `${text}\n` })).toEqual([code]);
  });
});

describe("the run-time, which comes from our own templates", () => {
  const runtime = "export function twice(a: number): string {\n  return a * 2;\n}\n";
  const user = `import { twice } from "./runtime/twice.js";\nexport const four: string = twice(2);\n`;

  test("is compiled with the rest, its types not checked again", () => {
    const { problems, built } = compile(input({ "src/runtime/twice.ts": runtime, "src/a.ts": user }));
    expect(problems).toEqual([]);
    expect(withoutMaps(built).toSorted()).toEqual(["dist/a.d.ts", "dist/a.js", "dist/runtime/twice.d.ts", "dist/runtime/twice.js"]);
    expect(built.get("dist/runtime/twice.d.ts")).toBe(
      "export declare function twice(a: number): string;\n//# sourceMappingURL=twice.d.ts.map",
    );
  });

  test("has its syntax checked, and what is called in it", () => {
    expect(codes({ "src/runtime/twice.ts": `${runtime}}`, "src/a.ts": user })).toEqual([1128]);
    expect(codes({ "src/runtime/twice.ts": runtime, "src/a.ts": user.replace("2", `"2"`) })).toEqual([2345]);
    expect(codes({ "src/a.ts": user })).toEqual([2307]);
  });
});

test("text of more than one batch: each problem once, wherever it is", () => {
  const text = (value: string): string =>
    `import type { Thing } from "../src/client.js";\nexport const a = { name: ${value} } satisfies Thing;\n`;
  const long = text(JSON.stringify("x".repeat(1_600_000)));
  const files = {
    "src/client.ts": client,
    "test/a.ts": text("1"),
    "test/b.ts": long,
    "test/c.ts": long,
    "test/d.ts": long,
    "test/e.ts": text("2"),
  };
  expect(compile(input(files)).problems.map(({ path }) => path)).toEqual(["test/a.ts", "test/e.ts"]);
  const { problems, built } = compile(input({ ...files, "test/a.ts": long, "test/e.ts": long }));
  expect(problems).toEqual([]);
  expect(withoutMaps(built)).toHaveLength(2);
});

describe("structure", () => {
  test("is looked at where something is expected", () => {
    const files = { "src/client.ts": client, "src/other.ts": "export const a: number = 1;\n" };
    const { problems, built } = compile(input(files, new Map([["src/client.ts", ["Thing"]]])));
    expect(problems).toEqual([
      { path: "src/client.ts", line: 1, column: 1, code: 0, message: "Nothing asked for at the top level: getThing." },
    ]);
    expect(built.size).toBe(0);
  });

  test("of a file that was not rendered is a bug of ours", () => {
    expect(() => compile(input({}, new Map([["src/a.ts", []]])))).toThrow("src/a.ts");
  });
});

describe("maps", () => {
  const files = { "src/client.ts": client, "src/resources/things.ts": `export { getThing } from "../client.js";\n` };

  test.each(["dist/client.js", "dist/client.d.ts"])("of %s lead to the lines of the source", (path) => {
    const { built } = compile(input(files));
    const map = new SourceMap(JSON.parse(built.get(`${path}.map`) ?? "{}"));
    const line = (built.get(path) ?? "").split("\n").findIndex((text) => text.includes("function getThing"));
    expect(map.findEntry(line, 0)).toMatchObject({
      originalSource: "../src/client.ts",
      originalLine: client.split("\n").findIndex((text) => text.includes("function getThing")),
    });
  });

  test("name the source from the folder of the compiled file", () => {
    const { built } = compile(input(files));
    expect(JSON.parse(built.get("dist/resources/things.js.map") ?? "{}")).toMatchObject({ sources: ["../../src/resources/things.ts"] });
  });

  test("a task does one thing: check without building, build without checking", () => {
    const wrong = { "src/a.ts": "export const a: number = '1';\n" };
    const sound = { "src/a.ts": "export const a: number = 1;\n" };
    expect(compile({ ...input(sound), task: "check" })).toEqual({ problems: [], built: new Map() });
    expect(compile({ ...input(wrong), task: "check" }).problems).toHaveLength(1);
    expect(withoutMaps(compile({ ...input(wrong), task: "build" }).built)).toEqual(["dist/a.js", "dist/a.d.ts"]);
  });
});

describe("a package that was checked before, but for some files", () => {
  const changed = (...paths: readonly string[]) => ({ task: "check", changed: new Set(paths) }) as const;
  const problemsIn = (files: Readonly<Record<string, string>>, ...paths: readonly string[]): readonly string[] =>
    compile({ ...input(files), ...changed(...paths) }).problems.map(({ path }) => path);
  const broken = "export const broken: number = '1';\n";
  const files = { "src/client.ts": client, "src/index.ts": index, "test/fixtures/client.ts": fixture, "test/client.test.ts": suite };

  test("given a change that breaks what imports the file, directly or through another, the problems are found", () => {
    const renamed = {
      ...files,
      "src/client.ts": client.replace("name: string", "title: string").replace("{ name: text }", "{ title: text }"),
    };
    expect(new Set(problemsIn(renamed, "src/client.ts"))).toEqual(new Set(["test/fixtures/client.ts"]));
    const gone = { ...files, "src/client.ts": client.replaceAll("getThing", "fetchThing") };
    expect(problemsIn(gone, "src/client.ts")).toEqual(["test/client.test.ts"]);
  });

  test("given a file that is gone, what imports it is checked", () => {
    const { "src/client.ts": _, ...rest } = files;
    expect(new Set(problemsIn(rest, "src/client.ts"))).toEqual(new Set(["src/index.ts", "test/fixtures/client.ts", "test/client.test.ts"]));
  });

  test("given files that do not depend on a change, they are not checked again", () => {
    expect(problemsIn({ ...files, "src/other.ts": broken }, "src/client.ts")).toEqual([]);
    expect(problemsIn({ ...files, "src/other.ts": broken }, "src/other.ts")).toEqual(["src/other.ts"]);
    expect(problemsIn({ "src/other.ts": broken })).toEqual([]);
  });

  test("given a changed file with another structure than asked for, that is found, and only there", () => {
    const structure = new Map([
      ["src/client.ts", []],
      ["src/index.ts", []],
    ]);
    const { problems } = compile({ ...input(files, structure), ...changed("src/index.ts") });
    expect(new Set(problems.map(({ path }) => path))).toEqual(new Set(["src/index.ts"]));
  });
});

test("given one file of a package, it is compiled as with the others", () => {
  const files = { "src/client.ts": client, "src/index.ts": index };
  const alone = compile({ ...input({ "src/index.ts": index }), task: "build" }).built;
  expect([...compile({ ...input(files), task: "build" }).built]).toEqual(expect.arrayContaining([...alone]));
});

test("given one package after the other, each is checked by its own texts", () => {
  const sound = { "src/client.ts": client, "src/index.ts": index };
  const broken = { ...sound, "src/client.ts": client.replace("name: text", "name: 1") };
  expect(codes(sound)).toEqual([]);
  expect(codes(broken)).toHaveLength(1);
  expect(
    codes({ ...sound, "src/more.ts": 'import { getThing } from "./client.js";\n\nexport const answer: number = getThing("");\n' }),
  ).toHaveLength(1);
  expect(codes(sound)).toEqual([]);
});
