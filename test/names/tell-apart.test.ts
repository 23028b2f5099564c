import { expect, test } from "vitest";
import { allocateNames } from "../../generator/names/allocate.ts";
import { typescriptNaming } from "../../generator/targets/typescript/naming/rules.ts";
import { buildItems, folder } from "../operations/build-collection.ts";

function item(name: string, method: string, url: string): unknown {
  return { name, request: { method, url } };
}

/** Function names in document order. */
async function nameItems(...items: readonly unknown[]): Promise<readonly string[]> {
  const { api } = await buildItems(items);
  const { operations } = allocateNames(api, typescriptNaming);
  return api.operations.map(({ id }) => operations.get(id)?.function ?? "");
}

test("given two items that differ in a parameter inside the path only, it tells them apart", async () => {
  const berths = (boat: string): unknown => item("List berths", "GET", `https://h.test/v1/boats/${boat}/berths`);
  expect(await nameItems(folder("Boats", berths("key={{boat-key}}"), berths("{{boat-id}}")))).toEqual([
    "listBerthsByKey",
    "listBerthsById",
  ]);
  const inPier = (boat: string): unknown => item("List berths", "GET", `https://h.test/v1/piers/{{pier-key}}/boats/${boat}/berths`);
  expect(await nameItems(inPier("{{boat-key}}"), inPier("{{boat-id}}"))).toEqual(["listBerthsByKey", "listBerthsById"]);
});

test("given two items of which one sends credentials, that tells them apart", async () => {
  const all = { name: "All boats", request: { method: "GET", url: "https://h.test/boats" } };
  const bearer = { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] };
  const names = await nameItems(folder("Boats", all), folder("Boats, Berths", { ...all, request: { ...all.request, auth: bearer } }));
  expect(names).toEqual(["allBoatsAnonymous", "allBoatsAuthorized"]);
});

test("given a folder whose words the name has already, they are said again rather than a number", async () => {
  const inFolder = (name: string): unknown => folder(name, folder("Links", item("Export skipper boats", "POST", "https://h.test/graphql")));
  expect(await nameItems(inFolder("Skippers"), inFolder("Boats"))).toEqual(["exportSkipperBoatsSkippers", "exportSkipperBoats"]);
});

test("given names in another script, the Latin words in them tell apart", async () => {
  const withName = (name: string): unknown => item(name, "PUT", "https://h.test/berths/7");
  expect(await nameItems(withName("Неверный skipperCode"), withName("Пустой harbourKey"), withName("Без причала"))).toEqual([
    "putBerthsSkipperCode",
    "putBerthsHarbourKey",
    "putBerths",
  ]);
});
