import { describe, expect, test } from "vitest";
import { inferType } from "../../generator/infer/infer.ts";
import { json, show } from "./fits.ts";

function listOf(count: number, make: (index: number) => unknown): string {
  return show(inferType([json(Array.from({ length: count }, (_, index) => make(index)))]));
}

/** How many members the widest union in a printed type has. */
function membersOf(type: string): number {
  return type.split(" | ").length;
}

describe("a list of objects with many shapes", () => {
  const unlike = (index: number): unknown => ({ [`a${index}x`]: index, [`b${index}x`]: "v" });
  const kinds = (index: number): unknown => ({ type: `kind_${index}`, [`only${index}`]: 1, [`more${index}`]: "x" });

  test("of nothing in common is a list of maps", () => {
    expect(listOf(65, unlike)).toBe("(Record<number | string>)[]");
    expect(listOf(2_000, unlike)).toBe("(Record<number | string>)[]");
  });

  test("as many as a union may have are one object, as before", () => expect(listOf(64, unlike)).toContain("a63x?: number"));

  test("with something in common is one object", () => {
    const type = listOf(300, (index) => ({ id: index, [`extra${index}`]: true }));
    expect(type).toContain("id: number");
    expect(type).toContain("extra299?: boolean");
    expect(membersOf(type)).toBe(1);
  });

  test("of 64 kinds is a union, of more one object", () => {
    // And the kind that was not seen.
    expect(membersOf(listOf(64, kinds))).toBe(65);
    expect(membersOf(listOf(65, kinds))).toBe(1);
  });
});
