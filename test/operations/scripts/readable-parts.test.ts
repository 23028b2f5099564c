import { expect, test } from "vitest";
import { isReadable } from "../../../generator/ir/print-part.ts";

test.each([
  ["X-Session", true],
  ["x_~1", true],
  ["", false],
  ["a b", false],
  ["\\", false],
  ["naïve", false],
])("given a script that reads the header %j, a client can read it: %s", (name, want) => {
  expect(isReadable({ part: { kind: "header", name } })).toBe(want);
});
