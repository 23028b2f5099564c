import { expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { OperationArgs } from "../../templates/runtime/transport/operation.ts";
import { send } from "./send.ts";
import { fixedHeaders } from "../../templates/runtime/transport/declared/fixed-headers.ts";
import { declaredHeaders } from "../../templates/runtime/transport/declared/headers.ts";
import { capture, only } from "./capture.ts";

const operation = {
  name: "op",
  method: "POST",
  base: "https://h.test",
  path: [],
  headers: declaredHeaders([{ name: "Accept", value: "{{type}}" }, { name: "X-Optional" }, { name: "X-Open", value: "{{nothing}}" }]),
  body: json(),
  responses: {},
};

async function headersOf(client: ClientOptions, args: OperationArgs, options: CallOptions): Promise<Readonly<Record<string, string>>> {
  const { fetch, requests } = capture();
  const headers = { "X-Open": null, ...args.headers };
  await send(
    newClient({ base: "https://h.test", variables: { type: "text/x" } }, { ...client, fetch }),
    operation,
    { ...args, headers },
    options,
  );
  return Object.fromEntries(only(requests).headers);
}

test.each([
  { title: "declared ones", client: {}, args: {}, options: {}, want: { accept: "text/x" } },
  { title: "the client's win over declared ones", client: { headers: { ACCEPT: "a" } }, args: {}, options: {}, want: { accept: "a" } },
  {
    title: "the call's win over the client's",
    client: { headers: { Accept: "a" } },
    args: {},
    options: { headers: { accept: "b" } },
    want: { accept: "b" },
  },
  {
    title: "arguments win over all",
    client: {},
    args: { headers: { Accept: "c" } },
    options: { headers: { Accept: "b" } },
    want: { accept: "c" },
  },
  {
    title: "undefined removes",
    client: { headers: { "X-A": 1 } },
    args: {},
    options: { headers: { accept: undefined, "x-a": null } },
    want: {},
  },
  {
    title: "values",
    client: {},
    args: { headers: { Accept: null, "X-Optional": new Date(0), "X-Big": 10n } },
    options: {},
    want: { "x-optional": "1970-01-01T00:00:00.000Z", "x-big": "10" },
  },
  {
    title: "braces of a caller are text",
    client: {},
    args: { headers: { Accept: "{{type}}" } },
    options: {},
    want: { accept: "{{type}}" },
  },
  {
    title: "a variable's value is final",
    client: { variables: { type: "{{type}}" } },
    args: {},
    options: {},
    want: { accept: "{{type}}" },
  },
  {
    title: "a variable without a value does no harm where the caller decides otherwise",
    client: {},
    args: { headers: { "x-open": "a" } },
    options: {},
    want: { accept: "text/x", "x-open": "a" },
  },
  {
    title: "the body's content type",
    client: {},
    args: { body: 1, headers: { accept: null } },
    options: {},
    want: { "content-type": "application/json" },
  },
  {
    title: "the caller's content type wins",
    client: {},
    args: { body: 1, headers: { accept: null, "content-type": "a/b" } },
    options: {},
    want: { "content-type": "a/b" },
  },
])("$title", async ({ client, args, options, want }) => {
  expect(await headersOf(client, args, options)).toEqual(want);
});

test("beside a variable, a name with braces is text", async () => {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: { type: "a" } }, { fetch });
  await send(
    client,
    { ...operation, headers: declaredHeaders([{ name: "X-A", value: "{{type}} {{`${type}`}} {{b{{type}}}c}}" }]) },
    {},
    {},
  );
  expect(only(requests).headers.get("x-a")).toBe("a {{`${type}`}} {{ba}c}}");
});

test.each([
  { "X A": "1" },
  { "": "1" },
  { "X-A": "secret\r\nX-B: 2" },
  { "X-A": "secret €" },
  { "X-A": Number.NaN },
  ...[..."\0\u0001\u000b\u001f\u007f"].map((character) => ({ "X-A": `secret${character}` })),
])("%o is refused without its value", async (headers) => {
  const call = headersOf({}, { headers }, {});
  await expect(call).rejects.toMatchObject({ kind: "config", message: expect.not.stringContaining("secret") });
});

test("tabs and Latin-1 are sent, and blanks and line breaks around them are cut", async () => {
  const headers = { "X-A": "\r\n a\té\u0085\u00a0 \n" };
  expect(await headersOf({ variables: { type: "a" } }, { headers }, {})).toMatchObject({ "x-a": "a\té\u0085\u00a0" });
});

test("a header of empty values is not sent, unless the caller means it", async () => {
  const { fetch, requests } = capture();
  const open = { ...operation, headers: declaredHeaders([{ name: "X-On-Behalf", value: "{{nobody}}" }]) };
  const defaults = { base: "https://h.test", variables: { nobody: "" } };
  await send(newClient(defaults, { fetch }), open);
  await send(newClient(defaults, { fetch, variables: { nobody: "" } }), open);
  await send(newClient(defaults, { fetch }), open, { headers: { "X-On-Behalf": "ann" } });
  expect(requests.map(({ headers }) => headers.get("x-on-behalf"))).toEqual([null, "", "ann"]);
});

test.each([
  { title: "are sent", headers: {}, want: { accept: "text/x", "x-v": "{{v}}" } },
  { title: "give way to the caller's", headers: { ACCEPT: "a", "X-V": null }, want: { accept: "a" } },
])("headers that need no variables $title", async ({ headers, want }) => {
  const { fetch, requests } = capture();
  const lines = fixedHeaders([
    ["Accept", "text/x"],
    ["X-V", "{{v}}"],
  ]);
  const client = newClient({ base: "https://h.test", variables: { v: "wrong" } }, { fetch });
  await send(client, { ...operation, method: "GET", headers: lines }, {}, { headers });
  expect(Object.fromEntries(only(requests).headers)).toEqual(want);
});
