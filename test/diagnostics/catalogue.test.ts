import { expect, test } from "vitest";
import { catalogue } from "../../generator/diagnostics/catalogue.ts";

const entries = Object.entries(catalogue);

test("every code is published once", () => {
  const codes = entries.map(([, { code }]) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test.each(entries)("%s has a code of its stage, a sentence and a hint", (_, { code, message, hint }) => {
  expect(code).toMatch(/^PW[1-9]\d{3}$/);
  // A message may end with what another program said, which has its own full stop.
  expect(message).toMatch(/(\.|: \{\w+\})$/);
  expect(hint).toMatch(/\.$/);
});

test("an error has nothing to generate, so only reading stages know errors of the input", () => {
  const errors = entries.filter(([, { severity }]) => severity === "error").map(([, { code }]) => code.slice(0, 3));
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every((stage) => stage !== "PW3")).toBe(true);
});
