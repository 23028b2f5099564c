import { expect, test } from "vitest";
import { isPatchValue } from "../../generator/infer/forms/json-patch.ts";
import { json } from "./fits.ts";

function columnsOf(operations: readonly Readonly<Record<string, unknown>>[]) {
  const keys = new Set(operations.flatMap((operation) => Object.keys(operation)));
  return new Map(
    [...keys].map((key) => [key, operations.flatMap((operation) => (key in operation ? [json(JSON.stringify(operation[key]))] : []))]),
  );
}

test.each([
  [true, "value", [{ op: "replace", path: "/name", value: {} }]],
  [
    true,
    "value",
    [
      { op: "<string>", path: "<string>", value: {} },
      { op: "add", path: "", value: [] },
    ],
  ],
  [false, "path", [{ op: "replace", path: "/name", value: {} }]],
  [false, "value", [{ op: "equals", path: "/name", value: {} }]],
  [false, "value", [{ op: "<string>", path: "/name", value: {} }]],
  [false, "value", [{ op: "replace", value: {} }]],
  [false, "value", [{ op: "replace", path: 4, value: {} }]],
  [false, "value", [{ path: "/name", value: {} }]],
])("it is %j that %j of %j is any JSON", (want, key, operations) => {
  expect(isPatchValue(key, columnsOf(operations))).toBe(want);
});
