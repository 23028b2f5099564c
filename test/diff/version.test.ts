import { expect, test } from "vitest";
import { isBreaking, isLater, isVersion, nextVersion } from "../../generator/diff/version.ts";

test.each([
  ["0.3.1", "major", "0.4.0"],
  ["0.3.1", "minor", "0.3.2"],
  ["0.3.1", "patch", "0.3.2"],
  ["1.3.1", "major", "2.0.0"],
  ["1.3.1", "minor", "1.4.0"],
  ["1.3.1", "patch", "1.3.2"],
  ["1.3.1", "none", undefined],
] as const)("given %s and a %s change, the next version is %s", (version, verdict, expected) => {
  expect(nextVersion(version, verdict)).toBe(expected);
});

test.each([
  ["1.0.0", "0.9.9", true],
  ["1.10.0", "1.9.0", true],
  ["1.0.0", "1.0.0", false],
  ["1.0.0", "1.0.0-beta.1", true],
  ["1.0.0-beta.1", "1.0.0", false],
  ["0.9.0", "1.0.0", false],
])("given %s and %s, the first is later: %s", (version, other, expected) => {
  expect(isLater(version, other)).toBe(expected);
});

test.each([
  ["2.0.0", "1.9.0", true],
  ["1.10.0", "1.9.0", false],
  ["0.5.0", "0.4.9", true],
  ["0.4.9", "0.4.8", false],
  ["1.0.0", "0.4.8", true],
  ["2.0.0", "2.0.0-beta.1", false],
])("given %s after %s, it may break: %s", (version, other, expected) => {
  expect(isBreaking(version, other)).toBe(expected);
});

test("given text that is no version, it is none", () => {
  for (const text of ["1.0", "v1.0.0", "1.0.0 ", "01.0.0.0", "my.json", "1.0.0-"]) expect(isVersion(text), text).toBe(false);
});
