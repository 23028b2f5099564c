import { expect, test } from "vitest";
import { nestNames } from "../../generator/operations/parameters/nesting.ts";

function named(names: readonly string[]): readonly { readonly name: string }[] {
  return names.map((name) => ({ name }));
}

test.each<[readonly string[], readonly (readonly (string | number)[])[]]>([
  [
    ["page[size]", "page[after]"],
    [
      ["page", "size"],
      ["page", "after"],
    ],
  ],
  [
    ["ids[]", "tags%5B%5D"],
    [["ids"], ["tags"]],
  ],
  [
    ["expand[1]", "expand[0]"],
    [
      ["expand", 1],
      ["expand", 0],
    ],
  ],
  [
    ["a[1][x]", "a[2][y][]"],
    [
      ["a", 0, "x"],
      ["a", 1, "y"],
    ],
  ],
  [
    ["a[x][0]", "a[x][1]"],
    [
      ["a", "x", 0],
      ["a", "x", 1],
    ],
  ],
  [
    ["first%20name", "x"],
    [["first name"], ["x"]],
  ],
  // What contradicts itself stays as it is.
  [
    ["photos", "photos[]"],
    [["photos"], ["photos[]"]],
  ],
  [
    ["a[b]", "a[b][c]"],
    [["a[b]"], ["a[b][c]"]],
  ],
  [
    ["a[]", "a[b]"],
    [["a[]"], ["a[b]"]],
  ],
  [["a[][b]"], [["a[][b]"]]],
  [
    ["a[0]", "a[2]"],
    [["a[0]"], ["a[2]"]],
  ],
  [["a[7]"], [["a[7]"]]],
  [
    ["a[0]", "a[1][b]"],
    [["a[0]"], ["a[1][b]"]],
  ],
  [
    ["ids[]", "ids%5B%5D"],
    [["ids[]"], ["ids%5B%5D"]],
  ],
  [
    ["a%", "{{x}}[y]", "[y]", "a[b", "a]b[c]", "a[b]c"],
    [["a%"], ["{{x}}[y]"], ["[y]"], ["a[b"], ["a]b[c]"], ["a[b]c"]],
  ],
  [[`a${"[b]".repeat(9)}`], [[`a${"[b]".repeat(9)}`]]],
  [
    ["a[0]", "a[x]"],
    [
      ["a", "0"],
      ["a", "x"],
    ],
  ],
])("given the names %j, arguments are at %j", (names, want) => {
  const paths = nestNames(named(names), "query");
  expect(names.map((name) => paths.get(name))).toEqual(want);
});

test("given the names of a form, escapes in them are text", () => {
  const paths = nestNames(named(["a%20b", "c[d%20]"]), "form");
  expect(Object.fromEntries(paths)).toEqual({ "a%20b": ["a%20b"], "c[d%20]": ["c", "d%20"] });
});
