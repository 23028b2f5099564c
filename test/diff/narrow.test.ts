import { expect, test } from "vitest";
import { narrowSnapshots } from "../../generator/targets/typescript/diff/narrow.ts";
import type { Snapshot } from "../../generator/targets/typescript/diff/snapshot.ts";

function snapshot(texts: Readonly<Record<string, string>>, modules: Readonly<Record<string, readonly string[]>> = {}): Snapshot {
  const exported = Object.entries(modules).map(([module, names]) => [module, new Set(names)] as const);
  return { texts: new Map(Object.entries(texts)), imports: new Map(), modules: new Map(exported), facts: new Map(), client: undefined };
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
