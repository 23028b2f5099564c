import { expect, test } from "vitest";
import { json } from "../infer/fits.ts";
import { compareHeldOut } from "./compare.ts";
import type { Fold } from "./fold.ts";
import { judge } from "./judge.ts";
import { inferWithOurs } from "./ours.ts";
import { inferWithQuicktype } from "./quicktype.ts";

test("given values and a type, the compiler says which of them fit", async () => {
  const types = "export interface Boat { id: number; name?: string; 'odd key'?: null; __proto__?: number }";
  const values = [{ id: 1, name: "Argo", "odd key": null }, { id: "1" }, { name: "Argo" }, { id: 1, extra: 2 }].map(json);
  const [boats, broken, list] = await judge([
    {
      types,
      root: "Boat",
      values: [...values, json('{"id": "first", "id": 2, "__proto__": 3}')],
      received: [json({ id: 1, extra: 2 }), json({ extra: 2 })],
    },
    { types: "export interface Boat { id: Nowhere }", root: "Boat", values: [json({ id: 1 }), json({ id: 2 })], received: [] },
    { types: "", root: "{ a: (number | null)[] }[]", values: [json([{ a: [1, null] }, { a: [] }]), json([{ a: ["x"] }])], received: [] },
  ]);
  expect(boats).toEqual([
    undefined,
    expect.stringMatching(/^TS2322/),
    expect.stringMatching(/^TS2741/),
    expect.stringMatching(/^TS2353/),
    undefined,
    undefined,
    expect.stringMatching(/^TS2741/),
  ]);
  expect(broken).toEqual(Array.from({ length: 2 }, () => expect.stringMatching(/^declarations: TS2304/)));
  expect(list).toEqual([undefined, expect.stringMatching(/^TS2322/)]);
});

function fold(heldOut: unknown, training: readonly unknown[]): Fold {
  return {
    collection: "boats.json",
    item: ["Boats"],
    kind: "response",
    status: 200,
    training: training.map(json),
    heldOut: json(heldOut),
    body: json(heldOut),
    origin: { kind: "response", item: "/item/0", example: "/item/0/response/0", array: [], index: undefined },
  };
}

test.each([
  { side: "ours", infer: inferWithOurs },
  { side: "quicktype", infer: (samples: Parameters<typeof inferWithQuicktype>[0]) => inferWithQuicktype(samples) },
])("given samples, $side fits what they show and nothing else, whatever the root is", async ({ infer }) => {
  const outcomes = await compareHeldOut(
    [
      fold({ id: 1 }, [{ id: 2 }, { id: 3, flag: "NL" }]),
      fold({ id: 1, name: "Argo" }, [{ id: 2 }]),
      fold([{ id: 1, at: { x: 1 } }], [[{ id: 2, at: { x: 2 } }], []]),
      fold('"text"', ['"other"']),
    ],
    infer,
  );
  for (const reading of ["received", "literal"] as const) {
    const judged = outcomes.map(({ misses, tightness }) => [misses[reading] === undefined, tightness[reading]] as const);
    expect(judged).toEqual([
      [true, { wrong: 3, accepted: [] }],
      [reading === "received", { wrong: reading === "received" ? 3 : 0, accepted: [] }],
      [true, { wrong: 8, accepted: [] }],
      [true, { wrong: 1, accepted: [] }],
    ]);
  }
  expect(outcomes.every(({ types, lines }) => types <= lines)).toBe(true);
});
