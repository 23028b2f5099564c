import { expect, test } from "vitest";
import { inferType } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

const rows: readonly (readonly [name: string, given: unknown, want: string])[] = [
  [
    "rows whose positions agree",
    [
      [1, "a", true],
      [2, "b", false],
    ],
    "([number, string, boolean])[]",
  ],
  [
    "rows with null in them",
    [
      [1, null],
      [2, "b"],
    ],
    "([number, string | null])[]",
  ],
  [
    "rows with one position that varies",
    [
      ["x", "=", 1],
      ["y", ">", "z"],
    ],
    "([string, string, number | string])[]",
  ],
  [
    "rows with an object",
    [
      ["a", { x: 1 }],
      ["b", { x: 2 }],
    ],
    "([string, { x: number }])[]",
  ],
  ["a point in time", { value: [1435781451.781, "1"] }, "{ value: [number, string] }"],
  ["rows of different lengths", [[1, "a"], [2]], "((number | string)[])[]"],
  [
    "rows of one kind",
    [
      [1, 2],
      [3, 4],
    ],
    "((number)[])[]",
  ],
  ["one row", [1, "a", true], "(number | string | boolean)[]"],
  ["a pair that begins with a small number", [5, "a"], "(number | string)[]"],
  [
    "a row that was seen twice",
    [
      [1, "a"],
      [1, "a"],
    ],
    "((number | string)[])[]",
  ],
  [
    "rows of which most positions vary",
    [
      [1, "a"],
      ["b", 2],
    ],
    "((number | string)[])[]",
  ],
  ["rows of which some are empty", [[1, "a"], [2, "b"], []], "((number | string)[])[]"],
];

test.each(rows)("given %s, the position decides or does not", (_name, given, want) => {
  expect(show(inferType([json(given)]))).toBe(want);
});

test("given rows of rows without end, typing them takes time for their number", () => {
  const rows = (last: unknown): unknown => Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, "s"], last);
  expect(show(inferType([json(rows(1)), json(rows(2))]))).toContain("[[");
});
