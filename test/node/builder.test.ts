import { SourceMap } from "node:module";
import { describe, expect, test } from "vitest";
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
  return name === "" ? undefined : /* @__PURE__ */ Object.freeze({ name });
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
  expect(code).toContain("/* @__PURE__ */ Object.freeze(");
});

test("declarations keep doc comments and what is exported, and drop what is not", async () => {
  const declarations = (await buildSources(sources)).get("dist/client.d.ts") ?? "";
  expect(declarations).toContain('export type { Thing } from "./types.js";');
  expect(declarations).toContain("/** Its name. */");
  expect(declarations).toContain(`* await getThing("hammer");`);
  expect(declarations).toContain("export declare function getThing(name: string, {");
  expect(declarations).not.toContain("make");
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
