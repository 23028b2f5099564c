import { expect, test } from "vitest";
import { folder } from "../operations/build-collection.ts";
import { generateWith } from "../override/generate-with.ts";

interface Named {
  readonly function: string;
  readonly module: string;
}

type ItemOptions = { readonly id?: string; readonly body?: string; readonly method?: string };

/** An item that answers with a boat. */
function item(name: string, path: string, { id, body, method = "GET" }: ItemOptions = {}) {
  const request = { method, url: `https://h.test/${path}` };
  const header = [{ key: "Content-Type", value: "application/json" }];
  return {
    name,
    ...(id === undefined ? {} : { id }),
    request,
    response: [{ name: "Ok", code: 200, header, body: body ?? '{ "boat": { "name": "a", "length": 1 } }', originalRequest: request }],
  };
}

async function run(items: readonly unknown[], manifest?: string) {
  const { package: made } = await generateWith(items, undefined, undefined, { previousManifest: manifest });
  const text = made?.files.get("postwright.json") ?? "";
  const { operations }: { readonly operations: readonly Named[] } = JSON.parse(text);
  const types = [...(made?.files ?? [])].flatMap(([path, source]) =>
    path.startsWith("src/resources/") || path === "src/types.ts"
      ? [...source.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = ""]) => name)
      : [],
  );
  return { manifest: text, names: operations.map((each) => `${each.module}.${each.function}`), types: types.sort() };
}

const before = [
  folder("Boats", item("List boats", "boats"), item("Get boat", "boats/:id")),
  folder("Piers", item("Get pier", "piers/:id")),
];

test.each([
  [
    "a label",
    [folder("Boats", item("All boats", "boats"), item("Boat by id", "boats/:id")), folder("Piers", item("Get pier", "piers/:id"))],
  ],
  [
    "a folder",
    [folder("Vessels", item("List boats", "boats"), item("Get boat", "boats/:id")), folder("Piers", item("Get pier", "piers/:id"))],
  ],
  [
    "a folder and its labels",
    [folder("Vessels", item("All", "boats"), item("One", "boats/:id")), folder("Piers", item("Get pier", "piers/:id"))],
  ],
  [
    "a parameter",
    [folder("Boats", item("List boats", "boats"), item("Boat", "boats/:boatId")), folder("Piers", item("Get pier", "piers/:id"))],
  ],
  [
    "a path",
    [folder("Boats", item("List boats", "v2/boats"), item("Get boat", "v2/boats/:id")), folder("Piers", item("Get pier", "piers/:id"))],
  ],
  [
    "an ordinal",
    [
      folder("1. Boats", item("1. List boats", "boats"), item("2. Get boat", "boats/:id")),
      folder("2. Piers", item("Get pier", "piers/:id")),
    ],
  ],
  [
    "an ordinal and a version",
    [
      folder("1. Boats", item("1. List boats", "v2/boats"), item("2. [New] get the boat", "v2/boats/:boat")),
      folder("Piers", item("Get pier", "v2/piers/:id")),
    ],
  ],
  [
    "a method and a folder",
    [
      folder("Fleet", item("List boats", "boats", { method: "POST" }), item("Get boat", "boats/:id")),
      folder("Piers", item("Get pier", "piers/:id")),
    ],
  ],
])("given %s is changed, functions, modules and types keep their names", async (_, after) => {
  const first = await run(before);
  const second = await run(after, first.manifest);
  expect(second.names).toEqual(first.names);
  expect(second.types).toEqual(first.types);
  expect((await run(after, second.manifest)).names).toEqual(first.names);
});

test("given a folder is moved into another one and loses an item, its module goes with most of its items", async () => {
  const second = await run(
    [
      item("Get boat", "boats/:id"),
      folder("Piers", item("Get pier", "piers/:id"), folder("Boats", item("List boats", "boats"), item("Sail boat", "boats/:id/sail"))),
    ],
    (
      await run([
        folder("Boats", item("List boats", "boats"), item("Get boat", "boats/:id"), item("Sail boat", "boats/:id/sail")),
        before[1],
      ])
    ).manifest,
  );
  expect(second.names.toSorted()).toEqual(["boats.listBoats", "boats.sailBoat", "operations.getBoat", "piers.getPier"]);
});

test("given the items at the top are gone, a folder of new items does not take their module", async () => {
  const first = await run([item("Get quay", "quays/:id"), ...before]);
  const second = await run([folder("Cranes", item("Get crane", "cranes/:id")), ...before], first.manifest);
  expect(second.names).toContain("cranes.getCrane");
});

test("given a folder is renamed and two items in it are swapped, no type comes to mean something else", async () => {
  const boat = item("Search boats", "boats/search", { method: "POST", body: '{ "param": { "name": "a" } }' });
  const pier = item("Search piers", "piers/search", { method: "POST", body: '{ "param": { "depth": 1 } }' });
  const first = await run([folder("Search", boat, pier)]);
  const second = await run([folder("Find", pier, boat)], first.manifest);
  expect(second.types).toEqual(first.types);
  expect(second.names.toSorted()).toEqual(first.names.toSorted());
});

test.each([
  ["App", "Web"],
  ["应用", "网页"],
])(
  "given twins in %s and %s whose folders are numbered and moved, and whose paths get a version, each keeps its names",
  async (app, web) => {
    const twin = (version: string) => item("Get boat", `${version}boats/:id`);
    const namesByFolder = (manifest: string): readonly unknown[] => {
      const { operations }: { readonly operations: readonly { readonly function: string; readonly item: readonly string[] }[] } =
        JSON.parse(manifest);
      return operations.map((each) => [each.function, each.item.at(-2)?.replace(/^\d\. /, "")]);
    };
    const first = await run([folder(app, twin("")), folder(web, twin(""))]);
    const second = await run([folder("Harbour", folder(`1. ${web}`, twin("v2/")), folder(`2. ${app}`, twin("v2/")))], first.manifest);
    expect(namesByFolder(second.manifest)).toEqual(namesByFolder(first.manifest));
  },
);

test("given a copy of an item that moves and gets a number and another version, the item keeps its name, not the copy", async () => {
  const first = await run([folder("Boats", item("Get boat", "boats/:id")), item("Get pier", "piers/:id")]);
  const after = [item("Copy of Get boat", "v2/boats/:id"), item("1. Get boat", "v2/boats/:id"), item("Get pier", "piers/:id")];
  const { manifest } = await run(after, first.manifest);
  expect(manifest).toMatch(/"function": "getBoat", .*"item": \["1\. Get boat"\]/);
});

test("given many items share method and path, one that is new does not get the names of one that is gone", async () => {
  const ask = (name: string) => item(name, `graphql?q=${name.toLowerCase()}`, { method: "POST" });
  const first = await run([ask("Get boat"), ask("List piers"), ask("Sail")]);
  const second = await run([ask("List piers"), ask("Sail"), ask("Count anchors")], first.manifest);
  expect(second.names).toEqual(["operations.countAnchors", "operations.listPiers", "operations.sail"]);
});

test("given Postman's id, an item keeps its name although label, method and path are others", async () => {
  const id = "6c0de1c4-1a4e-4b8b-9d2f-0c6a3c1f0a11";
  const first = await run([item("Berth", "berths", { id }), item("Get pier", "piers/:id")]);
  const second = await run([item("Mooring", "moorings/all", { id, method: "POST" }), item("Get pier", "piers/:id")], first.manifest);
  expect(second.names).toEqual(first.names);
  expect(first.manifest).not.toContain(id);
});

const apart = [folder("Boats", item("List boats", "boats"))];

test.each([
  ["goes where the one that goes led to", [], item("Get boat crew", "boats/:id/crew")],
  ["is called as one that went before", apart, item("Get boat", "crew/:id")],
  ["goes by another method where one that went before did", apart, item("Get boat", "boats/:id", { method: "POST" })],
  ["shares most words with one that went before", apart, item("Get boat at", "boats/:id/at")],
])("given a new operation %s, it does not get its name", async (_, between, added) => {
  const steps = [folder("Boats", item("List boats", "boats"), item("Get boat", "boats/:id")), ...between];
  const after = folder("Boats", item("List boats", "boats"), added);
  let manifest: string | undefined;
  for (const step of steps) ({ manifest } = await run([step], manifest));
  const next = await run([after], manifest);
  expect(next.names).toHaveLength(2);
  expect(next.names).not.toContain("boats.getBoat");
  expect(await run([after], next.manifest)).toEqual(next);
});

test.each([
  ["its method and path, with another name", item("Boat by its id", "v2/boats/:boat")],
  ["most words and the end of the path", item("Boat, get", "old/boats/:id")],
])("given one that went before comes back with %s, it gets its name again", async (_, back) => {
  const first = await run([folder("Boats", item("List boats", "boats"), item("Get boat", "boats/:id"))]);
  const without = await run(apart, first.manifest);
  const next = await run([folder("Boats", item("List boats", "boats"), back)], without.manifest);
  expect(next.names.toSorted()).toEqual(["boats.getBoat", "boats.listBoats"]);
});

test("given a new operation that shares most words with one that went before, but leads to another thing, it has its own name", async () => {
  const about = (thing: string) => item(`Delete ${thing}`, `accounts/:a/apps/:b/users/:c/sessions/:d/${thing}s/:id`, { method: "DELETE" });
  const pier = item("Get pier", "piers/:id");
  const first = await run([about("device"), pier]);
  const next = await run([about("client"), pier], (await run([pier], first.manifest)).manifest);
  expect(next.names.toSorted()).toEqual(["operations.deleteClient", "operations.getPier"]);
});

test("given an operation is gone, nothing else gets its names, and it gets them when it comes back", async () => {
  const gone = item("List boats", "boats");
  const first = await run([gone, item("Get pier", "piers/:id")]);
  const without = await run([item("Get pier", "piers/:id")], first.manifest);
  const other = item("List boats", "harbours/:harbour/fleet/everything", { method: "POST" });
  const foreign = await run([folder("Fleet", other), item("Get pier", "piers/:id")], without.manifest);
  expect(foreign.names).not.toContain("fleet.listBoats");
  const back = await run([gone, item("Get pier", "piers/:id")], without.manifest);
  expect(back.names).toEqual(first.names);
  expect(back.types).toEqual(first.types);
});

test("given the first operation of a type is gone, the type keeps its name", async () => {
  const first = await run([item("List boats", "boats"), item("Get boat", "boats/:id"), item("Get pier", "piers/:id")]);
  const second = await run([item("Get boat", "boats/:id"), item("Get pier", "piers/:id")], first.manifest);
  expect(first.types).not.toEqual(second.types);
  expect(second.types.filter((name) => !first.types.includes(name))).toEqual([]);
});
