import { expect, test } from "vitest";
import { type Case, checker, compare } from "./compare-packages.ts";
import { packageOf } from "./small-package.ts";

const key = "export interface Key { id: string; owner: { name: string } }";
const keyed = { data: "Key", types: key, more: 'import type { Key } from "../types.js";' } as const;

const args = { args: "{ id: string }" };
const former = [
  "/** @deprecated */\nexport const getKey: typeof readKey = readKey;",
  "export type GetKeyArgs = ReadKeyArgs;",
  "export type GetKeyResult = ReadKeyResult;",
].join("\n");
const gone = "major | getKey | is gone: it was an old name of readKey | Call readKey instead.";
const kept = "is called readKey now; the old name is kept and deprecated | Call readKey before the next major version.";

const aliases: readonly Case[] = [
  ["another name beside the old one", args, { ...args, name: "readKey", more: former }, ["minor", `minor | getKey | ${kept}`]],
  [
    "another name beside the old one, and other arguments",
    args,
    { args: "{ id: string; vault: string }", name: "readKey", more: former },
    ["major", "major | readKey · vault | is required now | Pass it.", `minor | getKey | ${kept}`],
  ],
  ["an old name that is gone", { ...args, name: "readKey", more: former }, { ...args, name: "readKey" }, ["major", gone]],
  ["an old name that stays", { ...args, name: "readKey", more: former }, { ...args, name: "readKey", more: former }, ["none"]],
  [
    "an old name that is the name again",
    { ...args, name: "readKey", more: former },
    args,
    ["major", "major | readKey | is called getKey now | Call getKey instead."],
  ],
];

test.each<Case>([
  ["nothing", {}, {}, ["none"]],
  ["another layout", { data: "{ id: string; }" }, { data: "{\n  id: string\n}" }, ["none"]],
  ["a comment", {}, { comment: "Reads one key." }, ["patch", "patch | getKey | is documented differently"]],
  ["a comment of a type", keyed, { ...keyed, types: `/** A key. */ ${key}` }, ["patch", "patch | Key | is documented differently"]],
  ["another name of the function", {}, { name: "readKey" }, ["major", "major | getKey | is called readKey now | Call readKey instead."]],
  ...aliases,
  [
    "another module",
    {},
    { module: "secrets" },
    [
      "major",
      "major | getKey | moved from ./keys to ./secrets | Import it from the package or from ./secrets; in the namespaced client, it is a member of another group.",
    ],
  ],
  [
    "another function",
    {},
    { name: "listCars", path: "/cars", item: ["Cars", "List"] },
    ["major", "major | getKey | is gone | Stop calling it.", "minor | listCars | is new (GET /cars)"],
  ],
  [
    "other values of a named type",
    { ...keyed, types: 'export type Key = "a" | "b";' },
    { ...keyed, types: 'export type Key = "a" | "c";' },
    ["major", 'major | Key | is "a" | "c" now; it was "a" | "b" | Handle the new type where it is read.'],
  ],
  ["another path", {}, { path: "/v2/keys/:id" }, ["patch", "patch | getKey | sends GET /v2/keys/:id now; it was GET /keys/:id"]],
  ["another base", {}, { base: "{{host}}" }, ["patch", "patch | getKey | goes to {{host}} now; it was {{url}}"]],
  [
    "credentials",
    {},
    { layers: 'authLayer(basic("keyId"))' },
    [
      "major",
      'major | getKey | uses the user and password "keyId" now; before, it used no credentials | Pass auth: { type: "basic", username, password }.',
    ],
  ],
  [
    "no credentials",
    { layers: 'authLayer(basic("keyId"))' },
    {},
    ["minor", 'minor | getKey | uses no credentials now; before, it used the user and password "keyId"'],
  ],
  [
    "a property that is gone, though the type still fits",
    { data: "{ id: string; note?: string }" },
    { data: "{ id: string }" },
    ["major", "major | getKey · result 200.note | is gone | Stop reading it."],
  ],
  [
    "a property that may be absent",
    { data: "{ id: string }" },
    { data: "{ id?: string }" },
    ["major", "major | getKey · result 200.id | may be absent now | Handle its absence."],
  ],
  [
    "a property that is always there",
    { data: "{ id?: string }" },
    { data: "{ id: string }" },
    ["minor", "minor | getKey · result 200.id | is always there now"],
  ],
  [
    "a new property",
    { data: "{ id: string }" },
    { data: "{ id: string; on: boolean }" },
    ["minor", "minor | getKey · result 200.on | is new"],
  ],
  [
    "null",
    { data: "{ ids: { on: string }[] }" },
    { data: "{ ids: { on: string | null }[] }" },
    ["major", "major | getKey · result 200.ids[].on | is string | null now; it was string | Handle the new type where it is read."],
  ],
  [
    "a new value of an enum",
    { data: '{ kind: "a" | "b" }' },
    { data: '{ kind: "a" | "b" | "c" }' },
    ["major", 'major | getKey · result 200.kind | is "a" | "b" | "c" now; it was "a" | "b" | Handle the new type where it is read.'],
  ],
  [
    "a map in the place of an object",
    { data: "{ a: string }" },
    { data: "{ [key: string]: string }" },
    [
      "major",
      "major | getKey · result 200.a | is gone | Stop reading it.",
      "minor | getKey · result 200 | may have properties of any name now",
    ],
  ],
  [
    "an object in the place of a map",
    { data: "{ [key: string]: string }" },
    { data: "{ a: string }" },
    [
      "major",
      "major | getKey · result 200 | has only the properties that it declares now, where any name could be read | Stop reading others.",
      "minor | getKey · result 200.a | is new",
    ],
  ],
  [
    "an object in the place of a map that callers pass",
    { args: "{ body: { [key: string]: string } }" },
    { args: "{ body: { a?: string } }" },
    [
      "major",
      "major | getKey · body | takes only the properties that it declares now, where any name could be passed | Stop passing others.",
      "minor | getKey · body.a | is new",
    ],
  ],
  [
    "a type that was unknown",
    { data: "unknown" },
    { data: "{ id: string }" },
    ["minor", "minor | getKey · result 200 | is { id: string; } now; it was unknown"],
  ],
  [
    "a new status",
    {},
    { outcomes: " | Failure<404, { title: string }>" },
    ["minor", "minor | getKey · result 404 | has a type of its own now"],
  ],
  [
    "a status that is gone",
    { outcomes: " | Failure<404, { title: string }>" },
    {},
    ["major", "major | getKey · result 404 | has no type of its own any more | Handle it as undocumented."],
  ],
  [
    "a named type that contains another, once",
    keyed,
    { ...keyed, types: "export interface Key { id: string; owner: Owner } export interface Owner { name: string | null }" },
    ["major", "major | Key.owner.name | is string | null now; it was string | Handle the new type where it is read."],
  ],
  [
    "another name of a type",
    keyed,
    { data: "Secret", types: key.replace("Key", "Secret") },
    ["major", "major | Key | is no longer exported | Use the type of the function instead."],
  ],
  [
    "another function, and the type of the first is gone",
    keyed,
    { name: "listCars", path: "/cars", item: ["Cars", "List"] },
    [
      "major",
      "major | Key | is no longer exported | Stop using it.",
      "major | getKey | is gone | Stop calling it.",
      "minor | listCars | is new (GET /cars)",
    ],
  ],
  [
    "a type that contains itself",
    { ...keyed, types: "export interface Key { id: string; next?: Key }" },
    { ...keyed, types: "export interface Key { id: number; next?: Key }" },
    ["major", "major | Key.id | is number now; it was string | Handle the new type where it is read."],
  ],
])("given %s, the verdict and the lines say so", async (_, old, next, expected) => {
  expect(await compare(old, next)).toEqual(expected);
});

const imported = (from: string) => ({ data: "Key", types: `export interface Key { owner: import("${from}").Owner }`, more: keyed.more });

test.each<Case>([
  [
    "a type of another package with the same name",
    imported("@acme/models"),
    imported("@acme/types"),
    [
      "major",
      'major | Key.owner | is import("@acme/types").Owner now; it was import("@acme/models").Owner | Handle the new type where it is read.',
    ],
  ],
  [
    "a type of the same package",
    imported("@acme/models"),
    { ...imported("@acme/models"), comment: "" },
    ["patch", "patch | getKey | is documented differently"],
  ],
])("given %s from the config, the verdict says so", async (_, old, next, expected) => {
  expect(await compare(old, next)).toEqual(expected);
});

test("given a changed type, its line names the functions that use it", async () => {
  const { comparison } = await checker.compare({
    old: packageOf(keyed),
    next: packageOf({ ...keyed, types: "export interface Key { id: string }" }),
  });
  expect(comparison.changes).toEqual([
    {
      level: "major",
      kind: "removed",
      subject: "Key.owner",
      what: "is gone",
      todo: "Stop reading it.",
      functions: ["getKey"],
      item: ["Keys", "Get key"],
    },
  ]);
});

test("given the declarations of a package in the place of its files, the comparison is the same", async () => {
  const { declarations } = await checker.compare({ old: undefined, next: packageOf({}) });
  const { comparison } = await checker.compare({ old: declarations, next: packageOf({ data: "{ id: number }" }) });
  expect(comparison.verdict).toBe("major");
  expect((await checker.compare({ old: declarations, next: packageOf({}) })).comparison.verdict).toBe("none");
});
