import { expect, test } from "vitest";
import type { Type } from "../../generator/ir/type.ts";
import { buildItems } from "./build-collection.ts";

const big = { kind: "number", big: true };

function json(body: string): unknown {
  return { name: "ok", code: 200, header: [{ key: "Content-Type", value: "application/json" }], body };
}

const list = {
  name: "List",
  request: { method: "GET", url: "https://h.test/orders" },
  response: [json('[{"id": 1524831183200260097, "n": 1}]')],
};

function get(path: string): unknown {
  return {
    name: "Get",
    request: { method: "GET", url: { raw: `https://h.test${path}`, host: ["https://h.test"], path: path.slice(1).split("/") } },
  };
}

function send(raw: string): unknown {
  const body = { mode: "raw", raw, options: { raw: { language: "json" } } };
  return { name: "Send", request: { method: "POST", url: "https://h.test/orders", body } };
}

test("given ids beyond 2^53 in a body, a path takes them as they were received", async () => {
  const { api } = await buildItems([list, get("/orders/:orderId")]);
  expect(api.operations[1]?.url.pathParameters[0]?.type).toEqual({ kind: "union", members: [{ kind: "string" }, big] });
});

test("given no such ids, a path takes strings and numbers", async () => {
  const { api } = await buildItems([get("/orders/:orderId")]);
  expect(api.operations[0]?.url.pathParameters[0]?.type).toEqual({ kind: "union", members: [{ kind: "string" }, { kind: "number" }] });
});

test("given such an id in a query, it takes strings, numbers and bigints", async () => {
  const { api } = await buildItems([{ name: "List", request: { method: "GET", url: "https://h.test/a?since=1524831183200260097&n=1" } }]);
  expect(api.operations[0]?.url.query.map(({ type }) => type)).toEqual([
    { kind: "union", members: [big, { kind: "string" }] },
    { kind: "union", members: [{ kind: "number" }, { kind: "string" }] },
  ]);
});

test("given ids beyond 2^53 in a response, the ids of requests take them, and other numbers do not", async () => {
  const { api } = await buildItems([list, send('{"order_id": 3, "order_ids": [1], "count": 4, "lines": [{"id": 5, "n": 6}]}')]);
  const [, body] = api.operations.map((operation) => operation.body);
  const found = new Map<string, Type>();
  const pending: Type[] = body?.kind === "json" ? [body.type] : [];
  for (let type = pending.pop(); type !== undefined; type = pending.pop()) {
    if (type.kind === "reference")
      pending.push(...api.types.filter(({ id }) => type?.kind === "reference" && id === type.id).map((named) => named.type));
    if (type.kind === "array") pending.push(type.element);
    if (type.kind !== "object") continue;
    for (const property of type.properties) {
      found.set(property.key, property.type);
      pending.push(property.type);
    }
  }
  expect(Object.fromEntries(found)).toMatchObject({
    order_id: big,
    order_ids: { kind: "array", element: big },
    count: { kind: "number" },
    id: big,
    n: { kind: "number" },
  });
  expect(found.get("count")).not.toHaveProperty("big");
});
