import { expect, test } from "vitest";
import type { Type } from "../../generator/ir/type.ts";
import { buildItems, buildOne } from "./build-collection.ts";

interface Sent {
  readonly method?: string;
  readonly query?: readonly { readonly key: string; readonly value: string }[];
  readonly header?: readonly { readonly key: string; readonly value: string }[];
  readonly body?: unknown;
  readonly answer?: unknown;
}

/** An item that lists bikes, with this description. */
function item(description: string, { method = "GET", query = [], header = [], body, answer }: Sent = {}): unknown {
  const url = { raw: "x", host: ["h.test"], path: ["shops", ":shopId", "bikes"], variable: [{ key: "shopId", value: "s1" }], query };
  const request = { method, url, header, body, description };
  const response = answer === undefined ? [] : [{ name: "OK", code: 200, originalRequest: request, body: JSON.stringify(answer) }];
  return { name: "List bikes", request, response };
}

async function queryOf(description: string, sent: Sent = {}): Promise<readonly string[]> {
  const { url } = await buildOne(item(description, sent));
  return url.query.map(({ name, documented }) => (documented === true ? `+${name}` : name));
}

const table = (...rows: readonly string[]): string => ["| Parameter | Type | Description |", "|---|---|---|", ...rows].join("\n");

test("given documented parameters of a query that no request has, they are optional arguments with what is said of them", async () => {
  const rows = [
    "| shopId | string | The shop |",
    "| limit | integer | Required. How many |",
    "| state | string | One of: `open`, `sold` |",
    "| tags | array of strings | Of all these |",
    "| all | boolean | |",
    "| q | | |",
  ];
  const { url } = await buildOne(item(table(...rows), { query: [{ key: "limit", value: "5" }] }));
  expect(
    url.query
      .slice(1)
      .map(({ name, type, repeats, required, enabled, documented }) => [name, type, repeats, required, enabled, documented]),
  ).toEqual([
    ["state", { kind: "string", values: ["open", "sold"] }, false, false, false, true],
    ["tags", { kind: "string" }, true, false, false, true],
    ["all", { kind: "boolean" }, false, false, false, true],
    ["q", { kind: "union", members: [{ kind: "string" }, { kind: "number" }, { kind: "boolean" }] }, false, false, false, true],
  ]);
});

test.each([
  ["a list below a heading", "### Query parameters\n\n- `cursor` (string) – the next page\n- `size` (integer, required)"],
  ["a sentence", "Accepts `cursor` and `size` as optional parameters."],
])("given %s, its parameters are added", async (_, description) => {
  expect(await queryOf(description)).toEqual(["+cursor", "+size"]);
});

test.each([
  ["a table of the answer", "### Response\n\n| Field | Description |\n|---|---|\n| total | How many |"],
  ["a table of what the answer contains", "| Parameter | Description |\n|---|---|\n| total | How many |\n| items | Bikes |"],
  ["a table of things", "| Name | Description |\n|---|---|\n| roadster | A bike |"],
  ["values", "### Query parameters\n\n**Values of state:**\n\n- `open` – for sale\n- `sold` – gone"],
  ["errors", "### Error codes\n\n- `not_found` (string) – none"],
  ["a message of the server", "### Webhook payload\n\n| Field | Description |\n|---|---|\n| event | What happened |"],
  ["what is no longer taken", "### Removed parameters\n\n- `page` (integer) – use `cursor`"],
  ["what can be filtered", "### Filters\n\n- `color` – of the frame"],
  ["another endpoint", "#### GET /bikes\n\n- `size` (integer) – none"],
  ["notes", "### Parameters\n\n- **Note**: all are optional\n- **404**: none"],
  ["what the path has", table("| shopId | string | The shop |")],
  ["credentials", table("| access_token | string | Yours |")],
])("given %s, nothing is added", async (_, description) => {
  expect(await queryOf(description, { answer: { total: 1, items: [] } })).toEqual([]);
});

test("given a table without a heading, most of whose names are sent, the others are added", async () => {
  const description = "| Name | Description |\n|---|---|\n| size | How many |\n| page | Which |\n| sort | Order |";
  expect(
    await queryOf(description, {
      query: [
        { key: "size", value: "1" },
        { key: "page", value: "1" },
      ],
    }),
  ).toEqual(["size", "page", "+sort"]);
  expect(await queryOf(description, { query: [{ key: "size", value: "1" }] })).toEqual(["size"]);
});

test("given an answer with the position of the next page and a description of it, the position is an argument", async () => {
  const answer = { bikes: [], next_cursor: "b2" };
  expect(await queryOf("Lists bikes, with a cursor for the next page.", { answer })).toEqual(["+cursor"]);
  expect(await queryOf("Lists bikes.", { answer })).toEqual([]);
  expect(await queryOf("Lists bikes, with a cursor for the next page.", { answer: { bikes: [] } })).toEqual([]);
});

const json = (value: unknown): unknown => ({ mode: "raw", raw: JSON.stringify(value), options: { raw: { language: "json" } } });

/** The type of the request body of an item with this description; named types are resolved. */
async function bodyOf(description: string, body: unknown, method = "POST"): Promise<readonly string[]> {
  const { api } = await buildItems([item(description, { method, body: json(body) })]);
  const types = new Map(api.types.map(({ id, type }) => [id, type]));
  const sent = api.operations[0]?.body;
  const list = (type: Type | undefined, path: string): readonly string[] => {
    if (type?.kind === "reference") return list(types.get(type.id), path);
    if (type?.kind === "array") return list(type.element, `${path}[]`);
    if (type?.kind !== "object") return [];
    return type.properties.flatMap(({ key, type: inner, documented, optional }) => [
      ...(documented === true && optional ? [`${path}.${key}: ${inner.kind}`.slice(1)] : []),
      ...list(inner, `${path}.${key}`),
    ]);
  };
  return list(sent?.kind === "json" ? sent.type : undefined, "");
}

test("given documented properties of a JSON body that no body has, they are optional, at their path", async () => {
  const rows = [
    "| name | string | The name |",
    "| price | number | |",
    "| owner.email | string | |",
    "| owner.address.city | string | |",
    "| parts[].weight | integer | |",
    "| parts[].maker.name | string | |",
    "| seller.id | string | In no body |",
    "| labels[].text | string | In no body |",
    "| name.first | string | Within a value that is no object |",
    "| id | string | Read-only |",
  ];
  const body = { name: "A", owner: { id: "o1" }, parts: [{ id: "p1" }] };
  expect(await bodyOf(table(...rows), body)).toEqual([
    "owner.email: string",
    "owner.address: object",
    "owner.address.city: string",
    "parts[].weight: number",
    "parts[].maker: object",
    "parts[].maker.name: string",
    "price: number",
    "seller: object",
    "seller.id: string",
    "labels: array",
    "labels[].text: string",
  ]);
});

test("given documented names of an object within the body, they are added there", async () => {
  const rows = table("| name | string | |", "| color | string | |", "| size | integer | |");
  expect(await bodyOf(rows, { bike: { name: "A", color: "red" } })).toEqual(["bike.size: number"]);
  expect(await bodyOf(rows, { bike: { wheels: 2 } })).toEqual([]);
});

test("given a documented property of one request, the equal body of another does without it", async () => {
  const body = json({ name: "A", color: "red", size: 1 });
  const other = { name: "Other", request: { method: "POST", url: { raw: "x", host: ["h.test"], path: ["other"] }, body } };
  const { api } = await buildItems([item(table("| frame | string | |"), { method: "POST", body }), other]);
  const [one, two] = api.operations.map((operation) => (operation.body.kind === "json" ? operation.body.type : undefined));
  expect(one).not.toEqual(two);
});

test("given documented headers and fields, they are optional arguments; those that the client sets are not", async () => {
  const headers =
    "| Header | Description |\n|---|---|\n| X-Shop | Which |\n| Authorization | Yours |\n| Content-Type | JSON |\n| X-Api-Key | Yours |";
  const fields = "| Body parameter | Type | Description |\n|---|---|---|\n| name | string | |\n| wheels | integer | |";
  const body = { mode: "urlencoded", urlencoded: [{ key: "name", value: "A" }] };
  const operation = await buildOne(item(`${headers}\n\n${fields}`, { method: "POST", body }));
  expect(operation.headers.map(({ name, required, enabled, documented }) => [name, required, enabled, documented])).toEqual([
    ["X-Shop", false, false, true],
  ]);
  const sent = operation.body.kind === "urlencoded" ? operation.body.fields : [];
  expect(sent.map(({ name, type, documented }) => [name, type.kind, documented])).toEqual([
    ["name", "string", undefined],
    ["wheels", "union", true],
  ]);
});
