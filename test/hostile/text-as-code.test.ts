import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canaryName, firedCanaries, payload, watchCanary } from "./canary.ts";
import { errorCodes, generateValue } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";
import { nastyTexts } from "./nasty.ts";
import { collectionWith, itemPlaces } from "./places.ts";

beforeAll(watchCanary);
afterAll(() => expect(firedCanaries()).toBe(0));

test("given a collection of all of it, the package stays data", async () => {
  const texts = Object.values(nastyTexts).filter((text) => text.length < 5_000);
  const places = Object.values(itemPlaces).map((place, index) => () => place(texts[index % texts.length] ?? ""));
  const result = await generateValue(collectionWith(texts.join(" "), places));
  expect(errorCodes(result)).toEqual([]);
  expect(inspectFiles(result.package?.files ?? new Map())).toEqual([]);
});

describe("the inspection", () => {
  test.each([
    ["a statement", "src/a.ts", `${payload};`],
    ["a template literal", "src/a.ts", `const a = \`${payload}\`;`],
    ["a regular expression", "src/a.ts", `const a = /${canaryName}/;`],
    ["an import", "src/a.ts", 'import "evil";'],
    ["an import expression", "src/a.ts", 'void import("./evil.js");'],
    ["a reference", "src/a.ts", '/// <reference path="evil.ts" />'],
    ["a pragma", "src/a.ts", "// @ts-nocheck"],
    ["broken code", "src/a.ts", "const a = ;"],
    ["a hidden character", "src/a.ts", '"\u200b"'],
    ["a control", "postwright.json", '"\u009b"'],
    ["a path upwards", "../a.ts", ""],
    ["a lifecycle script", "package.json", '{ "scripts": { "postinstall": "evil" } }'],
    ["HTML", "README.md", "a <b>b</b>"],
    ["a link", "README.md", "[a](javascript:b)"],
  ])("given %s, it is found", (_, path, text) => {
    expect(inspectFiles(new Map([[path, text]]))).not.toEqual([]);
  });

  test("given the canary in a literal, a comment and a key, nothing is found", () => {
    const text = `/** ${payload} */\nexport const a = { ${JSON.stringify(payload)}: "${payload}" };\n`;
    expect(inspectFiles(new Map([["src/a.ts", text]]))).toEqual([]);
  });
});
