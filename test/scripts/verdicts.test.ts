import { expect, test } from "vitest";
import { judged } from "./judged.ts";

test("given findings that were drawn at random and judged by hand, at least 98 of 100 are right", () => {
  expect(judged).toHaveLength(100);
  expect(judged.filter(({ verdict }) => verdict === "right").length).toBeGreaterThanOrEqual(98);
  expect(judged.every(({ verdict }) => verdict === "right" || verdict === "wrong")).toBe(true);
});
