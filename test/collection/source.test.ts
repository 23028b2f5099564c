import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { openFiles } from "../../generator/collection/source.ts";

const one = '{\n  "a": 1\n}';
const other = '{\n\n  "b": [\n    2\n  ]\n}';

test("given one file, a pointer is a place in it", () => {
  const { files, locate } = openFiles({ file: "in/shop.json", text: `\ufeff${one}` });
  expect([...files.keys()]).toEqual([""]);
  expect(files.get("")?.text).toBe(one);
  expect(locate("/a")).toEqual({ file: "in/shop.json", line: 2, column: 8 });
});

test.each(["in/shop", "in/shop/"])("given the folder %s, a pointer names the file that it points into", (file) => {
  const { locate } = openFiles({
    file,
    files: new Map([
      ["one.json", one],
      ["C#/100%.json", other],
    ]),
  });
  expect(locate("one.json#/a")).toEqual({ file: "in/shop/one.json", line: 2, column: 8 });
  expect(locate("C%23/100%25.json#/b/0")).toEqual({ file: "in/shop/C#/100%.json", line: 4, column: 5 });
});

test("given a folder, what is in none of its files is at the folder itself", () => {
  const { locate } = openFiles({ file: "shop", files: new Map([["one.json", one]]) });
  expect(locate("")).toEqual({ file: "shop", line: 1, column: 1 });
  expect(locate("two.json#/a")).toEqual({ file: "shop", line: 1, column: 1 });
});

const collection = JSON.stringify({ info: { name: "Shop" }, item: [{ name: "List", request: { url: 7 } }] }, null, 1);

test("given a folder with one JSON file, this is the collection, and places name it", async () => {
  const files = new Map([
    ["README.md", "# Shop"],
    ["api/shop.json", collection],
  ]);
  const { document, diagnostics } = await readCollection({ file: "in/shop", files });
  expect(document).toMatchObject({ name: "Shop", children: [{ name: "List", pointer: "api/shop.json#/item/0" }] });
  expect(diagnostics.map(({ pointer, location }) => [pointer, location.file, location.line])).toContainEqual([
    "api/shop.json#/item/0/request/url",
    "in/shop/api/shop.json",
    9,
  ]);
  expect(diagnostics.filter(({ location }) => location.file !== "in/shop/api/shop.json")).toEqual([]);
});

test("given a folder with several JSON files, or none, it is not a collection", async () => {
  const several = new Map([
    ["a.json", collection],
    ["b.json", collection],
  ]);
  for (const files of [several, new Map([["README.md", "# Shop"]]), new Map<string, string>()]) {
    const { document, diagnostics } = await readCollection({ file: "in/shop", files });
    expect(document).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: "PW2002", location: { file: "in/shop", line: 1, column: 1 } }]);
    expect(diagnostics[0]?.message).toContain(`a folder of ${files.size} file`);
  }
});

test("given broken JSON in a folder, the error is in that file", async () => {
  const { diagnostics } = await readCollection({ file: "in/shop", files: new Map([["a.json", '{\n "info": ']]) });
  expect(diagnostics).toMatchObject([{ location: { file: "in/shop/a.json", line: 2 } }]);
});
