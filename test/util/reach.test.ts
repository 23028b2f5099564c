import { expect, test } from "vitest";
import { reachFrom } from "../../generator/util/reach.ts";

test("given circles and values that lead nowhere, each is reached once, and no other", () => {
  const leads = new Map([
    ["a", ["b", "c"]],
    ["b", ["a", "d"]],
    ["e", ["a"]],
  ]);
  expect([...reachFrom(["a"], (value) => leads.get(value))]).toEqual(["a", "b", "c", "d"]);
  expect([...reachFrom([], (value: string) => leads.get(value))]).toEqual([]);
});
