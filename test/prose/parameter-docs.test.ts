import { expect, test } from "vitest";
import { readPropertyDocs, readParameterDocs } from "../../generator/prose/parameter-docs.ts";
import type { ParameterPlace } from "../../generator/prose/section.ts";

/** Name → what is said of whether it is required. */
function marks(description: string, place?: ParameterPlace): Readonly<Record<string, string>> {
  const documented = [...readParameterDocs(description, place).values()];
  return Object.fromEntries(documented.map(({ name, requirement }) => [name, requirement ?? "-"]));
}

test("given a table in Markdown, each row is read", () => {
  const description = [
    "### Schema",
    "",
    "| Parameter | Type | Required | Default | Description |",
    "|-----------|:----:|----------|---|---|",
    "| `account_key` | string | Yes | | The key |",
    "| sort\\_by | string | No | `date` | Order. One of: date, name |",
    "| state | `open` \\| `closed` (open|closed) | ✅ | - | A bar too many |",
    "| a name | string | Yes | | No name |",
    "Behind it",
  ].join("\n");
  expect([...readParameterDocs(description).values()]).toEqual([
    {
      name: "account_key",
      description: "The key",
      requirement: "required",
      allowedValues: undefined,
      defaultText: undefined,
      type: { kind: "string" },
    },
    {
      name: "sort_by",
      description: "Order. One of: date, name",
      requirement: "optional",
      allowedValues: ["date", "name"],
      defaultText: "date",
      type: { kind: "string" },
    },
  ]);
});

test("given a column of values, they are read in whatever way they are listed", () => {
  const description = [
    "Name | Allowed values | Description",
    "---|---|---",
    "order | `asc`, `desc` | Order",
    "kind | a \\| b | Kind",
    "size | 1-100 | Size",
  ].join("\n");
  expect([...readParameterDocs(description).values()].map(({ name, allowedValues }) => [name, allowedValues])).toEqual([
    ["order", ["asc", "desc"]],
    ["kind", ["a", "b"]],
    ["size", undefined],
  ]);
});

test("given a table in another language, its columns are recognised", () => {
  expect(
    marks("Campo | Tipo | Obligatorio | Descripción\n---|---|---|---\nnombre | texto | Sí | Nombre\nrumbo | texto | No | Rumbo"),
  ).toEqual({
    nombre: "required",
    rumbo: "optional",
  });
  expect(marks("Feld | Pflicht | Beschreibung\n---|---|---\nname | ja | Name\nkurs | nein | Kurs")).toEqual({
    name: "required",
    kurs: "optional",
  });
});

test("given a table in HTML, each row is read", () => {
  const description =
    "<p>Finds.</p><table class='x'><thead><tr><th>Field</th><th>Mandatory?</th><th>Details</th></tr></thead>" +
    "<tr><td><code>id</code></td><td>Y</td><td>Its <b>id</b> &amp; more</td></tr><tr><td>note (optional)</td><td></td><td>-</td></tr></table>";
  expect([...readParameterDocs(description).values()].map(({ name, requirement, description: text }) => [name, requirement, text])).toEqual(
    [
      ["id", "required", "Its id & more"],
      ["note", "optional", ""],
    ],
  );
});

test.each([
  ["Required", "yes", "required"],
  ["Required", "Y", "required"],
  ["Required", ":heavy_check_mark:", "required"],
  ["Required?", "**Required**", "required"],
  ["Mandatory", "M", "required"],
  ["Required", "Optional", "optional"],
  ["Required", "❌", "optional"],
  ["Required", "Yes, if `a` is set", "optional"],
  ["Required", "Conditional", "optional"],
  ["Required", "see below", "-"],
  ["Optional?", "yes", "optional"],
  ["Optional", "no", "required"],
  ["Optional", "required", "required"],
  ["必填", "是", "required"],
])("given %j with %j, it is %s", (head, cell, want) => {
  expect(marks(`| Name | ${head} |\n|---|---|\n| a | ${cell} |`)).toEqual({ a: want });
});

test("given a column that marks what is required, an empty cell is an answer", () => {
  expect(marks("| Name | Required |\n|---|---|\n| a | x? |\n| b | Yes |\n| c | |")).toEqual({ a: "-", b: "required", c: "optional" });
  expect(marks("| Name | Required |\n|---|---|\n| a | |")).toEqual({ a: "-" });
});

test("given no such column, the name, the type and the description say it", () => {
  const table = [
    "| Key | Type | Description |",
    "|---|---|---|",
    "| a (required) | string | A |",
    "| b | string, optional | B |",
    "| c | string | (Required) C |",
    "| d | string | D. Default: 3 |",
    "| e | string | E |",
  ];
  expect(marks(table.join("\n"))).toEqual({ a: "required", b: "optional", c: "required", d: "optional", e: "-" });
});

test.each([
  ["codes", "| Code | Description |\n|---|---|\n| 400 | Bad |"],
  ["two columns of names", "| Field | Name | Required |\n|---|---|---|\n| a | b | yes |"],
  ["names alone", "| Name | Type |\n|---|---|\n| a | string |"],
  ["no line below the heads", "| Name | Required |\n| a | yes |"],
  ["a table in code", "```\n| Name | Required |\n|---|---|\n| a | yes |\n```"],
  ["a response", "## Response\n\nFields\n\n| Name | Required |\n|---|---|\n| a | yes |"],
  [
    "a response, by its sentence",
    "This call returns an object with the following fields of the user:\n\n| Name | Required |\n|---|---|\n| a | yes |",
  ],
  ["variables", "Environment variables:\n\n| Name | Required |\n|---|---|\n| a | yes |"],
  ["points of prose", "- Guide: https://h.test\n- `name`\n- a required thing\n- `limit` is the maximum (required)"],
  ["a part of another point", "- `owner`: Who\n  - `name` (required): Its name"],
])("given %s, nothing is said", (_, description) => {
  expect(marks(description)).toEqual(description.includes("`owner`") ? { owner: "-" } : {});
});

test("given a response and then a request, the request is read", () => {
  const table = (name: string): string => `| Name | Required |\n|---|---|\n| ${name} | yes |`;
  expect(marks(`## Response\n${table("a")}\n## Request\n${table("b")}\n### Response fields\n${table("c")}`)).toEqual({ b: "required" });
});

test.each([
  ["* `limit` (integer, required) – The limit", "required", "The limit"],
  ["- **limit**: The limit", "-", "The limit"],
  ["- **limit:** (optional) The limit", "optional", "The limit"],
  ["- `limit` - (mandatory) The limit", "required", "The limit"],
  ["- limit (string, optional) The limit", "optional", "The limit"],
  ["- `limit` — string, required. The limit", "required", "string, required. The limit"],
  ["- `limit` (the greatest number): The limit", "-", "(the greatest number): The limit"],
])("given the point %j, it is %s", (point, requirement, text) => {
  const entry = readParameterDocs(point).get("limit");
  expect([entry?.requirement ?? "-", entry?.description]).toEqual([requirement, text]);
});

test("given headings that say so, what is below is required, and has a place", () => {
  const description =
    "**Required parameters**\n- `a`: A\n\n**Optional**\n- `b`: B\n\n## Headers\n- `c`: C\n\n## Query parameters\n- `d` (required): D";
  expect(marks(description)).toEqual({ a: "required", b: "optional", c: "-", d: "required" });
  expect(marks(description, "query")).toEqual({ a: "required", b: "optional", d: "required" });
  expect(Object.keys(marks(description, "header"))).toEqual(["a", "b", "c"]);
});

test("given a column with places, each row has its own", () => {
  const table = "| Name | In | Required |\n|---|---|---|\n| a | query | yes |\n| b | body | yes |\n| c | formData | no |";
  expect(marks(table, "query")).toEqual({ a: "required" });
  expect(marks(table, "body")).toEqual({ b: "required", c: "optional" });
});

test("given one name told of twice, what differs is dropped", () => {
  expect(marks("- `a` (required): A\n- `a` (optional): A\n- `b` (required): B\n- `b` (required)")).toEqual({ a: "-", b: "required" });
});

test("given properties of a body, they go by their paths", () => {
  const table =
    "| Property | Required |\n|---|---|\n| $.id | yes |\n| owner.name | no |\n| items[0].price | yes |\n\n## Query\n- `q` (required)";
  expect([...readPropertyDocs(table)].map(([path, { requirement }]) => [path, requirement])).toEqual([
    ["id", "required"],
    ["owner.name", "optional"],
    ["items[].price", "required"],
  ]);
});

test.each([
  "|",
  "| a |\n|---|\n",
  "<table",
  "<table><tr><td>",
  "* `a` (",
  "- **a",
  "#",
  "[a](",
  "```\n",
  "| Name | Required |\n|---|---|\n| a | .....",
  "&nbsp;",
])("given %j over and over, nothing is documented", (piece) => {
  expect([...readParameterDocs(piece.repeat(50_000)).keys()].filter((name) => name !== "Name")).toEqual([]);
});
