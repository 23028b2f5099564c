import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { checkStructure } from "../../../../generator/targets/typescript/check/structure.ts";

const stranger = "This statement has no place at the top level.";

function messages(text: string, expected: readonly string[]): readonly string[] {
  return checkStructure(ts, ts.createSourceFile("/src/a.ts", text, ts.ScriptTarget.ES2022), expected).map(({ message }) => message);
}

describe("structure that was asked for", () => {
  test.each([
    [
      "interface, type, function, const",
      "export interface A {}\nexport type B = A;\nexport function c() {}\nexport const d = 1;",
      ["A", "B", "c", "d"],
    ],
    ["other order", "export const a = 1;\nexport const b = 2;", ["b", "a"]],
    ["several constants in a statement", "export const a = 1, b = 2;", ["a", "b"]],
    ["type and constant of one name", "export type A = 1;\nexport const A = 1;", ["A", "A"]],
    ["overloads", "export function a(b: 1): 1;\nexport function a(b: 2): 2;\nexport function a(b: 1 | 2) { return b; }", ["a"]],
    ["what is not exported", `import { x } from "./x.js";\nconst a = 1;\ninterface B {}\nfunction c() {}`, []],
    ["export lists", `export { a, b as c } from "./x.js";\nexport type { D } from "./x.js";`, ["a", "c", "D"]],
    ["stars", `export * from "./x.js";\nexport * as y from "./y.js";`, ["* from ./x.js", "y"]],
    ["tests", `test("a", () => {});\ntest("b", () => {});\ndescribe("c", () => {});`, ["test", "test", "describe"]],
  ])("%s", (_name, text, expected) => {
    expect(messages(text, expected)).toEqual([]);
  });
});

describe("structure that was not", () => {
  test.each([
    ["a statement", "process.exit();", stranger],
    ["a call of something else", "run(() => {});", stranger],
    ["a block", "{ }", stranger],
    ["a variable", "let a = 1;", stranger],
    ["a pattern", "const { a } = b;", stranger],
    ["a class", "class A {}", stranger],
    ["an enum", "enum A {}", stranger],
    ["a global", "declare global { }", stranger],
    ["an import for its effects", `import "./x.js";`, stranger],
    ["a default export", "export default 1;", stranger],
    ["an export too many", "export const a = 1;", "Nothing asked for at the top level: a."],
    ["a star too many", `export * from "./x.js";`, "Nothing asked for at the top level: * from ./x.js."],
    ["a test too many", `test("a", () => {});`, "Nothing asked for at the top level: test."],
  ])("%s", (_name, text, message) => {
    expect(messages(text, [])).toEqual([message]);
  });

  test("an interface that is opened again", () => {
    expect(messages("export interface A {}\nexport interface A { b: 1 }", ["A"])).toEqual(["Nothing asked for at the top level: A."]);
  });

  test("an export that is missing", () => {
    expect(messages("const a = 1;", ["a", "b"])).toEqual(["Missing at the top level: a, b."]);
  });

  test("has its place", () => {
    const source = ts.createSourceFile("/src/a.ts", "const a = 1;\n\n/** Why. */\n  a.b();", ts.ScriptTarget.ES2022);
    expect(checkStructure(ts, source, [])).toEqual([{ path: "src/a.ts", line: 4, column: 3, code: 0, message: stranger }]);
  });
});
