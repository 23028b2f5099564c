import { expect, test } from "vitest";
import type { Operation } from "../../../../generator/ir/api.ts";
import type { Capture } from "../../../../generator/ir/capture.ts";
import { createCapturedTypePrinter } from "../../../../generator/targets/typescript/view/captures/value-types.ts";
import { buildItems } from "../../../operations/build-collection.ts";

const berths = 30;

/** A harbour whose answers say nothing of a pass, while each berth takes one of its own. */
const harbour = Array.from({ length: berths }, (_, index) => ({
  name: `Moor at ${index}`,
  request: {
    method: "POST",
    url: `https://harbour.test/berths/${index}`,
    auth: { type: "bearer", bearer: [{ key: "token", value: `{{pass${index}}}` }] },
  },
  response: [{ name: "Moored", code: 200, header: [{ key: "Content-Type", value: "application/json" }], body: '{ "berth": null }' }],
}));

/** An operation that counts how often its headers are looked at. */
function count(operation: Operation, onRead: () => void): Operation {
  return {
    ...operation,
    get headers() {
      onRead();
      return operation.headers;
    },
  };
}

test("given a variable for each operation, each operation is looked at once", async () => {
  const { api } = await buildItems(harbour);
  let reads = 0;
  const operations = api.operations.map((operation) => count(operation, () => (reads += 1)));
  const print = createCapturedTypePrinter(operations, new Map(api.types.map((type) => [type.id, type])));
  const texts = api.operations.map((operation, index) => {
    const part = { kind: "json" as const, path: [{ kind: "property" as const, name: "berth" }] };
    const capture: Capture = { variable: `pass${index}`, scope: "collection", from: [{ part }] };
    return String(print(capture, operation));
  });
  expect(new Set(texts)).toEqual(new Set(["string"]));
  expect(reads).toBe(berths);
});
