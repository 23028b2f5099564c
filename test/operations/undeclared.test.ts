import { expect, test } from "vitest";
import { buildOne } from "./build-collection.ts";

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
