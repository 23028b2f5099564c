import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, saved } from "../scenarios/scenario.ts";
import { compileAgainst, compileTogether } from "./compile.ts";

const script = `pm.test("opens", () => pm.expect(pm.response.json().token).to.be.a("string"));`;

const bakery = [
  { ...Object(item("Open till", "PUT", "https://bakery.test/till")), event: [{ listen: "test", script: { exec: [script] } }] },
  item("List customers", "GET", "https://bakery.test/customers"),
  item("Add customer", "POST", "https://bakery.test/customers"),
  item("Remove customer", "DELETE", "https://bakery.test/customers/:id", {}, [saved(404, { error: "no such customer" })]),
  item("List loaves", "GET", "https://bakery.test/loaves", {}, [saved(200, [{ id: 1, name: "Rye", grams: 750 }])]),
];

const beginning = `
import { createApi } from "./api.js";
import { createClient } from "./client.js";
import { addCustomer, listCustomers, listLoaves, openTill, removeCustomer } from "./resources/operations.js";

interface Customer { readonly name: string }
const client = createClient();
`;

const generated = generate({ file: "bakery.json", text: collectionText(bakery), options: { check: false, format: false } });

/** The errors of statements in a module beside the functions of the bakery. */
async function errorsOf(statements: string): Promise<readonly string[]> {
  const { package: made } = await generated;
  return compileTogether(made?.files ?? new Map(), beginning + statements);
}

test.concurrent("a caller says what the success body of an operation without examples is", async () => {
  const statements = `
    const [first] = await listCustomers<readonly Customer[]>(client);
    first?.name.trim();
    const { data } = await listCustomers<Customer>(client).withResponse();
    data.name.trim();
    const result = await addCustomer<Customer>(client).result();
    if (result.status === 201) result.data.name.trim();
    if (result.status === "undocumented") result.code.toFixed();
    const removed = await removeCustomer<Customer>(client, { path: { id: "7" } }).result();
    if (removed.status === 200) removed.data.name.trim();
    if (removed.status === 404) removed.data.error.trim();
  `;
  expect(await errorsOf(statements)).toEqual([]);
});

test.concurrent("a caller says what the success body is where scripts show only a part of it, which it is otherwise", async () => {
  const statements = `
    interface Till { readonly token: string; readonly drawers: number }
    const api = createApi(client);
    (await openTill(client)).token.trim();
    (await openTill<Till>(client)).drawers.toFixed();
    const result = await openTill<Till>(client).result();
    if (result.status === 200) result.data.drawers.toFixed();
    (await api.operations.openTill()).token.trim();
    (await api.operations.openTill<Till>()).drawers.toFixed();
    const rest: unknown = (await openTill(client)).drawers;
    void rest;
  `;
  expect(await errorsOf(statements)).toEqual([]);
  expect(await errorsOf("(await openTill(client)).drawers.toFixed();")).toHaveLength(1);
});

test.concurrent("results without examples can be compared with the usual statuses of the method", async () => {
  const statements = `
    const listed = await listCustomers(client).result();
    if (listed.status === 200 || listed.status === 404) void listed.data;
    if (listed.status === 401) listed.error.body;
    const removed = await removeCustomer(client, { path: { id: "7" } }).result();
    if (removed.status === 204) removed.data satisfies void;
  `;
  expect(await errorsOf(statements)).toEqual([]);
});

test.concurrent.each([
  ["the body is unknown until its type is passed", "(await listCustomers(client)).name;"],
  ["the type never follows from the use of the value", "const customer: Customer = await listCustomers(client); void customer;"],
  ["the body has no other properties than its type", "(await listCustomers<Customer>(client)).age;"],
  ["an operation with examples takes no type", "await listLoaves<Customer>(client);"],
  ["a status that no GET has", "const { status } = await listCustomers(client).result(); if (status === 201) void status;"],
])("%s", async (_, statement) => {
  expect(await errorsOf(statement)).toHaveLength(1);
});

test.concurrent("given a script that also asserts a status without a body, what a call resolves to may be undefined", async () => {
  const script = "pm.expect(pm.response.code).to.be.oneOf([200, 202, 204]);";
  const event = [{ listen: "test", script: { exec: [script] } }];
  const request = { method: "POST", url: "https://bakery.test/orders" };
  const items = [{ name: "Order", request, event, response: [saved(200, { id: 1 })] }];
  const { package: made } = await generate({ file: "b.json", text: collectionText(items), options: { check: false, format: false } });
  const head = 'import { createClient } from "./client.js";\nimport { order } from "./index.js";\nconst client = createClient();\n';
  const errorsIn = (code: string): readonly string[] => compileAgainst(made?.files ?? new Map(), head + code);
  expect(errorsIn("(await order(client))?.id.toFixed();")).toEqual([]);
  expect(errorsIn("(await order(client)).id.toFixed();").map((error) => error.includes("possibly 'undefined'"))).toEqual([true]);
});
