import { expect, test } from "vitest";
import type { Parameter } from "../../generator/ir/api.ts";
import { isNeeded, withGroupTexts, withNeededMembers } from "../../generator/operations/parameters/group-texts.ts";

type Entry = readonly [name: string, description: string, required?: boolean];

function parametersOf(entries: readonly Entry[]): readonly Parameter[] {
  return entries.map(([name, description, required = false]) => ({
    name,
    description,
    required,
    type: { kind: "string" },
    enabled: true,
    defaultValue: undefined,
  }));
}

const crew = "(Required) The people on board.";

function describe(entries: readonly Entry[]): readonly (readonly unknown[])[] {
  return withGroupTexts(parametersOf(entries), "form").map(({ name, description, required, group }) => [
    name,
    description,
    required,
    group?.depth,
    group?.required,
  ]);
}

test("given one text at all members, it is the group's, and so is its requirement", () => {
  expect(
    describe([
      ["crew[0][name]", crew, true],
      ["crew[0][papers][id]", crew, true],
      ["crew[1][name]", crew],
      ["port", "(Required) Where it lies.", true],
    ]),
  ).toEqual([
    ["crew[0][name]", "", false, 1, true],
    ["crew[0][papers][id]", "", false, 1, true],
    ["crew[1][name]", "", false, 1, true],
    ["port", "(Required) Where it lies.", true, undefined, undefined],
  ]);
});

test("given a group in a group, each text is that of the group that it is alone in", () => {
  expect(
    describe([
      ["ship[name]", "(Required) What it is called.", true],
      ["ship[engine][power]", "What drives it.", true],
      ["ship[engine][fuel]", "What drives it.", true],
    ]),
  ).toEqual([
    ["ship[name]", "(Required) What it is called.", true, undefined, undefined],
    ["ship[engine][power]", "", true, 2, false],
    ["ship[engine][fuel]", "", true, 2, false],
  ]);
});

test.each<[string, readonly Entry[]]>([
  [
    "a bare mark",
    [
      ["a[x]", "(Required)", true],
      ["a[y]", "(Required)", true],
    ],
  ],
  [
    "a mark and a type",
    [
      ["a[x]", "Required. string", true],
      ["a[y]", "Required. string", true],
    ],
  ],
  [
    "texts that differ",
    [
      ["a[x]", "The first side.", true],
      ["a[y]", "The second side.", true],
    ],
  ],
  ["one member", [["a[x]", crew, true]]],
  [
    "one property of several elements",
    [
      ["a[0][x]", crew, true],
      ["a[1][x]", crew, true],
    ],
  ],
  [
    "no brackets",
    [
      ["x", crew, true],
      ["y", crew, true],
    ],
  ],
])("given %s, descriptions stay at their members", (_, entries) => {
  expect(withGroupTexts(parametersOf(entries), "form")).toEqual(parametersOf(entries));
});

test("given members that are not sent, the group is not required", () => {
  expect(
    describe([
      ["a[x]", crew],
      ["a[y]", crew],
    ]).map((entry) => entry[4]),
  ).toEqual([false, false]);
});

test("given a required group that a request lacks, one of its members is required", () => {
  const parameters = withGroupTexts(
    parametersOf([
      ["a[x]", crew, true],
      ["a[y]", crew, true],
    ]),
    "form",
  );
  expect(parameters.map(isNeeded)).toEqual([true, true]);
  expect(withNeededMembers(parameters, () => false).map(({ required }) => required)).toEqual([true, false]);
  expect(withNeededMembers(parameters, ({ name }) => name === "a[y]").map(({ required }) => required)).toEqual([false, false]);
});
