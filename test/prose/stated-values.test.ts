import { expect, test } from "vitest";
import { readStatedValues } from "../../generator/prose/stated-values.ts";

const fits: readonly (readonly [description: string, want: Readonly<Record<string, readonly string[]>>])[] = [
  ["Lists boats. `state` can be `afloat`, `sunk` or `sold`.", { state: ["afloat", "sunk", "sold"] }],
  ["The `sort` parameter must be `asc` or `desc`. More text.", { sort: ["asc", "desc"] }],
  ["`deck` may be set to 'upper' or 'lower'\n\n`crew` is one of `full`, or `half`", { deck: ["upper", "lower"], crew: ["full", "half"] }],
  ["- `mode` is either `a` or `b`.\n- `mode` can be `a` or `b`.", { mode: ["a", "b"] }],
];
test.each(fits)("given %j, the values are those of the parameter", (description, want) => {
  expect(Object.fromEntries(readStatedValues(description))).toEqual(want);
});

test.each([
  ["nothing", ""],
  ["bare words", "`state` can be afloat or sunk."],
  ["an open end", "`state` can be `afloat`, `sunk`."],
  ["a sentence that goes on", "`state` can be `afloat` or `sunk` if `kind` is `boat`."],
  ["a condition before it", "If `state` is `afloat` or `sunk`, nothing happens."],
  ["no name", "State can be `afloat` or `sunk`."],
  ["a choice of types", "`state` can be `string` or `null`."],
  ["two parameters", "`from` and `to` are `a` or `b`."],
  ["two lists that differ", "`state` can be `a` or `b`. `state` can be `a` or `c`."],
])("given %s, there are no values", (_, description) => {
  expect(readStatedValues(description).size).toBe(0);
});

test.each(["`a` can be ", "`a` can be `b`, ", "The ", "`b` or "])("given %j over and over, it takes linear time", (piece) => {
  expect(readStatedValues(piece.repeat(20_000)).size).toBe(0);
});
