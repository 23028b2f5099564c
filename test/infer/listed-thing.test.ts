import { describe, expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { json } from "./fits.ts";

const boat = { id: 1, name: "a" };

const replaced: SampleRoot = answer("replace", "boats/*", boat);

function answer(id: string, path: string, sample: unknown, more: Partial<SampleRoot> = {}): SampleRoot {
  return { id, nameHints: [`${id} response`], kindHint: "response", path, samples: [json(sample)], ...more };
}

/** The best name of the type that the answer of the item's path has. */
function nameOf(...others: readonly SampleRoot[]): string | undefined {
  return inferTypes([replaced, ...others]).types.find(({ id }) => id === "replace")?.nameHints[0];
}

describe("what a path lists and answers with is called after it", () => {
  test.each([
    ["in an envelope", { data: [boat], total: 1 }],
    ["without one", [boat]],
  ])("%s", (_, sample) =>
    expect(nameOf(answer("list", "harbours/*/boats", sample), answer("get", "harbours/*/boats/*", boat))).toBe("boat"),
  );
  test("whatever the folder is called", () => {
    expect(nameOf(answer("list", "boats", { data: [boat] }, { resource: "Marina" }))).toBe("boat");
  });
});

describe("a type has another name", () => {
  test.each([
    ["if another path lists it", answer("list", "crews", { data: [boat] })],
    ["if it is inside what is listed", answer("list", "boats", { data: [{ a: 1, b: 2, c: 3, twin: boat }] })],
    ["if the list calls it something else", answer("list", "boats", { vessels: [boat] })],
    ["if the list is sent", answer("list", "boats", { data: [boat] }, { sent: true })],
  ])("%s", (_, list) => expect(nameOf(list)).not.toBe("boat"));
  test("if the path ends in a word that is no plural", () => {
    const [list, get] = [answer("list", "fleet", { data: [boat] }), answer("get", "fleet/*", boat)];
    expect(inferTypes([list, get]).types.map(({ nameHints }) => nameHints[0])).not.toContain("fleet");
  });
});

describe("in a folder of boats", () => {
  const resource = "Boats";
  const nameOfElement = (path: string): string | undefined =>
    inferTypes([answer("list", path, [boat], { resource })]).types.find(({ id }) => id === "list/~[]")?.nameHints[0];
  test.each([
    ["boats", "Boat"],
    ["boats/*/sails", "sail"],
    ["harbours/*/boats", "Boat"],
    // Not a thing that a boat has.
    ["boats/search", "Boat"],
    ["boats/*/data", "Boat"],
    // The path does not say whose they are.
    ["sails", "Boat"],
  ])("what %s lists is a %s", (path, want) => expect(nameOfElement(path)).toBe(want));
});
