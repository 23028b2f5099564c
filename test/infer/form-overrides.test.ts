import { expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { FormOverride } from "../../generator/infer/forms/form-overrides.ts";
import { fits, json, show } from "./fits.ts";

function infer(sample: unknown, ...forms: readonly FormOverride[]) {
  const value = json(sample);
  const inferred = inferTypes([{ id: "root", nameHints: ["root"], samples: [value] }], { forms });
  const named = new Map(inferred.types.map(({ id, type }) => [id, type]));
  const type = inferred.roots.get("root") ?? expect.fail("no root");
  return { ...inferred, type, named, fitting: fits(type, value, false, named) };
}

const wanted = (id: string, keys: readonly string[], form: FormOverride["form"]): FormOverride => ({ id, keys, form });

test("given a map of things that are unlike, what they hold under one key is one thing, at every depth", () => {
  const sample = {
    left: { a: 1, b: 2, c: 3, inner: { d: 1, e: 2, f: 3, deep: { g: 1, h: 2, i: 3 } } },
    right: { k: "x", l: "y", m: "z", inner: { n: true, o: true, p: true, deep: { q: "1", r: "2", s: "3" } } },
  };
  const { type, fitting, unsatisfied } = infer(sample, wanted("root", [], { kind: "map" }));
  expect(type.kind).toBe("map");
  expect(unsatisfied).toEqual([]);
  expect(fitting).toBe(true);
});

test("given a form for what a property holds, lists in between are passed through", () => {
  const sample = { a: 1, b: 2, rows: [[{ EUR: 1 }, { USD: 2 }], []], list: [{ x: { EUR: 1, USD: 2 } }] };
  const { types, unsatisfied, fitting } = infer(
    sample,
    wanted("root", ["rows"], { kind: "map" }),
    wanted("root", ["list", "x"], { kind: "object" }),
  );
  expect(unsatisfied).toEqual([]);
  expect(fitting).toBe(true);
  const shown = types.map(({ type }) => show(type)).join("\n");
  expect(shown).toContain("rows: ((Record<number>)[])[]");
  expect(shown).toContain("x: { EUR: number; USD: number }");
});

test("given a root that is a list, its elements are meant", () => {
  const { type, unsatisfied } = infer([{ a: 1, b: 2, c: 3 }], wanted("root", [], { kind: "map" }));
  expect(show(type)).toBe("(Record<number>)[]");
  expect(unsatisfied).toEqual([]);
});

test("given forms that cannot be applied, they are reported", () => {
  const sample = { kinds: [{ kind: "a", x: 1 }, { kind: "a", y: 1 }, { z: 1 }], text: "t", more: 1 };
  const forms = [
    wanted("root", ["kinds"], { kind: "variants", key: "kind" }),
    wanted("root", ["text"], { kind: "map" }),
    wanted("elsewhere", [], { kind: "object" }),
  ];
  expect(infer(sample, ...forms).unsatisfied).toEqual(forms);
  expect(infer(sample).unsatisfied).toEqual([]);
});
