import { expect, test } from "vitest";
import { dynamic } from "../../templates/runtime/values/dynamic.ts";

test.each(["$guid", "$randomUUID"])("%s is a version 4 UUID", (name) => {
  expect(dynamic(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});

test("$timestamp is in seconds", () => {
  const before = Date.now();
  const value = Number(dynamic("$timestamp"));
  expect(value).toBeGreaterThanOrEqual(Math.floor(before / 1000));
  expect(value).toBeLessThanOrEqual(Date.now() / 1000);
});

test("$isoTimestamp is a date", () => {
  expect(dynamic("$isoTimestamp")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
});

test("$randomInt is between 0 and 1000", () => {
  const values = Array.from({ length: 500 }, () => Number(dynamic("$randomInt")));
  expect(values.every((value) => Number.isInteger(value) && value >= 0 && value <= 1000)).toBe(true);
  expect(new Set(values).size).toBeGreaterThan(1);
});

test("any other name is not ours", () => {
  expect(["$nope", "guid", "constructor"].map(dynamic)).toEqual([undefined, undefined, undefined]);
});
