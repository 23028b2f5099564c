import { expect, test } from "vitest";
import { hasConflict } from "../../generator/io/resolve/conflict.ts";
import { mergeManifests } from "../../generator/io/resolve/merge-manifests.ts";

function merge(ours: object, theirs: object): unknown {
  const text = mergeManifests(JSON.stringify({ generator: 1, names: ours }), JSON.stringify({ generator: 2, names: theirs }), {
    "a.ts": "sum",
  });
  return JSON.parse(text ?? "null");
}

test("the names of both sides are kept, and the rest is ours", () => {
  const ours = { functions: { "GET /a ~00000001": "getA" }, types: { "GET /a#200": "A" } };
  const theirs = { functions: { "GET /b ~00000002": "getB" }, types: { "GET /b#200": "B" }, items: { "GET /b": "1" } };
  expect(merge(ours, theirs)).toEqual({
    generator: 1,
    names: {
      functions: { "GET /a ~00000001": "getA", "GET /b ~00000002": "getB" },
      types: { "GET /a#200": "A", "GET /b#200": "B" },
      items: { "GET /b": "1" },
    },
    files: { "a.ts": "sum" },
  });
});

test("a function of both stays with both contents; one that they gave to different operations stays with ours", () => {
  const ours = { functions: { "GET /a ~00000001": "getA" } };
  const theirs = { functions: { "GET /a ~00000002": "getA", "GET /other ~00000003": "getA" } };
  expect(merge(ours, theirs)).toMatchObject({ names: { functions: { "GET /a ~00000001": "getA", "GET /a ~00000002": "getA" } } });
});

test("a type may have several places, also from both sides", () => {
  expect(merge({ types: { "GET /a#200": "A" } }, { types: { "GET /b#200": "A" } })).toMatchObject({
    names: { types: { "GET /a#200": "A", "GET /b#200": "A" } },
  });
});

test("a side that is not an object has no merge", () => {
  expect(mergeManifests("{}", "<<<<<<<", {})).toBeUndefined();
});

test.each([
  ["<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> b\n", true],
  ["{\r\n<<<<<<< HEAD\r\n1\r\n=======\r\n>>>>>>> b\r\n", true],
  ['{ "a": "<<<<<<< HEAD" }', false],
  ["a <<<<<<< b\n>>>>>>> c", false],
])("in %j, a conflict is recognised by its markers at the start of a line", (text, expected) => {
  expect(hasConflict(text)).toBe(expected);
});
