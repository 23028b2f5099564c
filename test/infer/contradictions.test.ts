import { describe, expect, test } from "vitest";
import { findContradictions } from "../../generator/infer/contradictions.ts";
import { json } from "./fits.ts";

function found(...samples: readonly unknown[]): readonly string[] {
  const root = { id: "r", nameHints: [], samples: samples.map(json), origins: samples.map((_, index) => `/${index}`) };
  return findContradictions(root).map(({ path, kinds, origins }) => `${path}: ${kinds.join(" ")} ${origins.join(" ")}`);
}

describe("samples contradict each other", () => {
  const clashing: readonly (readonly [name: string, samples: readonly unknown[], want: readonly string[]])[] = [
    ["as a whole", [{ a: 1 }, [1]], [": object array /0 /1"]],
    ["in a property", [{ id: 1 }, { id: "a" }], ["id: number string /0 /1"]],
    ["in an object in an array", [{ items: [{ price: 1 }] }, { items: [{ price: "1.00" }] }], ["items[].price: number string /0 /1"]],
    ["in a map", [{ "2024-01-01": 1 }, { "2024-01-02": "x" }], []],
    ["in the third sample", [{ a: 1 }, { a: null }, { a: {} }], ["a: number object /0 /2"]],
  ];
  test.each(clashing)("%s", (_name, samples, want) => expect(found(...samples)).toEqual(want));
});

describe("samples do not contradict each other", () => {
  const agreeing: readonly (readonly [name: string, samples: readonly unknown[]])[] = [
    ["with null", [{ a: null }, { a: 1 }]],
    ["with another property", [{ a: 1 }, { b: "x" }]],
    ["with kinds that mix in one of them", [{ a: [1, "x"] }, { a: ["x"] }]],
    [
      "in variants",
      [
        [
          { type: "a", x: 1 },
          { type: "b", x: "s", y: 1 },
        ],
        [
          { type: "b", x: "s", y: 2 },
          { type: "a", x: 2 },
        ],
      ],
    ],
    ["with a placeholder of the same kind", [{ a: "<integer>" }, { a: 1 }]],
  ];
  test.each(agreeing)("%s", (_name, samples) => expect(found(...samples)).toEqual([]));
});
