import { expect, test } from "vitest";
import { addToGroup, countValue, countValues, groupBy } from "../../generator/util/group-by.ts";

test("given values, groups and the values in each keep their order", () => {
  const groups = groupBy(["pear", "apple", "plum", "apricot"], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ["p", ["pear", "plum"]],
    ["a", ["apple", "apricot"]],
  ]);
});

test("given a key without a group, one is created", () => {
  const groups = new Map([["a", [1]]]);
  addToGroup(groups, "a", 2);
  addToGroup(groups, "b", 3);
  expect([...groups]).toEqual([
    ["a", [1, 2]],
    ["b", [3]],
  ]);
});

test("given values, equal ones are counted, in the order in which they first appear", () => {
  const counts = countValues(["b", "a", "b"]);
  expect([...counts]).toEqual([
    ["b", 2],
    ["a", 1],
  ]);
  expect(countValue(counts, "a")).toBe(2);
  expect(countValue(counts, "c")).toBe(1);
});

test("given keys that objects inherit, they are keys like any other", () => {
  expect(groupBy(["constructor", "__proto__"], (key) => key).get("__proto__")).toEqual(["__proto__"]);
});
