import { expect, test } from "vitest";
import { findAny } from "./find-any.ts";

test.each([
  ["a type", "let a: any;", [1]],
  ["nested types, on their lines", "type A = {\n  b: Map<string, any[]>;\n  c: (d: any) => void;\n};", [2, 3]],
  ["an assertion", "const a = {} as any;", [1]],
  ["a comment, a text, a name and a property", '// any\nconst any = "any";\nconst a = { any: any };', []],
  ["other words", "const anybody = 1;", []],
])("%s", (_, text, lines) => {
  expect(findAny("a.ts", text)).toEqual(lines);
});
