import { expect, test } from "vitest";
import { buildItems } from "./build-collection.ts";

function get(name: string, path: string, ...saved: readonly string[]): unknown {
  const request = (to: string) => ({ method: "GET", url: `https://h.test/${to}` });
  return { name, request: request(path), response: saved.map((to) => ({ name: "ok", code: 200, originalRequest: request(to) })) };
}

/** What each operation sends by default, in document order. */
async function defaultsOf(...items: readonly unknown[]): Promise<readonly string[]> {
  const { api } = await buildItems(items);
  return api.operations.map(({ url }) =>
    url.query.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [`${name}=${defaultValue}`])).join("&"),
  );
}

test("given operations that only a query tells apart, the value that the name says is sent by default", async () => {
  const moor = get("Moor boats", "?Action=MoorBoats&Berth=7");
  const inspect = get("Inspect boats", "?Action=InspectBoats", "?Action=InspectBoats");
  expect(await defaultsOf(moor, inspect)).toEqual(["Action=MoorBoats", "Action=InspectBoats"]);
});

test("given a flag whose name is in that of the item, it is sent by default", async () => {
  const items = [get("List archived boats", "boats?archived=true"), get("List boats", "boats?archived=true"), get("List all", "boats")];
  expect(await defaultsOf(...items)).toEqual(["archived=true", "", ""]);
});

test("given a value that others have not beside one that they have differently, it is an example", async () => {
  const items = [get("Moor boat", "?do=moor&gear=boat"), get("Haul boat", "?do=haul")];
  expect(await defaultsOf(...items)).toEqual(["do=moor", "do=haul"]);
});

test.each([
  ["that the name does not say", get("Search boats", "boats?sort=price"), get("List boats", "boats")],
  ["that all send", get("List open boats", "boats?state=open"), get("Open boats", "boats?state=open")],
  ["of the one operation with its path", get("Search boats", "boats?q=boats"), get("List piers", "piers")],
  ["that is a number", get("Boats, page 2", "boats?page=2"), get("Boats", "boats")],
  ["that repeats its key", get("Find boats by name", "boats?name=Name"), get("Find boats", "boats")],
  ["that is sent twice", get("List open and closed boats", "boats?state=open&state=closed"), get("List boats", "boats")],
])("given a value %s, it is an example", async (_, one, other) => {
  expect(await defaultsOf(one, other)).toEqual(["", ""]);
});
