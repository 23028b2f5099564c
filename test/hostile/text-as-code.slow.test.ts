import { afterAll, beforeAll, expect, test } from "vitest";
import { firedCanaries, payload, watchCanary } from "./canary.ts";
import { errorCodes, generateValue } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";
import { nastyTexts } from "./nasty.ts";
import { collectionWith, itemPlaces } from "./places.ts";
import { usePackages } from "./run-packages.ts";

const made = new Map<string, ReadonlyMap<string, string>>();

beforeAll(watchCanary);
afterAll(() => expect(firedCanaries()).toBe(0));

test.each(Object.entries(nastyTexts))("given %s at every place, it stays data", async (name, text) => {
  const result = await generateValue(collectionWith(text));
  expect(errorCodes(result)).toEqual([]);
  const files = result.package?.files ?? new Map<string, string>();
  expect(inspectFiles(files)).toEqual([]);
  expect(result.package?.summary.operations).toBe(Object.keys(itemPlaces).length + 1);
  made.set(name.replaceAll(/[^A-Za-z0-9]+/g, "-"), files);
});

test("given a collection of all of it, the formatted and compiled package is as harmless", async () => {
  const texts = Object.values(nastyTexts).filter((text) => text.length < 5_000);
  const places = Object.values(itemPlaces).map((place, index) => () => place(texts[index % texts.length] ?? ""));
  const result = await generateValue(collectionWith(texts.join(" "), places), { check: true, format: true });
  expect(errorCodes(result)).toEqual([]);
  expect(inspectFiles(new Map([...(result.package?.files ?? []), ...(result.package?.built ?? [])]))).toEqual([]);
});

test("given all of these packages, they type-check, their tests pass and no payload runs", async () => {
  expect(made.size).toBe(Object.keys(nastyTexts).length);
  const { typeErrors, testFailures, testsPassed } = await usePackages(made);
  expect(typeErrors).toEqual([]);
  expect(testFailures).toEqual([]);
  expect(testsPassed).toBeGreaterThan(made.size * Object.keys(itemPlaces).length);
});

test("given packages that are wrong and that run a payload, it is heard of", async () => {
  const body = 'import { expect, test } from "vitest";\ntest("a", () => expect(1).toBe(1));\n';
  const wrong = new Map([["src/a.ts", "export const a: string = 1;"]]);
  const evil = new Map([["test/a.test.ts", `// @ts-nocheck\n${body}${payload};\n`]]);
  const { typeErrors, testFailures } = await usePackages(
    new Map([
      ["wrong", wrong],
      ["evil", evil],
    ]),
  );
  expect(typeErrors).toHaveLength(1);
  expect(testFailures).toHaveLength(1);
});
