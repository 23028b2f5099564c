import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChecker } from "../../generator/node/checker.ts";
import { narrowSnapshots } from "../../generator/targets/typescript/diff/narrow.ts";
import type { Snapshot } from "../../generator/targets/typescript/diff/snapshot.ts";
import { repository } from "../corpus/corpus-files.ts";

function snapshot(texts: Readonly<Record<string, string>>, modules: Readonly<Record<string, readonly string[]>> = {}): Snapshot {
  const exported = Object.entries(modules).map(([module, names]) => [module, new Set(names)] as const);
  return { texts: new Map(Object.entries(texts)), imports: new Map(), modules: new Map(exported), facts: new Map() };
}

const old = {
  getBoat: "export declare function getBoat(): Boat;",
  Boat: "export interface Boat { mast: Mast; crew: Crew }",
  Mast: "export interface Mast { height: number }",
  Crew: "export interface Crew { size: number }",
  getDock: "export declare function getDock(): Dock;",
  Dock: "export interface Dock { length: number }",
};

test("given one type that changed, what refers to it and what that needs is left, on both sides", () => {
  const next = { ...old, Mast: "export interface Mast { height: string }" };
  for (const side of narrowSnapshots(snapshot(old), snapshot(next)))
    expect([...side.texts.keys()]).toEqual(["getBoat", "Boat", "Mast", "Crew"]);
});

test("given a name that is gone, or exported elsewhere, it is left", () => {
  const { getDock: _, ...rest } = old;
  expect([...narrowSnapshots(snapshot(old), snapshot(rest))[0].texts.keys()]).toEqual(["getDock", "Dock"]);
  const moved = narrowSnapshots(snapshot(old, { docks: ["getDock"] }), snapshot(old, { piers: ["getDock"] }));
  expect([...moved[1].texts.keys()]).toEqual(["getDock", "Dock"]);
});

test("given nothing changed, nothing is left", () => {
  expect(narrowSnapshots(snapshot(old), snapshot(old))[0].texts.size).toBe(0);
});

test("given the shipped package and edits of it, its changes are those between whole snapshots", async () => {
  const root = join(repository, "generated/sunshine-conversations");
  const paths = ["postwright.json", ...readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((path) => `src/${path}`)];
  const shipped = new Map(
    paths.filter((path) => /\.(?:ts|json)$/.test(path)).map((path) => [path.replaceAll("\\", "/"), readFileSync(join(root, path), "utf8")]),
  );
  const edits = (text: string): string => text.replace("id: string;", "id: number;").replace("?: string", ": string");
  const next = new Map(
    Array.from(shipped, ([path, text]) => [path, /^src\/(?:types|resources\/a[^/]*)\.ts$/.test(path) ? edits(text) : text]),
  );
  const checker = startChecker();
  const { declarations } = await checker.compare({ old: undefined, next: shipped });
  const narrowed = await checker.compare({ old: shipped, next });
  expect(narrowed.comparison.changes.length).toBeGreaterThan(1);
  expect(narrowed).toEqual(await checker.compare({ old: declarations, next }));
});
