import { expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { expand } from "../../templates/runtime/values/variables.ts";
import { capture } from "./capture.ts";

const codec = json("application/json", { client_id: "id", secret: "key" });
const values: Readonly<Record<string, string>> = { id: "c-1", key: 'k"2' };
const context = {
  contentType: undefined,
  expand: (text: string) => expand(text, (name) => ({ name, value: values[name] ?? "", given: true, slashes: false })),
};

test.each<[unknown, string | undefined]>([
  [{ count: 1 }, '{"client_id":"c-1","secret":"k\\"2","count":1}'],
  [{ client_id: "mine" }, '{"secret":"k\\"2","client_id":"mine"}'],
  [{ client_id: undefined, secret: null }, '{"secret":null}'],
  [[1], "[1]"],
  ["text", '"text"'],
  [undefined, undefined],
])("given the body %j, what the client knows is added", (body, want) => {
  expect(codec.encode(body, context)?.content).toBe(want);
});

test("given a default without a value, the call is refused by name, and nothing is sent; undefined leaves it out", async () => {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch });
  const operation = {
    name: "pay",
    method: "POST",
    base: "https://h.test",
    path: [],
    body: json("application/json", { client_id: "id" }),
    responses: {},
  } as const;
  expect(await send(client, operation, { body: { count: 1 } }).result()).toMatchObject({
    status: "config",
    error: { message: 'pay: {{id}} has no value: pass variables: { "id": … } to the client or to the call' },
  });
  expect(requests).toHaveLength(0);
  expect(await send(client, operation, { body: { count: 1, client_id: undefined } }).result()).toMatchObject({ ok: true });
  expect(requests).toHaveLength(1);
});
