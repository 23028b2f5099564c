import * as oxc from "@prettier/plugin-oxc";
import * as fc from "fast-check";
import * as prettier from "prettier/standalone";
import { describe, expect, it } from "vitest";
import { layOutModule } from "../../../../generator/targets/typescript/format/layout/lay-out.ts";

function formatted(text: string): Promise<string> {
  return prettier.format(text, { printWidth: 120, parser: "oxc-ts", plugins: [oxc] });
}

/** Statements of the kinds that packages consist of, with a type and a name of any length in them. */
function statements(type: string, name: string): readonly string[] {
  return [
    `export type ${name} = ${type};`,
    `export interface ${name}<T extends object = {}> extends Base<T, "x"> {\n/** Text. */\nreadonly a?: ${type};\n"b-c": string;\n}`,
    `/** Text. */\nexport function call${name}<TData = unknown, T extends Client = Client>(client: T, args: ${type}): Promise<${type}>;`,
    `export function ${name}(client: Client, options: Options = {}): ${type} {\n  return send(client, { name: "${name}", path: ["a", segment("${name}")], 200: json() }, options);\n}`,
    `export function ${name}(client: Client): void {\n  return send(client, describe(${name}, () => ({\n    name: "${name}", path: ["a"] })), options);\n}`,
    `export function ${name}(client: Client): void {\n  return describe(${name}, () => ({ name: "${name}", path: ["${name}"] }));\n}`,
    `import { ${name}, type Other } from "./other.js";\nexport type { ${name} } from "./other.js";`,
    `const values: Readonly<Record<string, ${name}>> = {\n${name}: [["${name}", ["a", "b"]], [{ a: 1, b: true }, { a: -1.5, b: null }]],\n};`,
    `// What it is.\n// Two lines.\nexport const values: readonly ${name}[] = [\n  {\n    name: "${name}好😍é",\n    list: ["${name}", "好😍e\u0301"],\n    ab: '${name}好"',\n  },\n];`,
    `export const data = {\n  ${name}: {\n    args: {\n      text: "${name}好",\n    } satisfies ${name},\n  },\n  empty: {} satisfies ${name},\n  body: {\n    a: 1,\n  } satisfies BodyOf<${name}, 200>,\n};`,
  ];
}

const names = fc.integer({ min: 1, max: 60 }).map((length) => `Name${"x".repeat(length)}`);

const { type: types } = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("string", "unknown", "null", `"literal"`, "types.Shared", "typeof value"),
    names,
    tie("type").map((type) => `Promise<${type}>`),
    fc.tuple(names, tie("type")).map(([name, type]) => `Result<${name}, ${type}>`),
    fc.tuple(names, tie("type"), fc.constantFrom(" ", "\n")).map(([name, type, space]) => `{${space}${name}?: ${type};${space}}`),
    fc.tuple(names, tie("type")).map(([name, type]) => `(args: ${type}, options?: ${name}) => Promise<${name}>`),
    fc.tuple(names, names, names).map((members) => members.join(" | ")),
    fc.tuple(names, names).map(([a, b]) => `(${a} | ${b})[]`),
    fc.tuple(names, names, tie("type")).map(([a, b, type]) => `${a} & Needs<"${b}", ${type}>`),
    fc.tuple(names, names, names, names).map(([a, b, c, d]) => `${a} extends ${b} ? ${c} : Result<${c}, ${d}>`),
  ),
}));

describe("layOutModule", () => {
  it("lays out what it understands as prettier does", async () => {
    let understood = 0;
    const run = fc.asyncProperty(types, names, async (type, name) => {
      for (const statement of statements(type, name)) {
        const laidOut = layOutModule(`${statement}\n`);
        if (laidOut === undefined) continue;
        understood++;
        expect(laidOut).toBe(await formatted(statement).catch((error: Error) => error.message));
      }
    });
    await fc.assert(run, { numRuns: 40, seed: 15 });
    expect(understood).toBeGreaterThan(310);
  });

  it.each([
    ["a decorator", "@decorate\nexport class A {}\n"],
    ["a class", "export class A {}\n"],
    ["comments after code", "export type A = string; // text\n"],
    ["numbers that prettier would fill lines with", "const a = [1, 2];\n"],
    ["a key that prettier takes the quotes off", `export interface A {\n  "à": string;\n}\n`],
    ["code that does not parse", "export type A = ;\n"],
    ["code that ends early", "export interface A {\n  a: string;\n"],
    ["parentheses that prettier takes off", "export type A = (B | C);\n"],
    ["a function whose object is not beside the arrow", "const a = call(b, () => c);\n"],
    ["a description of tests that is an expression", `const a = describe("a", () => ({ b: 1 }));\n`],
    ["a test with a line that is too long", `describe("a", () => {\n  call(${"x".repeat(120)});\n});\n`],
    ["wide characters in such a line", `describe("a", () => {\n  call("${"好".repeat(60)}");\n});\n`],
  ])("leaves %s to prettier", (_, text) => {
    expect(layOutModule(text)).toBeUndefined();
  });

  it("lays out the steps of a flow, each as long as a line or longer", async () => {
    const step = (length: number): string =>
      `        { call: users.${"x".repeat(length)}, fixture: users.a, needs: [["A", "path.a"], ["B", "path.b"]], sets: [] },\n`;
    const steps = [1, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 90].map(step).join("");
    const text = `describe("a", () => {\n  test("b", async () => {\n    await runFlow(\n      (fetch) => createTestClient(fetch, capture),\n      [\n${steps}      ],\n    );\n  });\n});\n`;
    expect(layOutModule(text)).toBe(await formatted(text));
  });

  it("breaks a fixture that is taken apart after the sign", async () => {
    const text = `describe("a", () => {\n  test("b", async () => {\n    const { args, body } = fixtures.${"x".repeat(60)}.${"y".repeat(40)};\n  });\n});\n`;
    expect(layOutModule(text)).toBe(await formatted(text));
  });
});
