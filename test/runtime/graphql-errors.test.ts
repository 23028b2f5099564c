import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { graphql } from "../../templates/runtime/body/graphql.ts";
import { hasGraphqlErrors } from "../../templates/runtime/body/graphql-errors.ts";
import { type Client, newClient } from "../../templates/runtime/core/client.ts";
import { isApiError } from "../../templates/runtime/core/is-api-error.ts";
import type { GraphqlFailure } from "../../templates/runtime/core/result.ts";
import { type Drift, watchDrift } from "../../templates/runtime/drift/watch.ts";
import { send } from "./send.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import { openBase } from "../../templates/runtime/transport/declared/open-base.ts";

let answer: unknown;
let status = 200;
let client: Client;
/** How answers differ from what the collection has shown. */
const drifts: Drift[] = [];
const onDrift = watchDrift({ types: {}, operations: { getBoat: { 200: "{data:number}" } } }, (drift) => drifts.push(drift));
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no address");
  client = newClient(
    { base: openBase("url"), baseVariable: "url", variables: {} },
    { baseUrl: `http://127.0.0.1:${address.port}`, retry: false, onDrift },
  );
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const operation: LayeredOperation = {
  name: "getBoat",
  method: "POST",
  base: "{{url}}",
  path: ["graphql"],
  body: graphql({ query: "{ boat { name owner } }" }),
  fails: hasGraphqlErrors,
  responses: { 200: "json" },
};

test("given errors in a 200, the call fails with kind graphql, and keeps what did not fail", async () => {
  status = 200;
  answer = { data: { boat: { name: "Tern", owner: null } }, errors: [{ message: "The owner is hidden", path: ["boat", "owner"] }] };
  const call = send(client, operation);
  await expect(call).rejects.toMatchObject({
    name: "ApiError",
    kind: "graphql",
    status: 200,
    body: answer,
    operation: "getBoat",
    attempts: 1,
  });
  await expect(call).rejects.toThrow("getBoat: 200 OK: The owner is hidden");
  expect(await call.result()).toMatchObject({ ok: false, status: "graphql", data: answer });
  await expect(call.withResponse()).rejects.toMatchObject({ kind: "graphql" });
});

test("given errors in a 200, the answer is not compared with what the collection has shown", async () => {
  drifts.length = 0;
  status = 200;
  answer = { data: null, errors: [{ message: "Not allowed" }] };
  await send(client, operation).result();
  answer = { data: { boat: null } };
  await send(client, operation).result();
  expect(drifts.map(({ path, kind }) => [path, kind])).toEqual([["data", "different"]]);
});

test.each([
  { data: { boat: null } },
  { data: { boat: null }, errors: [] },
  { data: { boat: null }, errors: null },
  { data: null, errors: "" },
  { data: { boat: null }, errors: {} },
])("given no errors, the call succeeds: %j", async (body) => {
  status = 200;
  answer = body;
  expect(await send(client, operation)).toEqual(body);
});

test.each([{ errors: "No such key" }, { data: null, errors: { message: "No such key" } }])(
  "given no data and errors that are not a list, the call fails: %j",
  async (body) => {
    status = 200;
    answer = body;
    await expect(send(client, operation)).rejects.toMatchObject({ kind: "graphql", message: "getBoat: 200 OK: No such key", body });
  },
);

test("given errors with an error status, the status counts", async () => {
  status = 400;
  answer = { errors: [{ message: "Syntax error" }] };
  await expect(send(client, operation)).rejects.toMatchObject({ kind: "http", status: 400 });
});

test("given errors of an API that is not GraphQL, they are data", async () => {
  status = 200;
  answer = { errors: [{ message: "none of ours" }] };
  const { fails: _fails, ...plain } = operation;
  expect(await send(client, plain)).toEqual(answer);
});

test("isApiError knows these errors by the word graphql, and not by a status", async () => {
  status = 200;
  answer = { errors: [{ message: "No" }] };
  const callee = (given: Client) => send<unknown, GraphqlFailure<unknown>>(given, { ...operation, callee });
  const other = (given: Client) => send<unknown, GraphqlFailure<unknown>>(given, operation);
  const error: unknown = await callee(client).catch((cause: unknown) => cause);
  expect([isApiError(error, callee, "graphql"), isApiError(error, callee, 200), isApiError(error, other, "graphql")]).toEqual([
    true,
    false,
    false,
  ]);
  status = 500;
  const failed: unknown = await callee(client).catch((cause: unknown) => cause);
  expect([isApiError(failed, callee, "graphql"), isApiError(failed, callee, 500)]).toEqual([false, true]);
});
