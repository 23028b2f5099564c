import fc from "fast-check";
import { expect, test } from "vitest";
import { nastyCollection } from "./collections.ts";
import { judgeValue } from "./judge.ts";
import { usePackages } from "./run-packages.ts";

const numRuns = 2_000;
/** Every so-manieth package is type-checked and its tests are run. */
const share = 40;

test("given any collection of nasty texts, there is a clean package or a clear error, and packages work", async () => {
  const sample = new Map<string, ReadonlyMap<string, string>>();
  let run = 0;
  let packages = 0;
  await fc.assert(
    fc.asyncProperty(nastyCollection, async (value) => {
      const { files, findings } = await judgeValue(value);
      expect(findings).toEqual([]);
      if (files !== undefined) packages += 1;
      if (files !== undefined && run++ % share === 0) sample.set(`p${run}`, files);
    }),
    { numRuns, seed: 20_261_122 },
  );
  // Errors alone would prove little.
  expect(packages).toBeGreaterThan(numRuns / 2);
  const { typeErrors, testFailures, testsPassed } = await usePackages(sample);
  expect(typeErrors).toEqual([]);
  expect(testFailures).toEqual([]);
  expect(testsPassed).toBeGreaterThan(sample.size);
});
