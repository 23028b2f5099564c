import { Project, ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import { inferType, inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { printType } from "../../generator/targets/typescript/print/type.ts";
import { trust } from "../../generator/targets/typescript/print/code.ts";
import { json, show } from "./fits.ts";

function inferred(...samples: readonly unknown[]): string {
  return show(inferType(samples.map((sample) => json(sample))));
}

describe("a discriminator reaches inside", () => {
  test("one level: the attributes of a resource", () => {
    const given = [
      { type: "ships", id: "1", attributes: { name: "a" } },
      { type: "ports", id: "2", attributes: { depth: 9, tide: "low" } },
    ];
    expect(inferred(given)).toBe(
      '({ type: "ships"; id: string; attributes: { name: string } } | ' +
        '{ type: "ports"; id: string; attributes: { depth: number; tide: string } } | { type: unseen; id: string })[]',
    );
  });
  test("two levels: the payload of an event", () => {
    const given = [
      { event: "ship.sailed", data: { object: { port: "a", crew: 3 } } },
      { event: "ship.sunk", data: { object: { depth: 5 } } },
      { event: "ship.sailed", data: { object: { port: "b", crew: 4 } } },
    ];
    expect(inferred(given)).toBe(
      '({ event: "ship.sailed"; data: { object: { port: string; crew: number } } } | ' +
        '{ event: "ship.sunk"; data: { object: { depth: number } } } | { event: unseen })[]',
    );
  });
  test("not if most of the contents are the same", () => {
    const given = [
      { type: "a", data: { x: 1, y: 1, z: 1, v: 1 } },
      { type: "b", data: { x: 1, y: 1, z: 1, w: 1 } },
    ];
    expect(inferred(given)).toBe("({ type: string; data: { x: number; y: number; z: number; v?: number; w?: number } })[]");
  });
  test("not if a value has nothing of its own", () => {
    const given = [
      { type: "a", data: { x: 1 } },
      { type: "b", data: { x: 1, y: 1 } },
    ];
    expect(inferred(given)).toBe("({ type: string; data: { x: number; y?: number } })[]");
  });
});

describe("values seen once each", () => {
  test("a boolean that says how it went is a closed union", () => {
    expect(inferred({ success: true, ship: { id: 1 } }, { success: false, reason: "x" })).toBe(
      "{ success: true; ship: { id: number } } | { success: false; reason: string }",
    );
  });
  test("another boolean needs two samples of each value", () => {
    const [on, off] = [
      { loaded: true, cargo: "x" },
      { loaded: false, free: 1 },
    ];
    expect(inferred([on, off])).toBe("({ loaded: boolean; cargo?: string; free?: number })[]");
    const [on2, off2] = [
      { loaded: true, cargo: "y" },
      { loaded: false, free: 2 },
    ];
    expect(inferred([on, off, on2, off2])).toBe("({ loaded: true; cargo: string } | { loaded: false; free: number })[]");
    expect(inferred([on, off, on, off])).toBe("({ loaded: boolean; cargo?: string; free?: number })[]");
  });
  test("a value that is also the name of its property", () => {
    expect(inferred({ id: 1, method: "rail", rail: { wagon: 1 } }, { id: 2, method: "road", road: { truck: "x" } })).toBe(
      '{ id: number; method: "rail"; rail: { wagon: number } } | { id: number; method: "road"; road: { truck: string } } | ' +
        "{ id: number; method: unseen }",
    );
  });
  test("without such a name, the objects are merged", () => {
    expect(inferred({ status: "sailing", speed: 1 }, { status: "moored", berth: "x" })).toBe(
      "{ status: string; speed?: number; berth?: string }",
    );
  });
  test.each([
    ["lorem", "dolore", "exercitation3"],
    ["stand-ins", "string", "value2"],
    ["placeholders", "<string>", "<integer>"],
  ])("%s are not values", (_, one, two) => {
    expect(inferred({ type: one, x: 1 }, { type: two, y: "b" })).toMatch(/x\?: number; y\?: string \}$/);
  });
});

describe("open and closed", () => {
  const readSamples = () => [json({ kind: "crate", weight: 1 }), json({ kind: "tank", volume: "x" })];
  const root: SampleRoot = { id: "r", nameHints: ["parcel"], samples: readSamples() };

  test("a union that is received has a member for kinds that no sample has", () => {
    expect(inferTypes([root]).types.map(({ id }) => id)).toEqual(["r", "r/~|crate", "r/~|tank", "r/~|"]);
  });
  test("a union that is sent has not", () => {
    expect(inferTypes([{ ...root, sent: true }]).types.map(({ id }) => id)).toEqual(["r", "r/~|crate", "r/~|tank"]);
  });
  test("the two do not share a type", () => {
    const { roots } = inferTypes([
      { ...root, sent: true },
      { ...root, id: "s", samples: readSamples() },
    ]);
    expect([...roots.values()].map(show)).toEqual(["#r", "#s"]);
  });
  test("a switch over all known kinds narrows each, and an unknown kind is left over", () => {
    const type = printType(inferType(readSamples()), { nameOf: () => trust("never"), binary: () => trust("never") });
    const program = (body: string): string => `export type T = ${type};\nexport function f(t: T): string { ${body} }`;
    const cases = `case "crate": return String(t.weight); case "tank": return t.volume;`;
    const texts = [
      program(`switch (t.kind) { ${cases} default: { const kind: string = t.kind; return kind; } }`),
      program(`switch (t.kind) { ${cases} default: { const none: never = t; return none; } }`),
      `export type T = ${type}; export const t: T = { kind: "barrel" };`,
    ];
    expect(countErrors(texts)).toEqual([0, 1, 1]);
  });
});

describe("bodies of one method and path", () => {
  const request = { method: "POST", path: "parcels", partial: false, bodies: ["a", "b"] };
  function body(id: string, sample: unknown): SampleRoot {
    return { id, nameHints: [`Send Parcel - ${id} body`], sent: true, request, samples: [json(sample)] };
  }
  test("are one union if a discriminator tells them apart, named after what their names have in common", () => {
    const { roots, types } = inferTypes([
      body("rail", { type: "rail", wagon: 1 }),
      body("road", { type: "road", truck: "x" }),
      body("x", {}),
    ]);
    expect([...roots.values()].map(show)).toEqual(["#rail", "#rail", "{  }"]);
    expect(types.map(({ id, nameHints }) => [id, nameHints[0]])).toEqual([
      ["rail", "Send Parcel body"],
      ["rail/~|rail", "rail Send Parcel body"],
      ["rail/~|road", "road Send Parcel body"],
    ]);
  });
  test("stay apart otherwise", () => {
    const { roots } = inferTypes([body("a", { wagon: 1 }), body("b", { truck: "x" })]);
    expect([...roots.values()].map(show)).toEqual(["#a", "#b"]);
  });
});

test("the attributes of a resource are not the caller's own keys", () => {
  const sample = { data: { type: "ships", attributes: { name: "a", masts: 2 } }, labels: { a: "b" } };
  const { types } = inferTypes([{ id: "b", nameHints: ["b"], sent: true, samples: [json(sample)] }]);
  expect(types.map(({ type }) => show(type)).join()).toContain("attributes?: { name?: string; masts?: number }");
  expect(types.map(({ type }) => show(type)).join()).toContain("labels?: Record<string>");
});

/** The number of the compiler's complaints about each of some files. */
function countErrors(texts: readonly string[]): readonly number[] {
  const compilerOptions = { strict: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, lib: ["lib.es5.d.ts"], types: [] };
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
  const files = texts.map((text, index) => project.createSourceFile(`x${index}.ts`, text));
  return files.map((file) => file.getPreEmitDiagnostics().length);
}
