import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { usePackages } from "../hostile/run-packages.ts";
import { collectionWithSecrets } from "./everywhere.ts";
import { collectionWithShortSecrets } from "./short-secrets.ts";

test.each([
  ["every kind of secret in every position", collectionWithSecrets()],
  ["short secrets and those that only their surroundings show in every place", collectionWithShortSecrets().text],
])("given %s, the package compiles and its tests pass", async (_, text) => {
  const { package: made } = await generate({ file: "secrets.json", text, options: { check: false, format: false } });
  const { typeErrors, testFailures, testsPassed } = await usePackages(new Map([["secrets", made?.files ?? new Map<string, string>()]]));
  expect(typeErrors).toEqual([]);
  expect(testFailures).toEqual([]);
  expect(testsPassed).toBe(made?.summary.fixtureTests);
});
