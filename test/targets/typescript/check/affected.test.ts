import { expect, test } from "vitest";
import { findAffected } from "../../../../generator/targets/typescript/check/affected.ts";
import { digestParts, listHeadKeys } from "../../../../generator/targets/typescript/check/module-parts.ts";

const files = {
  "src/types.ts": `export interface Hull {\nlength: number;\n}\n\nexport interface Mast {\nheight: number;\n}\n\nexport interface Rig {\nmasts: Mast[];\n}\n`,
  "src/client.ts": `export interface Client {\n  id: string;\n}\n`,
  "src/resources/boats.ts": `import type { Client } from "../client.js";
import type { Hull } from "../types.js";

export interface Boat {
  hull: Hull;
}

/** Gets a boat. */
export function getBoat(client: Client): Boat {
  return send(client, "getBoat");
}

export function countBoats(client: Client): number {
  return send(client, "countBoats");
}
`,
  "src/resources/sails.ts": `import type { Client } from "../client.js";
import type { Rig } from "../types.js";

export function getRig(client: Client): Rig {
  return send(client, "getRig");
}
`,
  "src/api.ts": `import * as boats from "./resources/boats.js";
import * as sails from "./resources/sails.js";
import type { Client } from "./client.js";
import type * as types from "./types.js";
export type Api = [typeof boats, typeof sails, types.Hull, Client];
`,
  "src/captures.ts": `import * as sails from "./resources/sails.js";
const functions = { getRig: sails.getRig };
export const capture: readonly string[] = Object.keys(functions);
`,
  "src/index.ts": `export * from "./client.js";\nexport type * from "./types.js";\nexport * from "./resources/boats.js";\nexport * from "./resources/sails.js";\n`,
  "test/fixtures/sails.ts": `import { fixture } from "../test-client.js";

export const getRig = {
  ok: fixture({
    args: {},
    body: { masts: [] },
  }),
};
`,
  "test/sails.flow.test.ts": `import { capture } from "../src/captures.js";
import * as sails from "../src/resources/sails.js";
import * as fixtures from "./fixtures/sails.js";
export const tested = [capture, sails.getRig, fixtures.getRig.ok];
`,
  "test/boats.test.ts": `import { getBoat } from "../src/resources/boats.js";\nexport const tested = getBoat;\n`,
  "test/count.test.ts": `import { countBoats as count } from "../src/resources/boats.js";\nexport const tested = count;\n`,
  "test/sails.test.ts": `import * as sails from "../src/resources/sails.js";
import * as fixtures from "./fixtures/sails.js";
export const tested = [sails.getRig, fixtures.getRig.ok];
`,
  "test/types.test.ts": `export type Tested = import("../src/types.js").Hull;\n`,
};

const summaries = ["src/api.ts", "src/index.ts"];

type Path = keyof typeof files;

/**
 * What is checked after a change of one file; without a text, the file is removed. Without heads, it
 * is not known which names have changed.
 */
function affectedBy(path: Path, change: (text: string) => string | undefined, withHeads = true): readonly string[] {
  const changed = change(files[path]);
  expect(changed).not.toBe(files[path]);
  const { [path]: before, ...others } = files;
  const [old, next] = [digestParts(path, before), digestParts(path, changed ?? "")];
  const keys = [...new Set([...old.keys(), ...next.keys()])].filter((key) => old.get(key) !== next.get(key));
  const texts = new Map(Object.entries<string>(others));
  if (changed !== undefined) texts.set(path, changed);
  const heads = withHeads ? listHeadKeys(path, before, changed ?? "") : [];
  return [...findAffected(texts, new Set([path, ...keys, ...heads]))].sort();
}

const replace =
  (from: string, to: string) =>
  (text: string): string =>
    text.replace(from, to);

test("given a type has changed, what uses it is affected, through declarations and files, and nothing else", () => {
  expect(affectedBy("src/types.ts", replace("length", "depth"))).toEqual([
    "src/resources/boats.ts",
    "src/types.ts",
    "test/boats.test.ts",
    "test/types.test.ts",
  ]);
  expect(affectedBy("src/types.ts", replace("height", "depth"))).toEqual([
    "src/resources/sails.ts",
    "src/types.ts",
    "test/sails.test.ts",
    "test/types.test.ts",
  ]);
});

test("given a function has changed, those who import it under any name are affected", () => {
  expect(affectedBy("src/resources/boats.ts", replace(`"countBoats"`, `"count"`))).toEqual([
    "src/resources/boats.ts",
    "test/count.test.ts",
  ]);
});

test("given only a comment has changed, it is checked alone, because the comment might end early", () => {
  expect(affectedBy("src/resources/boats.ts", replace("/** Gets a boat. */", "/** Gets one boat. */"))).toEqual(["src/resources/boats.ts"]);
});

test("given code between two comments has changed, that is no comment", () => {
  const between = (type: string) => `/** Long. */ export type Long = ${type}; /** Ends. */\n`;
  const digests = [between("1"), between("2")].map((text) => digestParts("src/types.ts", text).get("src/types.ts#Long"));
  expect(digests[0]).not.toBe(digests[1]);
});

test.each<readonly [string, Path, (text: string) => string]>([
  ["is new", "src/resources/sails.ts", (text) => `${text}\nexport const reef = 1;\n`],
  ["is gone", "src/resources/boats.ts", replace("export function countBoats", "function countBoats")],
  ["has another kind", "src/types.ts", replace("export interface Mast {\nheight: number;\n}", "export type Mast = {\nheight: number;\n};")],
  ["has a type parameter", "src/types.ts", replace("export interface Mast ", "export interface Mast<T = () => void> ")],
])("given a name %s, and it is not known which, what lists the names is affected too", (_, path, change) => {
  expect(affectedBy(path, change, false)).toEqual(expect.arrayContaining([path, ...summaries]));
});

test("given a function's names are others, what captures its answers is affected, and nothing that uses that", () => {
  const change = replace("export function getRig", "export function readRig");
  const known = ["src/captures.ts", "src/resources/sails.ts", "test/sails.flow.test.ts", "test/sails.test.ts"];
  expect(affectedBy("src/resources/sails.ts", change)).toEqual(known);
  expect(affectedBy("src/resources/sails.ts", change, false)).toEqual([...summaries, ...known].sort());
});

test("given the data of a fixture has changed, its tests are affected, but flows only if a name is another, or the module is gone", () => {
  const own = ["test/fixtures/sails.ts", "test/sails.test.ts"];
  const all = ["test/fixtures/sails.ts", "test/sails.flow.test.ts", "test/sails.test.ts"];
  expect(affectedBy("test/fixtures/sails.ts", replace("masts: []", "masts: [{ height: 9 }]"))).toEqual(own);
  expect(affectedBy("test/fixtures/sails.ts", replace("ok: ", "found: "))).toEqual(all);
  expect(affectedBy("test/fixtures/sails.ts", replace("const getRig", "const readRig"))).toEqual(all);
  expect(affectedBy("test/fixtures/sails.ts", replace("fixture(", "fixture<GetRigArgs>("))).toEqual(all);
  expect(affectedBy("test/fixtures/sails.ts", () => undefined)).toEqual(all);
});

test("given it is known which names are others, a list is affected if it mentions one", () => {
  const own = ["src/resources/boats.ts", "test/count.test.ts"];
  expect(affectedBy("src/resources/boats.ts", replace("function countBoats", "function tally"))).toEqual(own);
  expect(affectedBy("src/types.ts", replace("export interface Hull ", "export interface Hull<T = 1> "))).toContain("src/api.ts");
});

test("given a name that another module has too, what passes on all names is affected", () => {
  const [boats, sails] = ["src/resources/boats.ts", "src/resources/sails.ts"] as const;
  expect(affectedBy(boats, (text) => `${text}\nexport const getRig = 1;\n`)).toEqual(["src/index.ts", boats]);
  expect(affectedBy(sails, (text) => `${text}\nexport const reef = 1;\n`)).toEqual([sails, "test/sails.test.ts"]);
});

test("given type parameters that are laid out otherwise, the names are the same", () => {
  const [one, other] = ["export type Reef<T = { a: 1 }, U = 2> = T;\n", "export type Reef<\n  T = { a: 1 },\n  U = 2,\n> = T;\n"];
  expect(listHeadKeys("src/types.ts", one, other)).toEqual([]);
});

test("given a name comes from another module, its users are affected, though their text is the same", () => {
  expect(affectedBy("src/resources/boats.ts", replace("{ Hull }", "{ Mast as Hull }"))).toEqual([
    "src/resources/boats.ts",
    "test/boats.test.ts",
  ]);
});

test("given a module that is not told apart has changed, all that imports it is affected", () => {
  const all = Object.keys(files).sort();
  expect(affectedBy("src/client.ts", replace("id", "key"))).toEqual(all.filter((path) => !/types|captures|flow|fixtures/.test(path)));
});

test("given a module is gone, all that imports it is affected", () => {
  expect(affectedBy("src/resources/boats.ts", () => undefined)).toEqual([
    "src/api.ts",
    "src/index.ts",
    "src/resources/boats.ts",
    "test/boats.test.ts",
    "test/count.test.ts",
  ]);
});

test.each([
  "export { getBoat as fetchBoat };",
  "type Own = Boat;",
  "export interface Sail {} export interface Reef {}",
  "  export type Reef = 1;",
])("given a statement without a plain name, or one that only the module sees, it is not told apart: %s", (statement) => {
  expect([...digestParts("src/resources/boats.ts", `${files["src/resources/boats.ts"]}${statement}\n`)]).toEqual([]);
});

test("what is no module of declarations is not told apart", () => {
  expect([...digestParts("src/client.ts", files["src/client.ts"])]).toEqual([]);
});
