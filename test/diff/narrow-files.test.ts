import { expect, test } from "vitest";
import { narrowFiles } from "../../generator/targets/typescript/diff/narrow-files.ts";

const types = "export interface Mast {\n  height: number;\n}\n\nexport interface Crew {\n  size: number;\n}\n";
const boats =
  'import type { Mast } from "../types.js";\n\nexport interface Boat {\n  mast: Mast;\n}\n\nexport function getBoat(): Boat {\n  return send();\n}\n';
const crews = 'import type { Crew } from "../types.js";\n\nexport function getCrew(): Crew {\n  return send();\n}\n';
const docks = "export function getDock(): string {\n  return send();\n}\n";
const manifest = (folder: string): string =>
  JSON.stringify({ operations: [{ function: "getDock", item: [folder, "Get dock"], method: "GET", path: "/docks" }] });

const old = new Map([
  ["postwright.json", manifest("Docks")],
  ["src/types.ts", types],
  ["src/resources/boats.ts", boats],
  ["src/resources/crews.ts", crews],
  ["src/resources/docks.ts", docks],
]);

/** The files that are left, of both sides. */
function leftAfter(changes: Readonly<Record<string, string>>): readonly string[] {
  const sides = narrowFiles(old, new Map([...old, ...Object.entries(changes)]));
  return [...new Set(sides.flatMap((side) => [...side.keys()]))].filter((path) => path !== "postwright.json").sort();
}

test("given a type that changed, its file and those that use it are left", () => {
  expect(leftAfter({ "src/types.ts": types.replace("height: number", "height: string") })).toEqual([
    "src/resources/boats.ts",
    "src/types.ts",
  ]);
});

test("given a type whose comment changed, the functions that use it are left: they are told", () => {
  expect(leftAfter({ "src/types.ts": types.replace("  size", "  /** In heads. */\n  size") })).toEqual([
    "src/resources/crews.ts",
    "src/types.ts",
  ]);
  expect(leftAfter({ "src/types.ts": types.replace("export interface Mast", "/** Of wood. */\nexport interface Mast") })).toEqual([
    "src/resources/boats.ts",
    "src/types.ts",
  ]);
});

test("given a type that another module passes on now, the functions that use it are left", () => {
  const passing = `${docks}\nexport type { Crew } from "../types.js";\n`;
  expect(leftAfter({ "src/resources/docks.ts": passing })).toEqual(["src/resources/crews.ts", "src/resources/docks.ts", "src/types.ts"]);
});

test("given a module that changed, it is left with what it imports", () => {
  expect(leftAfter({ "src/resources/crews.ts": crews.replace("getCrew", "readCrew") })).toEqual(["src/resources/crews.ts", "src/types.ts"]);
});

test("given an item at another place, the module of its function is left", () => {
  expect(leftAfter({ "postwright.json": manifest("Harbour") })).toEqual(["src/resources/docks.ts"]);
});

test("given nothing that declares an API changed, nothing is left", () => {
  expect(leftAfter({ "README.md": "# Boats\n" })).toEqual(["README.md"]);
});
