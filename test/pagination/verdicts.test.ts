import { expect, test } from "vitest";
import { judged } from "./judged.ts";

test("given detections that were drawn at random and judged by hand, at least 95 % are right", () => {
  expect(judged).toHaveLength(50);
  expect(judged.filter(({ verdict }) => verdict === "right").length).toBeGreaterThanOrEqual(48);
  expect(judged.every(({ verdict }) => verdict === "right" || verdict === "wrong" || verdict === "unclear")).toBe(true);
});
