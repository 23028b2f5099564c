import { expect, test } from "vitest";
import { fitsType } from "../../../generator/fixtures/fits.ts";
import type { Operation } from "../../../generator/ir/api.ts";
import type { Type } from "../../../generator/ir/type.ts";
import { printOnOneLine } from "../../../generator/explain/print-type.ts";
import { maxScriptProperties } from "../../../generator/util/limits.ts";
import { saved } from "../../scenarios/scenario.ts";
import { type Built, buildItems } from "../build-collection.ts";
import { noNames, scriptItem, testEvent } from "./script-item.ts";

const json = "const data = pm.response.json();";

/** A type as TypeScript, with named types in place of their names. */
function print(type: Type, { api }: Built): string {
  const named = new Map(api.types.map(({ id, type: inner }) => [id, inner]));
  const inline = (inner: Type): Type => {
    if (inner.kind === "reference") return inline(named.get(inner.id) ?? { kind: "unknown" });
    return inner.kind === "array" ? { ...inner, element: inline(inner.element) } : inner;
  };
  return printOnOneLine(inline(type), noNames);
}

async function typesOf(item: unknown): Promise<readonly (readonly [number, string])[]> {
  const built = await buildItems([item]);
  return operationOf(built).responses.map(({ status, type }) => [status, print(type, built)]);
}

function operationOf({ api }: Built): Operation {
  const [operation] = api.operations;
  if (operation === undefined) throw new Error("no operation");
  return operation;
}

test.each<[string, string, string]>([
  ["an asserted property", `pm.expect(data).to.have.property("id");`, "{ id: unknown; [key: string]: unknown; }"],
  ["a property that is only read", `pm.environment.set("id", data.id);`, "{ id?: unknown; [key: string]: unknown; }"],
  ["an asserted kind", `pm.expect(data.name).to.be.a("string");`, "{ name: string; [key: string]: unknown; }"],
  ["an asserted value", `pm.expect(data.count).to.eql(5);`, "{ count: number; [key: string]: unknown; }"],
  ["a method of strings", `if (data.name.startsWith("a")) {}`, "{ name?: string; [key: string]: unknown; }"],
  [
    "inner objects",
    `pm.expect(data.user.id).to.be.a("number");`,
    "{ user: { id: number; [key: string]: unknown; }; [key: string]: unknown; }",
  ],
  [
    "elements",
    `pm.expect(data.items[0].price).to.be.above(1);`,
    "{ items: { price: number; [key: string]: unknown; }[]; [key: string]: unknown; }",
  ],
  ["a list", `pm.expect(data).to.be.an("array"); pm.expect(data[0].id).to.eql("a");`, "{ id: string; [key: string]: unknown; }[]"],
  ["kinds that contradict each other", `pm.expect(data.a).to.be.a("string"); data.a.b.c;`, "{ a: unknown; [key: string]: unknown; }"],
  ["the name of a prototype", `pm.expect(data["__proto__"]).to.eql(1);`, '{ "__proto__": number; [key: string]: unknown; }'],
])("given %s, the type is partial", async (_, code, want) => {
  expect(await typesOf(scriptItem(`pm.response.to.have.status(200);${json}${code}`))).toEqual([[200, want]]);
});

test.each<[string, string, string]>([
  ["in a path", "https://h.test/a/{{key}}", "string"],
  ["in a query", "https://h.test/a?of={{key}}", "string"],
  ["nowhere", "https://h.test/a", "string | unknown[]"],
])("given a length that is asserted of what is kept as a variable that stands %s", async (_, url, want) => {
  const code = `pm.response.to.have.status(200);${json} pm.expect(data.key).to.have.lengthOf.at.least(1); pm.environment.set("key", data.key);`;
  const built = await buildItems([scriptItem(code), { name: "Next", request: { method: "GET", url } }]);
  expect(operationOf(built).responses.map(({ type }) => print(type, built))).toEqual([`{ key: ${want}; [key: string]: unknown; }`]);
});

test("given no status, the usual ones of the method have the type, and no test asserts them", async () => {
  const built = await buildItems([scriptItem(`${json} pm.expect(data.id).to.eql(1);`, { method: "POST" })]);
  const { responses, fixtures } = operationOf(built);
  expect(responses.map(({ status, script }) => [status, script])).toEqual([
    [200, "read"],
    [201, "read"],
  ]);
  expect(responses[0]?.type).toEqual(responses[1]?.type);
  expect(fixtures.map(({ response }) => response)).toEqual([undefined]);
});

test("given a failure that a script asserts, its body is that of the failure", async () => {
  const item = scriptItem(`pm.response.to.have.status(400);${json} pm.expect(data.error).to.be.a("string");`);
  expect(await typesOf(item)).toEqual([[400, "{ error: string; [key: string]: unknown; }"]]);
});

test("given a property that is read if the call failed, the success does not have it", async () => {
  const code = `pm.expect(pm.response.code).to.be.oneOf([200, 404]);${json} if (pm.response.code === 404) { data.message; } else { data.id; }`;
  expect(await typesOf(scriptItem(code))).toEqual([
    [200, "{ id?: unknown; [key: string]: unknown; }"],
    [404, "{ message?: unknown; [key: string]: unknown; }"],
  ]);
});

test("given a success and a failure that are asserted, what is read without a condition is that of the success", async () => {
  const code = `${json} data.id; pm.expect(pm.response.code).to.be.oneOf([200, 404]);`;
  expect(await typesOf(scriptItem(code))).toEqual([
    [200, "{ id?: unknown; [key: string]: unknown; }"],
    [404, "unknown"],
  ]);
});

test.each([
  ["HEAD", scriptItem(`pm.response.to.have.status(200);${json} data.id;`, { method: "HEAD" })],
  ["204", scriptItem(`pm.response.to.have.status(204);${json} data.id;`)],
])("given %s, there is no body to type", async (_, item) => {
  const [[, type] = [0, ""]] = await typesOf(item);
  expect(type).toBe("void");
});

test("given what a folder's script merely reads, its items do not have it; what it asserts they have", async () => {
  const event = [testEvent(`pm.response.to.have.status(200);${json} data.token; pm.expect(data.ok).to.eql(true);`)];
  const built = await buildItems([{ name: "F", event, item: [{ name: "A", request: "https://h.test/a" }] }]);
  expect(operationOf(built).responses.map(({ type }) => print(type, built))).toEqual(["{ ok: boolean; [key: string]: unknown; }"]);
});

test("given equal bodies of several items, they are one type", async () => {
  const code = `pm.response.to.have.status(200);${json} pm.expect(data.id).to.eql(1);`;
  const { api } = await buildItems([scriptItem(code), { ...scriptItem(code), name: "Other" }]);
  const [only] = api.types;
  expect(api.types).toHaveLength(1);
  expect(api.operations.map(({ responses }) => responses[0]?.type)).toEqual([1, 2].map(() => ({ kind: "reference", id: only?.id })));
});

test("given equal bodies in several folders, each folder has its own type", async () => {
  const code = `pm.response.to.have.status(200);${json} pm.expect(data.id).to.eql(1);`;
  const { api } = await buildItems(["Carts", "Orders"].map((name) => ({ name, item: [scriptItem(code)] })));
  expect(api.types).toHaveLength(2);
});

test("given folders of one name in different folders, each has its own type", async () => {
  const code = `pm.response.to.have.status(200);${json} pm.expect(data.id).to.eql(1);`;
  const actions = { name: "Actions", item: [scriptItem(code), { ...scriptItem(code), name: "Other" }] };
  const { api } = await buildItems(["Carts", "Orders"].map((name) => ({ name, item: [actions] })));
  expect(api.types).toHaveLength(2);
});

test("given a made-up answer, it fits the type", async () => {
  const code = `pm.response.to.have.status(200);${json} pm.expect(data.user.tags[0].name).to.eql("a"); data.other; pm.expect(data.on).to.be.true;`;
  const built = await buildItems([scriptItem(code)]);
  const { fixtures, responses } = operationOf(built);
  const [{ response } = { response: undefined }] = fixtures;
  const named = new Map(built.api.types.map(({ id, type }) => [id, type]));
  if (response?.body?.kind !== "json") throw new Error("no JSON body");
  expect(fitsType(response.body.value, responses[0]?.type ?? { kind: "void" }, named, () => false)).toBe(true);
  expect(response).toMatchObject({ status: 200, headers: { "content-type": "application/json" } });
});

test("given examples, scripts only add optional properties, and the kinds of the examples count", async () => {
  const code = `${json} pm.expect(data.items[0].extra).to.eql(1); pm.expect(data.id).to.be.a("string"); data.items[0].id;`;
  const response = [saved(200, { id: 1, items: [{ id: 2 }] })];
  const built = await buildItems([scriptItem(code, { response })]);
  expect(operationOf(built).responses.map(({ type }) => print(type, built))).toEqual([
    "{ id: number; items: { id: number; extra?: number; }[]; }",
  ]);
  expect(built.codes).toEqual(["PW3605"]);
  expect(built.diagnostics[0]?.message).toContain("the script takes `id` for string, but in the saved examples it is number");
  expect(built.diagnostics[0]?.pointer).toBe("/item/0/event/0/script/exec/0");
});

test("given more properties than the limit, the first are typed", async () => {
  const code = Array.from({ length: maxScriptProperties + 50 }, (_, index) => `data.a${index};`).join("\n");
  const built = await buildItems([scriptItem(`pm.response.to.have.status(200);${json}\n${code}`)]);
  const [named] = built.api.types;
  expect(named?.type.kind === "object" ? named.type.properties.length : 0).toBe(maxScriptProperties);
});

test("given several operations that share a partial type, it is named after their folders before the first of them", async () => {
  const code = `${json} pm.expect(data.id).to.eql(1); data.version; data.key;`;
  const action = (name: string): unknown => ({ ...Object(scriptItem(code, { method: "POST" })), name });
  const carts = (...items: readonly unknown[]): unknown => ({ name: "Carts", item: [{ name: "Update actions", item: items }] });
  const hints = async (...items: readonly unknown[]): Promise<readonly string[]> =>
    (await buildItems([carts(...items)])).api.types[0]?.nameHints ?? [];
  const shared = await hints(action("Add line"), action("Set name"));
  expect(shared.slice(0, 3)).toEqual(["Update action", "Update action response", "Cart Update action response"]);
  expect(shared.at(-1)).toContain("Add line");
  expect((await hints(action("Add line")))[0]).toContain("Add line");
});
