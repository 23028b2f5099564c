import { expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { DocumentedProperty, SampleRoot } from "../../generator/infer/root.ts";
import type { Type } from "../../generator/ir/type.ts";
import { json, show } from "./fits.ts";

const text: Type = { kind: "string" };
const numbers: Type = { kind: "array", element: { kind: "number" } };

function stating(type: Type): DocumentedProperty {
  return { description: "", requirement: "required", allowedValues: undefined, type };
}

/** The type of a body with one property, `depth`, of which descriptions state a type. */
function typeOf(value: unknown, stated: readonly Type[], { sent = true } = {}): string {
  const samples = stated.map((type, index): SampleRoot => {
    const documented = new Map([["depth", stating(type)]]);
    return { id: `berth${index}`, nameHints: ["Berth"], path: "/berths", samples: [json({ name: "a", depth: value })], sent, documented };
  });
  const { roots, types } = inferTypes(samples);
  const own = types[0]?.type ?? roots.get("berth0");
  if (own?.kind !== "object") throw new Error("The body is no object.");
  const depth = own.properties.find(({ key }) => key === "depth");
  return depth === undefined ? "" : show(depth.type);
}

test.each([
  { title: "what is null in all samples", value: null, stated: [text], want: "string | null" },
  { title: "what is in lists that are empty", value: [], stated: [numbers], want: "(number)[]" },
  { title: "a list where samples have values", value: ["a"], stated: [numbers], want: "(string)[]" },
  { title: "a text where samples have a number", value: 4, stated: [text], want: "number" },
  { title: "a text where samples have a list", value: [], stated: [text], want: "(unknown)[]" },
  { title: "the same in two descriptions", value: null, stated: [text, text], want: "string | null" },
  { title: "one thing here and another there", value: null, stated: [text, numbers], want: "unknown" },
])("given $title, the type is $want", ({ value, stated, want }) => {
  expect(typeOf(value, stated)).toBe(want);
});

test("given an answer, a description of what is sent says nothing", () => {
  expect(typeOf(null, [text], { sent: false })).toBe("unknown");
});
