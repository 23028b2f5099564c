import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isEqual } from "../../generator/util/is-equal.ts";
import { runs } from "../support/runs.ts";

test.each([
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: undefined }, {}],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [[1], { 0: 1 }],
  [null, {}],
  ["1", 1],
])("given %j and %j, they are not equal: a package can tell them apart", (one, other) => {
  expect([isEqual(one, other), isEqual(other, one)]).toEqual([false, false]);
});

test("given two values of plain data, they are equal if and only if they are the same JSON", () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const pairs = fc
    .tuple(value, value)
    .chain(([one, other]) => fc.constantFrom([one, other] as const, [one, structuredClone(one)] as const));
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      expect(isEqual(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: runs(2000) },
  );
});
