import { expect, test } from "vitest";
import { arrange } from "../../templates/runtime/values/arrange.ts";
import { nested } from "../../templates/runtime/values/nested.ts";
import type { Parameter } from "../../templates/runtime/values/parameter.ts";

const declared: readonly Parameter[] = [
  { name: "ids[]" },
  { name: "tags%5B%5D" },
  { name: "expand[0]" },
  { name: "expand[1]" },
  { name: "page[size]", value: "20" },
  { name: "page[after]", value: "{{last}}" },
  { name: "parcels[1][weight]" },
  { name: "parcels[1][sizes][]" },
  { name: "metadata[x]" },
  { name: "first%20name" },
  { name: "photos" },
  { name: "photos[]" },
  { name: "b[0]" },
  { name: "b[x]" },
];

function send(given: object): readonly (readonly [string | null, unknown])[] {
  return arrange(declared, given, nested)
    .filter((entry) => entry.given)
    .map(({ name, value }) => [name, value]);
}

test.each<[string, object, readonly (readonly [string, unknown])[]]>([
  ["one value of a list", { ids: 1 }, [["ids[]", 1]]],
  [
    "several values of a list",
    { ids: [1, 2] },
    [
      ["ids[]", 1],
      ["ids[]", 2],
    ],
  ],
  ["a list whose name is escaped", { tags: ["a"] }, [["tags%5B%5D", "a"]]],
  [
    "an indexed list",
    { expand: ["a", "b", "c"] },
    [
      ["expand[0]", "a"],
      ["expand[1]", "b"],
      ["expand[2]", "c"],
    ],
  ],
  ["one value of an indexed list", { expand: "a" }, [["expand[0]", "a"]]],
  ["a property", { page: { size: 1 } }, [["page[size]", 1]]],
  ["null, which is a name without a value", { page: { size: null } }, [["page[size]", null]]],
  [
    "elements of a list that starts at 1",
    {
      parcels: [
        { weight: 1, sizes: [2, 3] },
        { weight: 4, to: "x" },
      ],
    },
    [
      ["parcels[1][weight]", 1],
      ["parcels[1][sizes][]", 2],
      ["parcels[1][sizes][]", 3],
      ["parcels[2][weight]", 4],
      ["parcels[2][to]", "x"],
    ],
  ],
  [
    "any key of a map",
    { metadata: { x: 1, y: 2 } },
    [
      ["metadata[x]", 1],
      ["metadata[y]", 2],
    ],
  ],
  ["a name with an escape", { "first name": "A" }, [["first%20name", "A"]]],
  [
    "exact names",
    { "page[size]": 1, "first%20name": "A", "ids[]": [1, 2] },
    [
      ["ids[]", 1],
      ["ids[]", 2],
      ["page[size]", 1],
      ["first%20name", "A"],
    ],
  ],
  [
    "names that contradict each other",
    { photos: "a", "photos[]": ["b"], "b[x]": 1 },
    [
      ["photos", "a"],
      ["photos[]", "b"],
      ["b[x]", 1],
    ],
  ],
  ["undefined within", { page: { size: undefined }, expand: [undefined, "b"], ids: undefined }, [["expand[1]", "b"]]],
])("given %s, the names of the collection are sent", (_, given, want) => {
  expect(send(given)).toEqual(want);
});

test.each([
  [{}, ["20", "{{last}}"]],
  [{ page: { size: 1 } }, [1]],
  [{ page: undefined }, []],
  [{ "page[size]": 1 }, [1, "{{last}}"]],
])("given %j, a group is sent as a whole or not at all", (given, want) => {
  expect(arrange(declared, given, nested).map(({ value }) => value)).toEqual(want);
});

test("given names that are declared only because of how they are written, the caller's order counts", () => {
  const names = (declaredOnes: readonly Parameter[]): readonly (string | null)[] =>
    arrange(declaredOnes, { first: 1, ids: [2], last: 3 }, nested).map(({ name }) => name);
  expect(names([{ name: "ids[]" }])).toEqual(["first", "ids[]", "last"]);
  expect(names([{ name: "ids[]" }, { name: "page", value: "1" }])).toEqual(["ids[]", "page", "first", "last"]);
});

test("given a value that contains itself, it is refused", () => {
  const loop: { again?: unknown } = {};
  loop.again = loop;
  expect(() => arrange([{ name: "a[again][again]" }], { a: loop }, nested)).toThrow('"a" is nested too deeply');
});

test.each<[string, readonly Parameter[], object, readonly (readonly [string, unknown])[]]>([
  ["an object with undefined in it", [], { hull: { colour: "red", size: undefined } }, [["hull[colour]", "red"]]],
  ["an object", [], { hull: { colour: "red" } }, [["hull[colour]", "red"]]],
  ["objects in objects", [], { hull: { paint: { colour: "red" } } }, [["hull[paint][colour]", "red"]]],
  ["an object at a declared name", [{ name: "hull[paint]" }], { hull: { paint: { colour: "red" } } }, [["hull[paint][colour]", "red"]]],
  ["an object in place of a default", [{ name: "hull", value: "wood" }], { hull: { colour: "red" } }, [["hull[colour]", "red"]]],
  [
    "a list, which repeats its name",
    [],
    { decks: [1, 2] },
    [
      ["decks", 1],
      ["decks", 2],
    ],
  ],
  [
    "a list in an object",
    [],
    { hull: { decks: [1, 2] } },
    [
      ["hull[decks][]", 1],
      ["hull[decks][]", 2],
    ],
  ],
  [
    "a list in an object where the collection writes indexes from 1",
    [{ name: "crew[1]" }],
    { hull: { decks: [5, 6] } },
    [
      ["hull[decks][1]", 5],
      ["hull[decks][2]", 6],
    ],
  ],
  [
    "objects in a list",
    [{ name: "ids[]" }],
    { masts: [{ height: 9 }, { height: 7 }] },
    [
      ["masts[0][height]", 9],
      ["masts[1][height]", 7],
    ],
  ],
])("given %s that the collection does not show, it is written with brackets", (_, shown, given, want) => {
  expect(
    arrange(shown, given, shown.some(({ name }) => name?.includes("[")) ? nested : undefined).map(({ name, value }) => [name, value]),
  ).toEqual(want);
});

test("given dates, files and empty objects, they are values and not groups", () => {
  const values = [new Date(0), new Blob([]), new Uint8Array(), {}, { data: "x" }];
  const isFile = (value: unknown): boolean => value === values[4];
  const arranged = values.map((value) => arrange([], { a: value }, undefined, isFile).map(({ name, value: sent }) => [name, sent]));
  expect(arranged).toEqual(values.map((value) => [["a", value]]));
});

test("given a value that contains itself where no name is bracketed, it is refused", () => {
  const loop: { again?: unknown } = {};
  loop.again = [loop];
  expect(() => arrange([], { a: loop })).toThrow('"a" is nested too deeply');
});
