import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { createCollector } from "../../generator/diagnostics/collector.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import type { ItemScripts } from "../../generator/scripts/model.ts";
import { readScripts } from "../../generator/scripts/read.ts";
import { concernsStatus } from "../../generator/scripts/values/statuses.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { printFindings } from "./print-findings.ts";

const info = { name: "C", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };

interface Read {
  readonly items: ReadonlyMap<string, ItemScripts>;
  readonly diagnostics: readonly Diagnostic[];
}

async function readValue(collection: object): Promise<Read> {
  const text = JSON.stringify(collection, null, 1);
  const { document, locate } = await readCollection({ file: "a.json", text });
  if (document === undefined) throw new Error("nothing was read");
  const { report, diagnostics } = createCollector(locate);
  return { items: readScripts(redactDocument(document).document, report), diagnostics: diagnostics() };
}

function event(listen: string, script: string): object {
  return { listen, script: { exec: script.split("\n") } };
}

function item(name: string, ...event: readonly object[]): object {
  return { name, request: "https://a.example", event };
}

/** The lines of each level of an item. */
function linesOf({ items }: Read, pointer: string): readonly (readonly string[])[] {
  return (items.get(pointer)?.levels ?? []).map(({ owner, findings }) => [owner, ...printFindings(findings)]);
}

test("given scripts of collection, folder and item, each is a level of the item, and items of a folder share the outer ones", async () => {
  const read = await readValue({
    info,
    event: [event("test", "pm.response.to.be.success;")],
    item: [
      {
        name: "F",
        event: [event("prerequest", "pm.environment.set('a', '1');")],
        item: [item("I", event("test", "pm.response.to.have.status(201);")), item("J")],
      },
      item("K"),
    ],
  });
  const outer = [
    ["collection", "class 200–299"],
    ["folder", 'environment a ← "1"'],
  ];
  expect(linesOf(read, "/item/0/item/0")).toEqual([...outer, ["item", "status 201"]]);
  expect(linesOf(read, "/item/0/item/1")).toEqual(outer);
  expect(linesOf(read, "/item/1")).toEqual([outer[0]]);
  expect(read.items.get("/item/1")?.levels[0]).toBe(read.items.get("/item/0/item/0")?.levels[0]);
});

test("given an item without any script around it, it has no entry", async () => {
  const { items } = await readValue({ info, item: [item("I"), item("J", event("test", "x();"))] });
  expect([...items.keys()]).toEqual(["/item/1"]);
});

test("given several scripts of an item, those before the request come first", async () => {
  const read = await readValue({
    info,
    item: [
      item(
        "I",
        event("test", "token = 'b';"),
        event("prerequest", "token = pm.environment.get('a');"),
        event("test", "pm.environment.set('c', token);"),
      ),
    ],
  });
  expect(linesOf(read, "/item/0")).toEqual([["item", 'environment c ← "b"']]);
});

test.each<[string, string]>([
  ["a function", "function check(data) { pm.expect(data.id).to.be.a('string'); return data.id; }"],
  [
    "an object of functions that all scripts see",
    "utils = { check: (data) => { pm.expect(data.id).to.be.a('string'); return data.id; } }; check = utils.check;",
  ],
  [
    "a constant object of functions",
    "const tools = { check(data) { pm.expect(data.id).to.be.a('string'); return data.id; } }; check = (data) => tools.check(data);",
  ],
])("given %s in the collection's script, the item's script can call it", async (_, helper) => {
  const call = "pm.environment.set('id', check(pm.response.json()));";
  const { items } = await readValue({ info, event: [event("prerequest", `\n${helper}`)], item: [item("I", event("test", call))] });
  const [, own] = items.get("/item/0")?.levels ?? [];
  expect(own?.findings.paths).toMatchObject([
    { path: [], place: { pointer: "/item/0/event/0/script/exec", line: 1 } },
    { path: [{ name: "id" }], presence: "asserted", place: { pointer: "/event/0/script/exec", line: 2 } },
  ]);
  expect(own?.findings.captures).toMatchObject([{ phase: "test", target: { name: "id" }, value: { part: { path: [{ name: "id" }] } } }]);
});

test("given names that an item's script gives away, other items do not see them, and outer ones stay as they are", async () => {
  const read = await readValue({
    info,
    event: [event("prerequest", "shared = 'outer'; box = { value: 'outer' };")],
    item: [
      item("I", event("test", "shared = 'mine'; box.value = 'mine'; leak = 'mine'; pm.environment.set('a', shared);")),
      item("J", event("test", "pm.environment.set('a', shared); pm.environment.set('b', box.value); pm.environment.set('c', leak);")),
    ],
  });
  expect(linesOf(read, "/item/0")[1]).toEqual(["item", 'environment a ← "mine"']);
  expect(linesOf(read, "/item/1")[1]).toEqual(["item", 'environment a ← "outer"', 'environment b ← "outer"', "environment c ← computed"]);
});

test("given the same script in several items, each finding has the place of its own", async () => {
  const script = event("test", "pm.response.to.have.status(200);\nconst data = pm.response.json();\ndata.id;");
  const { items } = await readValue({ info, item: [item("I", script), item("J", event("prerequest", "x();"), script)] });
  const placesOf = (pointer: string): unknown => {
    const findings = items.get(pointer)?.levels.at(-1)?.findings;
    return [...(findings?.statuses ?? []), ...(findings?.paths ?? [])].map(({ place }) => place);
  };
  const places = (pointer: string): unknown => [
    { pointer, line: 1, column: 21 },
    { pointer, line: 2, column: 14 },
    { pointer, line: 3, column: 1 },
  ];
  expect(placesOf("/item/0")).toEqual(places("/item/0/event/0/script/exec"));
  expect(placesOf("/item/1")).toEqual(places("/item/1/event/1/script/exec"));
});

test("given scripts that cannot be read, each is reported at its line, without its text", async () => {
  const secretWord = "hushhush";
  const { diagnostics } = await readValue({
    info,
    item: [
      item("Broken", event("test", `const a = 1;\nlet ${secretWord}; let ${secretWord};`)),
      item("Large", event("test", `${secretWord}(${" ".repeat(500_000)});`)),
      item("Deep", event("test", `${secretWord}${"(".repeat(1_000)}`)),
      item("Long", event("test", `${"for (const a of [1,2,3,4,5,6,7,8]) {".repeat(10)}${secretWord}();${"}".repeat(10)}`)),
      { name: "Whole", request: "https://a.example", event: [{ listen: "test", script: { exec: "\n\nif (" } }] },
    ],
  });
  expect(diagnostics.map(({ code, severity, pointer, item: path }) => [code, severity, pointer, path])).toEqual([
    ["PW3601", "info", "/item/0/event/0/script/exec/1", ["Broken"]],
    ["PW3602", "info", "/item/1/event/0/script/exec/0", ["Large"]],
    ["PW3603", "info", "/item/2/event/0/script/exec/0", ["Deep"]],
    ["PW3604", "info", "/item/3/event/0/script/exec/0", ["Long"]],
    ["PW3601", "info", "/item/4/event/0/script/exec", ["Whole"]],
  ]);
  expect(diagnostics[0]?.message).toContain("at its line 2, column 19, a name is declared twice");
  expect(diagnostics[0]?.location.line).toBe(16);
  expect(JSON.stringify(diagnostics)).not.toContain(secretWord);
});

test("given a secret in a script, findings have the placeholder in its place", async () => {
  const key = "a8F3kq02LmZx91Tt";
  const read = await readValue({
    info,
    item: [item("I", event("prerequest", `pm.request.headers.add({ key: "X-Api-Key", value: "${key}" });`))],
  });
  expect(linesOf(read, "/item/0")).toEqual([["item", 'header X-Api-Key ← "redacted-redacted"']]);
});

test("given a collection of format v1, items are found by their pointers", async () => {
  const requests = [{ id: "1", name: "A", url: "https://a.example", method: "GET", tests: "tests['ok'] = responseCode.code === 200;" }];
  const read = await readValue({ name: "C", order: ["1"], requests });
  expect(linesOf(read, "/requests/0")).toEqual([["item", "status 200"]]);
});

test("given statuses of a finding, it concerns these, and without any all", () => {
  expect([200, 299, 300].map((status) => concernsStatus([{ from: 200, to: 299 }], status))).toEqual([true, true, false]);
  expect(concernsStatus(undefined, 500)).toBe(true);
});
