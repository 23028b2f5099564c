import { expect, test } from "vitest";
import { newClient } from "../../templates/runtime/core/client.ts";
import { plainQuery } from "../../templates/runtime/transport/declared/plain-query.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { capture, only } from "./capture.ts";
import { send } from "./send.ts";

const declared = [
  { name: "a", value: "1&2" },
  { name: null, value: "" },
  { name: "f", value: null },
  { name: "e=", value: "" },
];

test.each<{ readonly query: object; readonly want: string }>([
  { query: {}, want: "a=1%262&=&f&e%3D=" },
  { query: { a: [3, 4], f: null, more: "x&y" }, want: "a=3&a=4&=&f&e%3D=&more=x%26y" },
])("parameters without variables need no code for them: %j", async ({ query, want }) => {
  for (const build of [plainQuery, declaredQuery]) {
    const { fetch, requests } = capture();
    const client = newClient({ base: "https://h.test", variables: {} }, { fetch });
    await send(client, { name: "op", method: "GET", path: ["p"], query: build(declared), responses: {} }, { query });
    expect(only(requests).url).toBe(`https://h.test/p?${want}`);
  }
});
