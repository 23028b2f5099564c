import { expect, test } from "vitest";
import { newCall } from "../../templates/runtime/transport/call.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { buildHeaders } from "../../templates/runtime/transport/headers.ts";
import { send } from "../../templates/runtime/core/send.ts";
import { asVerbatim } from "../../templates/runtime/core/as-verbatim.ts";

const client = newClient({ base: "https://h.test", variables: {} });
const operation = { name: "op", method: "GET", base: "https://h.test", path: [], responses: {} };

test("a verbatim client refuses a caller's arguments", async () => {
  await expect(send(asVerbatim(client), operation, { path: {}, query: { a: 1 }, headers: [] })).rejects.toThrow(
    "a verbatim client takes VerbatimArgs",
  );
  await expect(send(asVerbatim(client), operation, { path: {}, query: [], headers: { a: 1 } })).rejects.toThrow(
    "a verbatim client takes VerbatimArgs",
  );
});

test("the client that it was made from stays as it is", () => {
  asVerbatim(client);
  expect(client.settings().verbatim).toBe(false);
});

test("cookies are joined here, since `Headers` joins with a comma on some platforms", () => {
  const headers = [
    { key: "Cookie", value: "a=1" },
    { key: "Cookie", value: "b=2" },
    { key: "Cookie", value: "c=3" },
  ];
  const call = newCall(asVerbatim(client).settings(), operation, { path: {}, query: [], headers }, {});
  expect(buildHeaders(call).entries).toEqual([["Cookie", "a=1; b=2; c=3"]]);
});
