import { describe, expect, test } from "vitest";
import { countTests } from "./reporter.ts";

type Module = Parameters<typeof countTests>[0][number];

function moduleOf(states: readonly string[], errors: readonly string[] = []): Module {
  const module: unknown = {
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
    errors: () => errors.map((message) => ({ message })),
  };
  if (!isModule(module)) throw new Error("A module has children and errors.");
  return module;
}

/** Only what the counter reads is made up. */
function isModule(value: unknown): value is Module {
  return typeof value === "object" && value !== null && "children" in value && "errors" in value;
}

describe("totals of a test run", () => {
  test.each([
    ["tests by their outcome", [moduleOf(["passed", "failed"]), moduleOf(["passed", "skipped"])], 0, { passed: 2, failed: 1 }],
    ["a file that does not load", [moduleOf([], ["SyntaxError"])], 0, { passed: 0, failed: 1 }],
    ["errors outside of tests", [moduleOf(["passed"])], 2, { passed: 1, failed: 2 }],
  ])("%s", (_, modules, unhandled, totals) => {
    expect(countTests(modules, unhandled)).toEqual(totals);
  });
});
