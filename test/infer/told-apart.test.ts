import { describe, expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

/** The types of some bodies, one sample each; each under its place. */
function typesOf(bodies: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return typesOfSamples(Object.fromEntries(Object.entries(bodies).map(([id, sample]) => [id, [sample]])));
}

function typesOfSamples(bodies: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, string>> {
  const roots = Object.entries(bodies).map(([id, samples]) => ({ id, nameHints: [`${id} response`], samples: samples.map(json) }));
  return Object.fromEntries(inferTypes(roots).types.map(({ id, type }) => [id, show(type)]));
}

describe("two shapes in one response", () => {
  const word = { text: "ahoy", start: 1, end: 2, confidence: 0.9, speaker: "A" };
  const mood = { ...word, sentiment: "happy" };
  test("are two things if one always has what the other never has", () => {
    const types = typesOf({ log: { id: "1", words: [word, word], moods: [mood] } });
    expect(types["log/words/~[]"]).not.toContain("sentiment");
    expect(types["log"]).toContain("moods: (#log/moods/~[])[]");
  });
  test("are one thing if they are in two responses", () => {
    const types = typesOf({ log: { id: "1", words: [word] }, moods: { page: 1, moods: [mood] } });
    expect(types["log/words/~[]"]).toContain("sentiment?: string");
  });
  test("are one thing if no sample of it shows both", () => {
    const types = typesOfSamples({
      log: [
        { id: "1", words: [word, word] },
        { id: "2", moods: [mood] },
      ],
    });
    expect(types["log/words/~[]"]).toContain("sentiment?: string");
  });
  test("of one name are one thing if a scalar is missing, two if it is an object", () => {
    const [berth, line] = [{ street: "Pier", city: "Oslo", country: "NO" }, { line2: "Shed 4" }];
    const same = typesOf({ ship: { owner: { name: "a", address: berth }, agent: { tax: 1, address: { ...berth, ...line } } } });
    expect(same["ship/owner/address"]).toContain("line2?: string");
    const split = { breakdown: { net: 1, tax: 2, tip: 3 } };
    const amount = { currency: "NOK", value: "1" };
    const types = typesOf({ order: { total: { note: "a", amount: { ...amount, ...split } }, refund: { id: 1, amount } } });
    expect(types["order"]).toContain("refund: { id: number; amount: { currency: string; value: string } }");
  });
});

describe("what a thing never shows in many places", () => {
  const link = { href: "/", rel: "self", method: "GET" };
  const ports = (count: number): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`port${index}`, { [`p${index}`]: 1, links: [link] }]));
  const crane = { crane: true, links: [{ ...link, description: "Lifts" }] };
  test("is no property of it", () => {
    expect(typesOf({ ...ports(8), crane })["port0/links/~[]"]).not.toContain("description");
  });
  test("may be an accident of few places", () => {
    expect(typesOf({ ...ports(7), crane })["port0/links/~[]"]).toContain("description?: string");
  });
});

describe("an envelope that is empty", () => {
  const list = (data: unknown): unknown => ({ kind: "list", more: false, url: "/", data });
  test.each([
    ["array", []],
    ["null", null],
    ["object", {}],
  ])("(%s) is not one with contents", (_, empty) => {
    const types = typesOf({ ships: list(Array.isArray(empty) ? [{ id: "a", flag: "NO", length: 1 }] : { id: "a" }), crews: list(empty) });
    expect(types["crews"]).not.toContain("ships");
    expect(types["ships"]).not.toMatch(/null|\?:/);
  });
  test("is one with contents under the same name", () => {
    const types = typesOf({ harbour: { id: 1, ships: list([]) }, pier: { x: 1, ships: list([{ id: "a", flag: "NO", length: 1 }]) } });
    expect(types["harbour/ships"]).toContain("data: (#pier/ships/data/~[])[]");
  });
  test("says nothing about objects that are called something", () => {
    const ship = { id: "a", flag: "NO", length: 1 };
    const types = typesOf({ ship: { ...ship, owner: { name: "n", tax: 2, since: 3 } }, boat: { ...ship, owner: null } });
    expect(types["ship"]).toContain("owner: #ship/owner | null");
  });
});

test("two unions that differ are two things", () => {
  const root = (id: string, ...samples: readonly unknown[]) => ({ id, nameHints: [`${id} response`], samples: samples.map(json) });
  const failed = { ok: false, error: "no_berth" };
  const [moor, move] = [
    { ok: true, ship: "a", berth: "b", at: 1 },
    { ok: true, ship: "a", berth: "b", at: 1, to: "c" },
  ];
  const { types } = inferTypes([root("moor", moor, failed), root("move", move, failed)]);
  expect(types.filter(({ type }) => type.kind === "union").map(({ id }) => id)).toEqual(["moor", "move"]);
});
