import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildItems } from "../operations/build-collection.ts";
import { scriptItem } from "../operations/scripts/script-item.ts";
import { canaryName, firedCanaries, watchCanary } from "./canary.ts";
import { errorCodes, generateValue } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";
import { nastyTexts } from "./nasty.ts";
import { collectionWith, itemPlaces } from "./places.ts";

beforeAll(watchCanary);
afterAll(() => expect(firedCanaries()).toBe(0));

test("given code in the names and literals of scripts, the types of the package are data and compile", async () => {
  const place = itemPlaces["names and literals in a script"] ?? (() => ({}));
  const texts = Object.values(nastyTexts).filter((text) => text.length < 1_000);
  const result = await generateValue(
    collectionWith(
      "Names",
      texts.map((text) => () => place(text)),
    ),
    { check: true },
  );
  expect(errorCodes(result)).toEqual([]);
  expect(result.package?.files.get("src/resources/operations.ts")).toContain(canaryName);
  expect(inspectFiles(result.package?.files ?? new Map())).toEqual([]);
});

const json = "pm.response.to.have.status(200); const d = pm.response.json();";

test.each<[string, (n: number) => string]>([
  ["paths", (n) => Array.from({ length: n }, (_, index) => `d.a${index}.b.c;`).join("")],
  ["assertions of one path", (n) => "pm.expect(d.a.b).to.be.a('string');".repeat(n)],
  ["deep paths", (n) => Array.from({ length: n }, (_, index) => `d.a${index}${".b".repeat(50)};`).join("")],
  [
    "properties of a schema",
    (n) => `pm.response.to.have.jsonSchema({ properties: {${Array.from({ length: n }, (_, index) => `a${index}: {}`).join()}} });`,
  ],
  ["schemas", (n) => "pm.response.to.have.jsonSchema({ properties: { a: { type: 'string' } } });".repeat(n)],
  ["statuses", (n) => Array.from({ length: n }, (_, index) => `tests['${index}'] = responseCode.code === ${index % 600};`).join("")],
])("given thousands of %s, the time to type them grows no faster than the script", async (_, grow) => {
  const timeFor = async (n: number): Promise<number> => {
    const items = [scriptItem(json + grow(n)), { ...scriptItem(`${json} d.x;${grow(n)}`), name: "Other" }];
    const start = process.cpuUsage();
    const { api } = await buildItems(items);
    const { user, system } = process.cpuUsage(start);
    expect(api.operations).toHaveLength(2);
    return (user + system) / 1000;
  };
  await timeFor(100);
  const [once, fourfold] = [await timeFor(1_000), await timeFor(4_000)];
  expect(fourfold).toBeLessThan(Math.max(1_500, once * 12));
});
