import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBigJson } from "../../templates/runtime/body/parse-big-json.ts";
import { toJson } from "../../templates/runtime/values/json-text.ts";

test.each([
  ['{"id":1524831183200260097,"n":12}', { id: 1524831183200260097n, n: 12 }],
  ["[9007199254740991,9007199254740992,-9007199254740993]", [9007199254740991, 9007199254740992n, -9007199254740993n]],
  ["[1524831183200260097.5,1524831183200260097e2,1e400]", [Number("1524831183200260097.5"), Number("1524831183200260097e2"), Infinity]],
  ['{"a":"1524831183200260097","\\"b":1524831183200260097}', { a: "1524831183200260097", '"b': 1524831183200260097n }],
  ['["_","\\u005f\\u005F7",1524831183200260097]', ["_", "__7", 1524831183200260097n]],
])("given %s, only integers that need it are bigints", (text, want) => expect(parseBigJson(text)).toEqual(want));

test.each([" ", '{"id":', "[1524831183200260097", '"\\'.repeat(50_000), "01524831183200260097"])(
  "given what is not JSON, it throws",
  (text) => {
    expect(() => parseBigJson(text)).toThrow(SyntaxError);
  },
);

test("given any JSON, it reads what JSON.parse reads", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(toJson(parseBigJson(text))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test("given any bigint, it is written and read exactly", () => {
  const big = fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n });
  fc.assert(
    fc.property(big, fc.string(), (id, name) => {
      const value = { id, list: [-id, 1], name };
      expect(parseBigJson(toJson(value) ?? "")).toEqual(value);
    }),
  );
});
