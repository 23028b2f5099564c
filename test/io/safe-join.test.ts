import { join } from "node:path";
import { expect, it } from "vitest";
import { safeJoin } from "../../generator/io/safe-join.ts";

it("safeJoin joins what is safe and throws on the rest", () => {
  expect(safeJoin("/root", "a/b.ts")).toBe(join("/root", "a", "b.ts"));
  expect(() => safeJoin("/root", "../b.ts")).toThrow(/dot segment/);
});
