import { describe, expect, test } from "vitest";
import { type InferOptions, inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { json, show } from "./fits.ts";

function body(id: string, samples: readonly unknown[], more: Partial<SampleRoot> = {}): SampleRoot {
  return { id, nameHints: [id], path: "boats/*", samples: samples.map((sample) => json(sample)), ...more };
}

const sends = (id: string, ...samples: readonly unknown[]): SampleRoot => {
  const request = { method: "PATCH", path: "boats/*", partial: true, bodies: [] };
  return body(id, samples, { sent: true, request });
};

function shownOf(id: string, roots: readonly SampleRoot[], options: Partial<InferOptions> = {}): string | undefined {
  const { types } = inferTypes(roots, options);
  const type = types.find((each) => each.id === id)?.type;
  return type === undefined ? undefined : show(type);
}

const change = sends("change", { metadata: { berth: "12", crew: "b" } });

describe("an object in an answer has the keys of callers", () => {
  const answers: readonly (readonly [name: string, sample: unknown, want: string])[] = [
    ["that come back", { id: 1, metadata: { berth: "12" } }, "Record<berth … string>"],
    ["that are of several kinds", { id: 1, metadata: { berth: 12, crew: "b" } }, "Record<berth: number crew: string … number | string>"],
  ];
  test.each(answers)("%s", (_, sample, want) => {
    expect(shownOf("changed", [change, body("changed", [sample])])).toBe(`{ id: number; metadata: ${want} }`);
  });
  test("and some answer has none", () => {
    const answer = body("changed", [
      { id: 1, metadata: { berth: "12" } },
      { id: 2, metadata: {} },
    ]);
    expect(shownOf("changed", [change, answer])).toBe("{ id: number; metadata: Record<string> }");
  });
  test("in a list of the things, too", () => {
    const list = body("list", [{ boats: [{ id: 1, size: 2, metadata: { crew: "c", flag: 1 } }] }], { path: "boats" });
    expect(shownOf("list/boats/~[]", [change, list])).toContain("metadata: Record<crew: string flag: number … string | number>");
  });
});

describe("an object in an answer keeps its properties", () => {
  const seen = { id: 1, metadata: { berth: 12 } };
  const want = "{ id: number; metadata: { berth: number } }";
  const others: readonly (readonly [name: string, roots: readonly SampleRoot[]])[] = [
    ["if no request has it", [sends("change", { id: 2 }), body("changed", [seen])]],
    ["if a request to something else has it", [change, body("changed", [seen], { path: "crews/*" })]],
    ["in an error", [change, body("changed", [seen], { kindHint: "error" })]],
    ["if all answers have the same keys, none of which was sent", [sends("change", { metadata: { flag: "a" } }), body("changed", [seen])]],
    ["if a request has objects in it", [sends("change", { metadata: { berth: { at: 1 } } }), body("changed", [seen])]],
  ];
  test.each(others)("%s", (_, roots) => expect(shownOf("changed", roots)).toBe(want));
  test("if its name is that of a thing with properties of its own", () => {
    const [request, answer] = [sends("change", { properties: { berth: 1 } }), body("changed", [{ id: 1, properties: { berth: 1 } }])];
    expect(shownOf("changed", [request, answer])).toBe("{ id: number; properties: { berth: number } }");
  });
  test("if its type was published under a name, whatever is sent later", () => {
    const answer = body("changed", [{ id: 1, metadata: { berth: 1, crew: "b", flag: "c" } }]);
    const published = { bodies: { changed: { shape: "", types: { "": "Changed", "/metadata": "Metadata" } } }, shared: {} };
    expect(shownOf("changed", [change, answer], { published })).toBe("{ id: number; metadata: #changed/metadata }");
    expect(shownOf("changed", [change, answer])).toContain("metadata: Record<");
  });
});
