import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import { lines } from "../../templates/runtime/body/lines.ts";
import { multipart } from "../../templates/runtime/body/multipart.ts";
import { urlencoded } from "../../templates/runtime/body/urlencoded.ts";
import { type Client, newClient } from "../../templates/runtime/core/client.ts";
import type { Operation } from "../../templates/runtime/transport/operation.ts";
import { send } from "./send.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { sendVerbatim } from "../wire/verbatim.ts";
import { openBase } from "../../templates/runtime/transport/declared/open-base.ts";

interface Received {
  readonly target: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

let received: Received | undefined;
let client: Client;
const server = createServer(async (request, response) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  received = { target: request.url, headers: request.headers, body: Buffer.concat(chunks).toString("utf8") };
  response.end("{}");
});

function isAddress(address: ReturnType<typeof server.address>): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  client = newClient(
    { base: openBase("url"), baseVariable: "url", variables: {} },
    { baseUrl: `http://127.0.0.1:${isAddress(address) ? address.port : 0}/` },
  );
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const operation: Operation = { name: "op", method: "POST", base: "{{url}}", path: [":a", "b"], responses: { 200: "json" } };

test("the platform's fetch sends a caller's values as built", async () => {
  await send(
    client,
    { ...operation, query: declaredQuery([{ name: "q[]" }]), body: json() },
    { path: { a: "x/y z" }, query: { "q[]": ["1,2", "a&b"] }, body: { n: 1n } },
  );
  expect(received).toMatchObject({
    target: "/x%2Fy%20z/b?q[]=1,2&q[]=a%26b",
    body: '{"n":1}',
    headers: { "content-type": "application/json", "content-length": "7" },
  });
});

test("the platform's fetch sends a collection's text as built", async () => {
  const args = {
    path: { a: "é|^%zz" },
    query: [{ key: "k", value: "+`{}'" }],
    headers: [],
    body: { kind: "raw", text: "{}", language: "json" },
  } as const;
  const base = client.settings().options.baseUrl?.slice(0, -1) ?? "";
  const call = { operation: { ...operation, base, body: json() }, settings: client.settings(), args, scheme: undefined };
  await sendVerbatim(call, globalThis.fetch);
  expect(received).toMatchObject({ target: "/%C3%A9|^%zz/b?k=+`{}%27", body: "{}" });
});

test("a multipart body has a length and one content type", async () => {
  await send(client, { ...operation, body: multipart() }, { path: { a: "1" }, body: { f: new File(["abc"], "x.png") } });
  expect(received?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=-{26}[0-9]{24}$/u);
  expect(received?.headers["content-length"]).toBe(String(received?.body.length));
});

const plain: Operation = { ...operation, path: ["a"], query: declaredQuery([{ name: "page[size]", value: "5" }, { name: "sort" }]) };

test("given extra parameters of a query, they are sent behind the others, and win", async () => {
  await send(client, plain, { query: { sort: "a" } }, { extra: { query: { sort: "b", page: { size: 9 }, "x y": [1, true] } } });
  expect(received?.target).toBe("/a?page[size]=9&sort=b&x%20y=1&x%20y=true");
});

test.each([
  ["beside the caller's", { name: "A", tags: ["x"] }, '{"name":"A","tags":["y"],"note":{"by":null}}'],
  ["without a body", undefined, '{"tags":["y"],"note":{"by":null}}'],
])("given extra properties of a JSON body %s, they are sent, and win", async (_, body, want) => {
  await send(client, { ...plain, body: json() }, { body }, { extra: { body: { tags: ["y"], note: { by: null } } } });
  expect(received?.body).toBe(want);
});

test("given extra fields of a form, they are sent, and win", async () => {
  const extra = { body: { b: "3", "c[]": ["4", "5"] } };
  await send(client, { ...plain, body: urlencoded([{ name: "a" }, { name: "b" }]) }, { body: { a: "1", b: "2" } }, { extra });
  expect(received?.body).toBe("a=1&b=3&c%5B%5D=4&c%5B%5D=5");
  await send(client, { ...plain, body: multipart([{ name: "b" }]) }, { body: { b: "2" } }, { extra });
  const pieces = received?.body.split("\r\n").filter((line) => line !== "" && !line.startsWith("--"));
  const field = (name: string): string => `Content-Disposition: form-data; name="${name}"`;
  expect(pieces).toEqual([field("b"), "3", field("c[]"), "4", field("c[]"), "5"]);
});

test.each([
  ["a list", json(), []],
  ["a value that stands for another", json(), new Date(0)],
  ["lines", lines(), [{}]],
  ["lines that are left out", lines(), undefined],
  ["no body", undefined, undefined],
])("given extra members for %s, the call is refused", async (_, codec, body) => {
  received = undefined;
  const bare = codec === undefined ? plain : { ...plain, body: codec };
  const result = await send(client, bare, { body }, { extra: { body: { a: 1 } } }).result();
  expect(result).toMatchObject({ status: "config", error: { message: "op: extra.body needs a body that is a JSON object or a form" } });
  expect(received).toBeUndefined();
});
