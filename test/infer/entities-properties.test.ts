import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createGraph, uniteEntities } from "../../generator/infer/entity.ts";
import { collectEntities } from "../../generator/infer/collect.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { Json } from "../../generator/json/json.ts";
import { decideForms } from "../../generator/infer/forms/decide-forms.ts";
import { typeOfSamples } from "../../generator/infer/type-of.ts";
import { fits, json, sorted } from "./fits.ts";
import { runs } from "../support/runs.ts";

/** Of a text, too: `json` reads it as JSON. */
function jsonOf(value: unknown): Json {
  return json(JSON.stringify(value));
}

const leaf = fc.constantFrom<unknown>(null, 1, "a", true, [], {});
const keys = fc.constantFrom("id", "name", "type", "users", "children", "data", "2024-01-01", "__proto__");
const tree = fc.letrec<{ value: unknown; object: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, leaf, tie("object"), fc.array(tie("value"), { maxLength: 3 }), fc.constantFrom("text", "image")),
  object: fc.dictionary(keys, tie("value"), { maxKeys: 6, noNullPrototype: true }),
})).value;
const roots = fc
  .array(fc.record({ samples: fc.array(tree, { minLength: 1, maxLength: 3 }), sent: fc.boolean() }), { maxLength: 5 })
  .map((list) =>
    list.map(({ samples, sent }, index): SampleRoot => ({ id: `r${index}`, nameHints: [`r${index}`], samples: samples.map(jsonOf), sent })),
  );

describe("for any bodies", () => {
  test("each fits its type, and every reference leads somewhere", () => {
    const property = fc.property(roots, (given) => {
      const inferred = inferTypes(given);
      const named = new Map(inferred.types.map(({ id, type }) => [id, type]));
      expect(named.size).toBe(inferred.types.length);
      for (const { id, samples } of given) {
        for (const sample of samples) expect(fits(inferred.roots.get(id) ?? { kind: "void" }, sample, true, named)).toBe(true);
      }
    });
    fc.assert(property, { numRuns: runs(2_000) });
  });

  test("uniting entities is commutative, associative and idempotent", () => {
    const objects = fc.array(fc.dictionary(keys, tree, { maxKeys: 5, noNullPrototype: true }).map(jsonOf), { minLength: 1, maxLength: 3 });
    const orders: readonly (readonly (readonly [number, number])[])[] = [
      [
        [0, 1],
        [1, 2],
      ],
      [
        [2, 1],
        [1, 0],
      ],
      [
        [2, 0],
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ];
    const property = fc.property(objects, objects, objects, (...bags) => {
      const texts = orders.map((order) =>
        uniteInOrder(
          bags.map((samples, index): SampleRoot => ({ id: `r${index}`, nameHints: [], samples })),
          order,
        ),
      );
      expect(new Set(texts).size).toBe(1);
    });
    fc.assert(property, { numRuns: runs(500) });
  });
});

/** The type of three roots that were united in some order. */
function uniteInOrder(given: readonly SampleRoot[], order: readonly (readonly [number, number])[]): string {
  const graph = createGraph();
  const starts = given.map((one) => {
    collectEntities(graph, one);
    return graph.entities.find(({ places }) => places[0]?.root === one && places[0].path === "");
  });
  for (const [left, right] of order) {
    const [one, other] = [starts[left], starts[right]];
    if (one !== undefined && other !== undefined) uniteEntities(one, other, "alike");
  }
  decideForms(graph, new Map());
  const type = typeOfSamples(
    graph,
    new Map(),
    given.flatMap(({ samples }) => samples),
    { id: "", nameHints: [] },
  );
  return JSON.stringify(sorted(type));
}
