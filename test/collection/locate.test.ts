import fc from "fast-check";
import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { expect, test } from "vitest";
import { createLocator } from "../../generator/json/locate.ts";
import { childPointer } from "../../generator/json/pointer.ts";

const text = ['{ "a" : [1, {"b\\"": "x]}"}],', '\t"c/d~e": {"\\u0066": [ ]},\r\n  "a2": null, "dup": 1,', '"dup": 2 }'].join("\n");

test.each([
  ["", "1:1"],
  ["/a", "1:9"],
  ["/a/0", "1:10"],
  ["/a/1", "1:13"],
  ['/a/1/b"', "1:21"],
  ["/c~1d~0e", "2:11"],
  ["/c~1d~0e/f", "2:22"],
  ["/a2", "3:9"],
  ["/dup", "4:8"],
])("pointer %j is at %s", (pointer, want) => {
  const { line, column } = createLocator("f", text).locate(pointer);
  expect(`${line}:${column}`).toBe(want);
});

test.each([
  ["/a/7", "1:9"],
  ["/a/0/x", "1:10"],
  ["/nothing/at/all", "1:1"],
  ["/a/length", "1:9"],
])("a pointer to nothing, %j, gives its nearest ancestor", (pointer, want) => {
  const { line, column } = createLocator("f", text).locate(pointer);
  expect(`${line}:${column}`).toBe(want);
});

test("agrees with jsonc-parser for any JSON", () => {
  const pathsOf = (value: unknown): (string | number)[][] => {
    if (typeof value !== "object" || value === null) return [[]];
    const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    return [[], ...entries.flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path]))];
  };
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 1, "\t"), (value, indent) => {
      const json = JSON.stringify(value, null, indent);
      const tree = parseTree(json);
      const locator = createLocator("f", json);
      for (const path of pathsOf(value)) {
        const node = tree === undefined ? undefined : findNodeAtLocation(tree, path);
        expect(locator.locate(childPointer("", ...path))).toEqual(locator.locateOffset(node?.offset ?? -1));
      }
    }),
  );
});

test("finds many pointers in a large file", () => {
  const large = JSON.stringify({
    item: Array.from({ length: 20_000 }, (_, index) => ({ name: "x".repeat(100), request: { url: index } })),
  });
  const locator = createLocator("f", large);
  for (let index = 0; index < 20_000; index += 1) locator.locate(`/item/${index}/request/url`);
  expect(locator.locate("/item/19999/request/url").column).toBe(large.length - 8);
});
