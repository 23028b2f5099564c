import { describe, expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { json, show } from "./fits.ts";

const boat = { type: "boats", id: "1", attributes: { sails: 2, hull: "oak", length: 9 } };
const pier = { type: "piers", id: "2", attributes: { berths: 40, depth: 3, lit: true } };

function answer(id: string, path: string, sample: unknown, more: Partial<SampleRoot> = {}): SampleRoot {
  return { id, nameHints: [`${id} response`], kindHint: "response", path, samples: [json(sample)], ...more };
}

const list = answer("list", "boats", { data: [boat, { ...boat, id: "3" }], included: [pier, boat] });

/** The type of `data` in the answer of a path, beside a list of boats with other things. */
function dataAt(path: string, sample: unknown, more: Partial<SampleRoot> = {}): string {
  const { types } = inferTypes([list, answer("other", path, sample, more)]);
  const data = types.find(({ id }) => id === "other")?.type;
  return data === undefined ? "nothing" : show(data);
}

describe("the path says which kind of thing an answer contains", () => {
  test.each(["boats/*", "harbours/*/boats/*", "boats/*/refit"])("%s", (path) => {
    expect(dataAt(path, { data: boat, at: 1, by: "x" })).toContain("data: #list/data/~[]/~|boats;");
  });
  test("of its elements too", () => {
    const { types } = inferTypes([list]);
    const shown = types.find(({ id }) => id === "list");
    expect(shown === undefined ? "" : show(shown.type)).toBe("{ data: (#list/data/~[]/~|boats)[]; included: (#list/data/~[])[] }");
  });
});

describe("an answer may contain any kind", () => {
  test.each([
    ["if its path is about something else", "search", {}],
    ["if it is sent", "boats/*", { sent: true }],
  ])("%s", (_, path, more) => expect(dataAt(path, { data: boat, at: 1, by: "x" }, more)).not.toContain("~|boats"));
});
