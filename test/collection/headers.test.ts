import { expect, test } from "vitest";
import { readOne } from "./reading.ts";

async function readHeaders(header: unknown) {
  const { request, codes } = await readOne({ url: "http://h", method: "GET", header });
  return { headers: request.headers.map(({ key, value, disabled }) => [key, value, disabled]), codes };
}

test.each([
  [
    "a list of objects",
    [
      { key: "X-A", value: "1" },
      { key: "X-A", value: "2" },
    ],
    [
      ["X-A", "1", false],
      ["X-A", "2", false],
    ],
  ],
  ["disabled ones stay, marked", [{ key: "X-A", value: "1", disabled: true }], [["X-A", "1", true]]],
  [
    "a missing value is empty, null the text null",
    [{ key: "X-A" }, { key: "X-B", value: null }],
    [
      ["X-A", "", false],
      ["X-B", "null", false],
    ],
  ],
  [
    "numbers and truth values are text",
    [
      { key: "X-A", value: 5 },
      { key: "X-B", value: true },
    ],
    [
      ["X-A", "5", false],
      ["X-B", "true", false],
    ],
  ],
  [
    "a text, line by line",
    "X-A: 1\nX-B:2\r\n",
    [
      ["X-A", "1", false],
      ["X-B", "2", false],
    ],
  ],
  ["a list of texts", ["X-A: 1"], [["X-A", "1", false]]],
  ["an object", { "X-A": "1" }, [["X-A", "1", false]]],
  ["null", null, []],
  ["an empty text", "", []],
  ["empty rows of the editor", [{ key: "", value: "" }, { key: null, value: null, disabled: true }, null], []],
])("%s", async (_, header, headers) => {
  expect(await readHeaders(header)).toEqual({ headers, codes: [] });
});

test.each([
  ["a value without a name", [{ key: "", value: "x" }], [], ["PW2015"]],
  ["lines that are no headers", "X-A: 1\nnonsense\nX B: 2", [["X-A", "1", false]], ["PW2014"]],
  ["a number", 5, [], ["PW2006"]],
  ["a number in the list", [5], [], ["PW2006"]],
  ["an object as value", [{ key: "X-A", value: { toString: 1 } }], [["X-A", "[object Object]", false]], ["PW2006"]],
])("reported: %s", async (_, header, headers, codes) => {
  expect(await readHeaders(header)).toEqual({ headers, codes });
});

test("headers have their pointer and description", async () => {
  const { request } = await readOne({ url: "http://h", method: "GET", header: [null, { key: "X/A", value: "", description: "d" }] });
  expect(request.headers).toEqual([{ key: "X/A", value: "", disabled: false, description: "d", pointer: "/item/0/request/header/1" }]);
  const { request: object } = await readOne({ url: "http://h", method: "GET", header: { "X/A": "1" } });
  expect(object.headers[0]?.pointer).toBe("/item/0/request/header/X~1A");
});
