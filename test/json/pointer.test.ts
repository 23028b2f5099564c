import fc from "fast-check";
import { expect, test } from "vitest";
import { childPointer, pointerInto, splitPointer } from "../../generator/json/pointer.ts";

test.each([
  ["", undefined, ""],
  ["/item/0", undefined, "/item/0"],
  ["/a#/b", undefined, "/a#/b"],
  ["users/get.yaml#", "users/get.yaml", ""],
  ["users/get.yaml#/url/0", "users/get.yaml", "/url/0"],
  ["C%23/100%25.yaml#/a#b", "C#/100%.yaml", "/a#b"],
])("given the pointer %j, the file is %j and the pointer into it %j", (pointer, file, rest) => {
  expect(splitPointer(pointer)).toEqual({ file, pointer: rest });
});

test("given any relative path and any keys, a pointer can be taken apart again", () => {
  const path = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.startsWith("/"));
  fc.assert(
    fc.property(path, fc.array(fc.string()), (file, keys) => {
      const pointer = childPointer(pointerInto(file), ...keys);
      expect(splitPointer(pointer)).toEqual({ file, pointer: childPointer("", ...keys) });
    }),
  );
});
