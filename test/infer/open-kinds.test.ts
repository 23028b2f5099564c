import { describe, expect, test } from "vitest";
import type { Type } from "../../generator/ir/type.ts";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { DocumentedProperty, SampleRoot } from "../../generator/infer/root.ts";
import { json, show } from "./fits.ts";

const rail = { kind: "rail", to: "Oslo" };
const ferry = { kind: "ferry", to: "Oslo", deck: 2 };
const road = { kind: "road", plate: "x" };

/** The declared types of one body, which is sent unless `sent` says otherwise. */
function declared(samples: readonly unknown[], root: Partial<SampleRoot> = {}): string {
  const { types } = inferTypes([{ id: "r", nameHints: ["Parcel"], sent: true, samples: samples.map(json), ...root }]);
  return types.map(({ type }) => show(type)).join("; ");
}

function listing(...allowedValues: readonly string[]): Partial<SampleRoot> {
  const property: DocumentedProperty = { description: "", requirement: undefined, allowedValues };
  return { documented: new Map([["kind", property]]) };
}

describe("few kinds in a request, of which one has nothing of its own,", () => {
  const samples = [rail, rail, ferry, ferry];

  test("are one object with an open set of kinds", () => {
    const { types } = inferTypes([{ id: "r", nameHints: [], sent: true, samples: samples.map(json) }]);
    expect(kindsOf(types[0]?.type)).toEqual({ kind: "string", values: ["ferry", "rail"] });
    expect(types.map(({ id }) => id)).toEqual(["r"]);
  });
  test("are a union if they are received", () => {
    expect(declared(samples, { sent: false })).toContain("#r/~|rail | #r/~|ferry | #r/~|");
  });
  test("are a union if a description lists no other kind", () => {
    expect(declared(samples, listing("rail", "ferry"))).toMatch(/^#r\/~\|rail \| #r\/~\|ferry;/);
    expect(declared(samples, listing("rail", "ferry", "road"))).not.toContain("~|");
  });
  test("are a union if a config says so", () => {
    const root = { id: "r", nameHints: [], sent: true, samples: samples.map(json) };
    const forms = [{ id: "r", keys: [], form: { kind: "variants", key: "kind" } }] as const;
    expect(inferTypes([root], { forms }).types.map(({ id }) => id)).toEqual(["r", "r/~|rail", "r/~|ferry"]);
  });
});

describe("kinds in a request with the same properties are one object", () => {
  const tank = { kind: "tank", load: { litres: 4, gas: "a" } };
  const nothing: readonly { readonly load: unknown }[] = [{ load: {} }, { load: null }, { load: [] }];

  test.each(nothing)("if one of them has nothing inside: %j", ({ load }) => {
    const { types } = inferTypes([{ id: "r", nameHints: [], sent: true, samples: [tank, { kind: "crate", load }].map(json) }]);
    expect(kindsOf(types[0]?.type)).toEqual({ kind: "string", values: ["crate", "tank"] });
    expect(types.map(({ id }) => id)).not.toContain("r/~|tank");
  });
  test("but not if what is empty is so under another name, or is a value of another kind", () => {
    expect(declared([tank, { kind: "crate", load: { slats: null } }])).toContain("#r/~|tank | #r/~|crate");
    expect(declared([tank, { kind: "crate", load: "hay" }])).toContain("#r/~|tank | #r/~|crate");
  });
});

describe("kinds in a request are a closed union", () => {
  test("if each has something of its own", () => {
    expect(declared([road, ferry, road, ferry])).toMatch(/^#r\/~\|road \| #r\/~\|ferry;/);
  });
  test("if they differ only in the objects inside", () => {
    const [cold, dry] = [
      { type: "cold", cargo: { degrees: -4, alarm: true } },
      { type: "dry", cargo: { humidity: 3, vents: "a" } },
    ];
    expect(declared([cold, dry])).toMatch(/^#r\/~\|cold \| #r\/~\|dry;/);
  });
  test("if there are more than four", () => {
    const more = ["tram", "bus", "bike"].map((kind) => ({ kind, to: "Oslo", [kind]: 1 }));
    const kinds = [rail, ferry, ...more];
    expect(declared([...kinds, ...kinds])).toMatch(/^#r\/~\|rail \| #r\/~\|ferry \|/);
    const four = kinds.slice(0, 4);
    expect(declared([...four, ...four])).not.toContain("~|");
  });
});

function kindsOf(type: Type | undefined): Type | undefined {
  return type?.kind === "object" ? type.properties.find(({ key }) => key === "kind")?.type : undefined;
}
