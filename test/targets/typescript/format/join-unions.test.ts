import { expect, test } from "vitest";
import { joinUnions } from "../../../../generator/targets/typescript/format/join-unions.ts";

test.each([
  ["after a name", "type A =\n  | B\n  | C;\n", "type A =\n  B | C;\n"],
  ["of a property", "  a?:\n    | 1\n    | 2;\n", "  a?:\n    1 | 2;\n"],
  ["too long", `type A =\n  | ${"B".repeat(30)}\n  | C;\n`, undefined],
  ["with a member of several lines", "type A =\n  | {\n      b: 1;\n    }\n  | C;\n", undefined],
  ["in a comment", "/*\n * A:\n *   | B\n *   | C;\n */\n", undefined],
  ["that is an argument", "f(\n  a:\n    | B\n    | C,\n)\n", undefined],
])("given a union %s", (_, text, want = text) => {
  expect(joinUnions(text, 30)).toBe(want);
});
