import { beforeAll, describe, expect, test } from "vitest";
import { createPackageChecker } from "../../../../generator/targets/typescript/check/check-package.ts";
import type { CheckPackage } from "../../../../generator/targets/typescript/check/check-package.ts";
import { loadTypeScript } from "../../../../generator/node/typescript.ts";
import type { CheckInput } from "../../../../generator/targets/tools.ts";

let check: CheckPackage;
beforeAll(() => {
  check = createPackageChecker(loadTypeScript().typescript);
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

function input(files: Readonly<Record<string, string>>, structure?: CheckInput["structure"]): CheckInput {
  return { files: new Map(Object.entries(files)), ...(structure === undefined ? {} : { structure }) };
}

const codes = (files: Readonly<Record<string, string>>): readonly number[] => check(input(files)).problems.map(({ code }) => code);

describe("a sound package", () => {
  const files = { "src/client.ts": client, "src/index.ts": index, "test/fixtures/client.ts": fixture, "test/client.test.ts": suite };

  test("has no problems", () => {
    expect(check(input({ ...files, "README.md": "# Things", "package.json": `{ "type": "module" }` })).problems).toEqual([]);
  });

  test("gives the same again, after a package with the same paths and other texts", () => {
    const first = check(input(files));
    expect(codes({ ...files, "src/client.ts": "export const getThing: string = 1;" })).toContain(2322);
    expect(check(input(files))).toEqual(first);
  });
});

describe("a problem", () => {
  test("has its place", () => {
    const result = check(
      input({ "src/a.ts": `export const a: number = 1;\n  export const b: string = a;\n`, "src/b.ts": "export const c = 1;" }),
    );
    expect(result.problems).toEqual([
      { path: "src/a.ts", line: 2, column: 16, code: 2322, message: "Type 'number' is not assignable to type 'string'." },
    ]);
  });

  test("in a test is found, too", () => {
    const files = { "src/client.ts": client, "test/fixtures/client.ts": fixture.replace("name:", "title:") };
    const result = check(input(files));
    expect(result.problems.map(({ path, code }) => ({ path, code }))).toEqual([{ path: "test/fixtures/client.ts", code: 2353 }]);
  });

  test("of syntax is told without the type errors that follow from it", () => {
    const { problems } = check(input({ "src/a.ts": `export const a: string = 1;\nexport const b = { c: };\n` }));
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

  test("is not checked again", () => {
    const { problems } = check(input({ "src/runtime/twice.ts": runtime, "src/a.ts": user }));
    expect(problems).toEqual([]);
  });

  test("has its syntax checked, and what is called in it", () => {
    expect(codes({ "src/runtime/twice.ts": `${runtime}}`, "src/a.ts": user })).toEqual([1128]);
    expect(codes({ "src/runtime/twice.ts": runtime, "src/a.ts": user.replace("2", `"2"`) })).toEqual([2345]);
    expect(codes({ "src/a.ts": user })).toEqual([2307]);
  });
});

describe("a package in several groups", () => {
  const checkInGroups = createPackageChecker(loadTypeScript().typescript, undefined, { whole: 0, group: 1 });
  const user = (value: string): string =>
    `import type { Thing } from "../src/resources/things.js";\nexport const a = { name: ${value} } satisfies Thing;\n`;
  const files = {
    "src/index.ts": `export * from "./resources/things.js";\nexport { gone } from "./resources/others.js";\n`,
    "src/resources/things.ts": `${client}export const wrong: number = "";\n`,
    "src/resources/others.ts": "export const other = 1;\n",
    "test/a.ts": user("1"),
    "test/b.ts": user('"name"'),
    "test/c.ts": user("2"),
  };

  test("has the same problems, in the order of the files", () => {
    const structure = new Map([
      ["src/resources/others.ts", []],
      ["test/b.ts", ["a"]],
    ]);
    const { problems } = checkInGroups(input(files, structure));
    expect(problems.map(({ path }) => path)).toEqual([
      "src/index.ts",
      "src/resources/things.ts",
      "src/resources/others.ts",
      "test/a.ts",
      "test/c.ts",
    ]);
    expect(problems).toEqual(check(input(files, structure)).problems);
  });

  test("and another one after it are checked by their own texts", () => {
    const sound = { ...files, "src/index.ts": "", "src/resources/things.ts": client, "test/a.ts": user('"a"'), "test/c.ts": user('"c"') };
    expect(checkInGroups(input(sound)).problems).toEqual([]);
    expect(checkInGroups(input(files)).problems).toHaveLength(4);
    expect(checkInGroups(input(sound)).problems).toEqual([]);
  });
});

describe("structure", () => {
  test("is looked at where something is expected", () => {
    const files = { "src/client.ts": client, "src/other.ts": "export const a: number = 1;\n" };
    const { problems } = check(input(files, new Map([["src/client.ts", ["Thing"]]])));
    expect(problems).toEqual([
      { path: "src/client.ts", line: 1, column: 1, code: 0, message: "Nothing asked for at the top level: getThing." },
    ]);
  });

  test("of a file that was not rendered is a bug of ours", () => {
    expect(() => check(input({}, new Map([["src/a.ts", []]])))).toThrow("src/a.ts");
  });
});

describe("a package that was checked before, but for some files", () => {
  const changed = (...paths: readonly string[]) => ({ changed: new Set(paths) });
  const problemsIn = (files: Readonly<Record<string, string>>, ...paths: readonly string[]): readonly string[] =>
    check({ ...input(files), ...changed(...paths) }).problems.map(({ path }) => path);
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

  test("given a changed file with another structure than asked for, that is found, and then all is checked", () => {
    const structure = new Map([
      ["src/client.ts", []],
      ["src/index.ts", []],
    ]);
    const changedIndex = check({ ...input(files, structure), ...changed("src/index.ts") }).problems;
    expect(new Set(changedIndex.map(({ path }) => path))).toEqual(new Set(["src/client.ts", "src/index.ts"]));
    expect(check({ ...input(files, structure), ...changed("test/client.test.ts") }).problems).toEqual([]);
  });
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

test("given declarations of modules in a check of all files, the other files are checked against these, and problems are told as without", () => {
  const files = new Map([
    ["src/knot.ts", 'export const knot: number = "one";\n'],
    ["src/rope.ts", 'import { knot } from "./knot.js";\nexport const rope: number = knot;\n'],
  ]);
  const declare = (type: string) => new Map([["src/knot.ts", `export declare const knot: ${type};\n`]]);
  const all = check({ files }).problems;
  expect(all).toMatchObject([{ path: "src/knot.ts", code: 2322 }]);
  expect(check({ files, declarations: declare("number") }).problems).toEqual([]);
  expect(check({ files, declarations: declare("string") }).problems).toEqual(all);
});
