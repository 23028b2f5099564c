import { expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import { json } from "./fits.ts";

function answer(id: string, sample: unknown, kindHint = "response"): SampleRoot {
  return { id, nameHints: [`${id} ${kindHint}`], kindHint, samples: [json(sample)] };
}

function hintsOf(roots: readonly SampleRoot[], id: string): readonly string[] {
  return inferTypes(roots).types.find((type) => type.id === id)?.nameHints ?? [];
}

test("errors of several operations are not called after one of them", () => {
  const errors = { errors: [{ code: "x", at: "y", why: "z" }] };
  const hints = hintsOf([answer("a", errors, "error"), answer("b", errors, "error")], "a/errors/~[]");
  expect(hints.slice(0, 2)).toEqual(["error", "error detail"]);
});

test("what is in something of its own name is not called like it", () => {
  const batch = answer("batch", { responses: [{ id: "1", status: 200, body: "x" }] });
  expect(hintsOf([batch], "batch/responses/~[]")).toContain("batch response item");
  const failed = answer("move", { error: { id: "1", status: 200, body: "x" } }, "error");
  expect(hintsOf([failed], "move/error")).toContain("move error detail");
});
