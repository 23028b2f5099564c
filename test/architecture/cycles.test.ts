import { expect, test } from "vitest";
import { findCycles } from "./cycles.ts";

const graph = (edges: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(edges));

test.each([
  { title: "a chain", edges: { a: ["b"], b: ["c"], c: [] }, want: [] },
  { title: "two ways to one end", edges: { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, want: [] },
  { title: "a file that imports itself", edges: { a: ["a"] }, want: [["a"]] },
  { title: "a ring of three with a tail", edges: { a: ["b"], b: ["c"], c: ["a", "d"], d: [], e: ["a"] }, want: [["a", "b", "c"]] },
  {
    title: "two rings",
    edges: { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"] },
    want: [
      ["a", "b"],
      ["c", "d"],
    ],
  },
])("given $title, its cycles are found", ({ edges, want }) => {
  expect(findCycles(graph(edges))).toEqual(want);
});
