import { expect, test } from "vitest";
import { item, raw, saved } from "../scenarios/scenario.ts";
import { generateWith, sourceOf } from "./generate-with.ts";

const owner = { first: "Ann", last: "Lee", born: "2001-01-01" };
const money = { currency: "EUR", value: "1.00", rate: 2 };
const pay = item("Get price", "GET", "https://h.test/price", {}, [saved(200, { price: money })]);

/** A PATCH with a list of changes, whose values may be any JSON if they have paths. */
const patch = (...changes: readonly object[]): unknown =>
  item("Patch account", "PATCH", "https://h.test/account", { body: raw(JSON.stringify(changes), "json") }, [saved(200, { ok: true })]);
const items = [patch({ op: "replace", path: "/owner", value: owner }), pay];
const config = { types: { Price: { properties: { currency: { enum: ["USD", "EUR"], open: true } } } } };

test("given a type that only a value of type `unknown` contains, it is not exported, now or later", async () => {
  const first = await generateWith(items, undefined);
  expect(sourceOf(first)).toContain("interface PatchAccountBodyItem ");
  expect(sourceOf(first)).not.toMatch(/interface \w*Value |born: string/);
  expect(first.package?.files.get("postwright.json")).not.toMatch(/"\w*(?:Item|Body)Value"/);
  expect((await generateWith(items, undefined, first)).package?.files).toEqual(first.package?.files);
});

test("given such a type that was published, it stays, and no entry of the config for another type removes it", async () => {
  const before = await generateWith([patch({ op: "replace", value: owner }), pay], undefined);
  expect(sourceOf(before)).toContain("born");
  const name = /interface (\w+) \{[^}]*first\??:/.exec(sourceOf(before))?.[1] ?? "";
  expect(name).not.toBe("");
  const plain = await generateWith(items, undefined, before);
  expect(sourceOf(plain)).toContain(`interface ${name} `);
  const configured = await generateWith(items, config, plain);
  expect(configured.diagnostics).toEqual([]);
  expect(sourceOf(configured)).toContain('"USD"');
  expect(sourceOf(configured)).toContain(`interface ${name} `);
});

test("given a config that makes a type unused, the type goes", async () => {
  const made = await generateWith([pay], { types: { GetPriceResponse: { properties: { price: { type: "string" } } } } });
  expect(sourceOf(made)).not.toContain("interface Price ");
});
