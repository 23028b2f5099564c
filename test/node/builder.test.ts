import { SourceMap } from "node:module";
import { describe, expect, test } from "vitest";
import { readAssets } from "../../generator/node/assets.ts";
import { buildSources } from "../../generator/node/builder.ts";

const client = `// The client.
import type { Thing } from "./types.js";
import { noThing } from "./types.js";

export type { Thing } from "./types.js";

/** Options of a call. */
export interface Options {
  /** Its name. */
  readonly name?: string | undefined;
}

/**
 * Gets a thing.
 *
 * @example
 * await getThing("hammer");
 */
export async function getThing(name: string, { name: other }: Options = {}): Promise<Thing> {
  return make(other ?? name) ?? noThing;
}

function make(name: string): Thing | undefined {
  const none = /* @__PURE__ */ Object.freeze(undefined);
  return name === "" ? none : { name };
}
`;
const sources = new Map([
  ["src/client.ts", client],
  ["src/types.ts", "export interface Thing {\n  readonly name: string;\n}\n\nexport const noThing: Thing = { name: '' };\n"],
  ["src/resources/things.ts", 'export * from "../client.js";\n'],
]);

test("each module becomes code and declarations, with their maps", async () => {
  const built = await buildSources(sources);
  const endings = [".js", ".js.map", ".d.ts", ".d.ts.map"];
  expect([...built.keys()]).toEqual(
    ["client", "types", "resources/things"].flatMap((stem) => endings.map((ending) => `dist/${stem}${ending}`)),
  );
  expect(built.get("dist/resources/things.js")).toBe('export * from "../client.js";\n//# sourceMappingURL=things.js.map\n');
});

test("code runs, without types and what is only imported for them", async () => {
  const code = (await buildSources(sources)).get("dist/client.js") ?? "";
  const inlined = code.replace('import { noThing } from "./types.js";', "const noThing = { name: 'none' };");
  const { getThing } = await import(`data:text/javascript,${encodeURIComponent(inlined)}`);
  expect([await getThing("hammer"), await getThing("hammer", { name: "saw" }), await getThing("")]).toEqual([
    { name: "hammer" },
    { name: "saw" },
    { name: "none" },
  ]);
  // A bundler drops what is marked so.
  expect(code).toContain("const none = /* @__PURE__ */ Object.freeze(");
});

test("declarations keep doc comments and what is exported, and drop what is not", async () => {
  const declarations = (await buildSources(sources)).get("dist/client.d.ts") ?? "";
  expect(declarations).toContain('export type { Thing } from "./types.js";');
  expect(declarations).toContain("/** Its name. */");
  expect(declarations).toContain(`* await getThing("hammer");`);
  expect(declarations).toContain("export declare function getThing(name: string, {");
  expect(declarations).not.toContain("make");
});

test("both are printed as sources are: spaces, and comments aligned", async () => {
  const built = await buildSources(sources);
  for (const path of ["dist/client.js", "dist/client.d.ts"]) {
    expect(built.get(path)).not.toContain("\t");
    expect(built.get(path)).toContain('\n * Gets a thing.\n *\n * @example\n * await getThing("hammer");\n */\n');
  }
  expect(built.get("dist/client.d.ts")).toContain("\n  /** Its name. */\n  readonly name?: string | undefined;\n");
});

describe("text that must not appear raw in a file", () => {
  const text = "\u202e\u2028\u0001\ud800 @ts-nocheck //# sourceMappingURL=evil.js";
  const source = `export const a: { readonly ${JSON.stringify(text)}: string } = { ${JSON.stringify(text)}: ${JSON.stringify(text)} };\n`;

  test("has its escapes, in code and in declarations", async () => {
    const built = await buildSources(new Map([["src/a.ts", source]]));
    for (const path of ["dist/a.js", "dist/a.d.ts"]) {
      const code = built.get(path) ?? "";
      expect(code.slice(0, code.indexOf("//# sourceMappingURL=a."))).not.toMatch(/[\u202e\u2028\u0001\ud800]|@ts|URL=/);
    }
    const { a } = await import(`data:text/javascript,${encodeURIComponent(built.get("dist/a.js") ?? "")}`);
    expect(a).toEqual({ [text]: text });
  });

  test("does not lead maps astray", async () => {
    const source = String.raw`export const c: readonly [string, number] = ["\u2028\u2028", call(7)];`;
    const built = await buildSources(new Map([["src/a.ts", source]]));
    const code = (built.get("dist/a.js") ?? "").split("\n");
    const map = new SourceMap(JSON.parse(built.get("dist/a.js.map") ?? "{}"));
    const found = map.findEntry(0, code[0]?.indexOf("call") ?? 0);
    expect(found).toMatchObject({ originalLine: 0, originalColumn: source.indexOf("call") });
  });
});

test("every module of the runtime is compiled by itself", async () => {
  const runtime = new Map([...readAssets()].filter(([path]) => /^(?:runtime|verbatim)\/.*\.ts$/.test(path)));
  expect(runtime.size).toBeGreaterThan(100);
  expect((await buildSources(new Map([...runtime].map(([path, text]) => [`src/${path}`, text])))).size).toBe(4 * runtime.size);
});

test("given one module of several, it is compiled as with the others", async () => {
  const alone = await buildSources(new Map([["src/client.ts", client]]));
  expect([...(await buildSources(sources))]).toEqual(expect.arrayContaining([...alone]));
});

describe("maps", () => {
  test.each(["dist/client.js", "dist/client.d.ts"])("of %s lead to the lines of the source", async (path) => {
    const built = await buildSources(sources);
    const map = new SourceMap(JSON.parse(built.get(`${path}.map`) ?? "{}"));
    const line = (built.get(path) ?? "").split("\n").findIndex((text) => text.includes("function getThing"));
    const column = (built.get(path) ?? "").split("\n")[line]?.indexOf("getThing") ?? 0;
    expect(map.findEntry(line, column)).toMatchObject({
      originalSource: "../src/client.ts",
      originalLine: client.split("\n").findIndex((text) => text.includes("function getThing")),
    });
  });

  test("name the source from the folder of the compiled file, and do not repeat its text", async () => {
    const map: unknown = JSON.parse((await buildSources(sources)).get("dist/resources/things.js.map") ?? "{}");
    expect(map).toMatchObject({ version: 3, file: "things.js", sources: ["../../src/resources/things.ts"] });
    expect(map).not.toHaveProperty("sourcesContent");
  });
});

test.each([
  ["a type that only inference knows", "export const a = [1].map(String);\n"],
  ["text that is no TypeScript", "export const a = {;\n"],
])("given %s, which is a bug of ours, it rejects and names the module", async (_kind, text) => {
  await expect(buildSources(new Map([["src/a.ts", text]]))).rejects.toThrow("src/a.ts cannot be compiled: ");
});
