import { expect, test } from "vitest";
import { describeEvidence, type TypeEvidence } from "../../generator/infer/evidence.ts";
import { inferTypes } from "../../generator/infer/infer.ts";
import { json } from "./fits.ts";

/** The evidence for the types of one body, whose samples are at `/0`, `/1` and so on. */
function evidenceOf(...samples: readonly unknown[]): readonly TypeEvidence[] {
  const root = { id: "op#200", nameHints: ["thing"], samples: samples.map(json), origins: samples.map((_, index) => `/${index}`) };
  const { types, graph } = inferTypes([root]);
  return describeEvidence({ graph, roots: [root] }, types);
}

test("given objects in two samples, each property says which of them have it, and with which kinds", () => {
  const [list] = evidenceOf(
    [
      { id: 1, name: "a", nick: "b" },
      { id: 2, name: null },
    ],
    [{ id: "3", name: "c" }],
  );
  expect(list).toEqual({
    id: "op#200/~[]",
    places: [{ body: "op#200", path: "/~[]" }],
    objects: 3,
    samples: [
      { pointer: "/0", objects: 2 },
      { pointer: "/1", objects: 1 },
    ],
    united: [],
    properties: [
      {
        key: "id",
        objects: 3,
        requirement: "always",
        samples: [
          { sample: 0, objects: 2, kinds: ["number"] },
          { sample: 1, objects: 1, kinds: ["string"] },
        ],
      },
      {
        key: "name",
        objects: 3,
        requirement: "always",
        samples: [
          { sample: 0, objects: 2, kinds: ["string", "null"] },
          { sample: 1, objects: 1, kinds: ["string"] },
        ],
      },
      { key: "nick", objects: 1, requirement: "missing", samples: [{ sample: 0, objects: 1, kinds: ["string"] }] },
    ],
  });
});

test("given variants, each has its own objects, and their union has all of them, without properties", () => {
  const circle = { kind: "circle", radius: 1, label: "a" };
  const square = { kind: "square", side: 2, label: "b" };
  const evidence = evidenceOf([circle, square, circle], [square]);
  expect(evidence.map(({ objects, properties }) => [objects, properties.map(({ key }) => key)])).toEqual([
    [4, []],
    [2, ["kind", "radius", "label"]],
    [2, ["kind", "side", "label"]],
  ]);
  expect(evidence.map(({ union }) => union)).toEqual([{ key: "kind", open: true }, undefined, undefined]);
});

test("given a place with maps, the property says why they are maps", () => {
  const [type] = evidenceOf({ days: [{ "2026-01-01": 1 }], names: { a: 1 }, more: 1 });
  expect(type?.properties.map(({ map }) => map)).toEqual(["keys", undefined, undefined]);
});

test("given many objects that share no property, the evidence grows with the samples, not with their square", () => {
  const size = (count: number): number =>
    JSON.stringify(evidenceOf(...Array.from({ length: count }, (_, index) => ({ [`a b${index}`]: 1, c: 1, d: 1 })))).length;
  expect(size(400)).toBeLessThan(2.5 * size(200));
});
