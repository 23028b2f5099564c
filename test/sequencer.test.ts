import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { longest, rankOf } from "./sequencer.ts";

const ranks = [
  ...longest.map((path) => rankOf({ moduleId: `/checkout${path}`, project: { name: "slow" } })),
  rankOf({ moduleId: "/checkout/test/io/other.slow.test.ts", project: { name: "slow" } }),
  rankOf({ moduleId: "/checkout/test/io/lock.test.ts", project: { name: "quick" } }),
];

test("given files of each kind, the longest come first and quick ones last", () => {
  expect(ranks).toEqual(ranks.map((_, index) => index));
});

test("given the list of long files, each exists", () => {
  expect(longest.filter((path) => !existsSync(`.${path}`))).toEqual([]);
});
