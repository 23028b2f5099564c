import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";

const options = { check: false, format: false };
const path = "api/sunshine-conversations.postman_collection.json";
const text = readFileSync(new URL("../../collections/sunshine-conversations.postman_collection.json", import.meta.url), "utf8");

function sourcesOf({ package: made }: GenerateResult): readonly (readonly [string, string])[] {
  return [...(made?.files ?? [])].filter(([name]) => name !== "postwright.json");
}

test("given a collection in a folder, the package is the same, and the file of each operation is known", async () => {
  const inFile = await generate({ file: "sunshine-conversations.json", text, options });
  const inFolder = await generate({ file: "in/sunshine-conversations", files: new Map([[path, text]]), options });
  expect(inFolder.package?.name).toBe("sunshine-conversations");
  expect(sourcesOf(inFolder)).toEqual(sourcesOf(inFile));
  const pointers = (result: GenerateResult): readonly string[] => result.package?.places?.map(({ pointer }) => pointer) ?? [];
  expect(pointers(inFolder)).toEqual(pointers(inFile).map((pointer) => `${path}#${pointer}`));
});

test("given diagnostics of every stage, each is in the file that it is about", async () => {
  const secret = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
  const collection = {
    info: { name: "Shop" },
    item: [
      {
        name: "Pay",
        request: {
          method: "POST",
          url: "https://h.test/pay",
          body: { mode: "raw", raw: '{ "amount": 1, }', options: { raw: { language: "json" } } },
        },
        response: [{ name: "Paid", code: 200, header: [{ key: "X-Key", value: secret }], body: "{}" }],
      },
    ],
  };
  const source = { file: "shop", files: new Map([["a/shop.json", JSON.stringify(collection, null, 1)]]) };
  const config = { file: "shop.config.json", text: '{ "operations": { "pai": {} } }' };
  const { diagnostics } = await generate({ ...source, config, options });
  const files = (code: RegExp): readonly string[] =>
    diagnostics.filter((each) => code.test(each.code)).map(({ pointer, location }) => `${location.file} ${pointer.split("/")[0]}`);
  expect(new Set(files(/^PW3/))).toEqual(new Set(["shop/a/shop.json a"]));
  expect(files(/^PW9001/)).toEqual(["shop/a/shop.json a"]);
  expect(new Set(files(/^PW8/))).toEqual(new Set(["shop.config.json "]));
  const allowed = await generate({ ...source, allowedSecrets: ["a/shop.json#/item/0/response/0/header/0/value"], options });
  expect(allowed.diagnostics.filter(({ code }) => code.startsWith("PW9"))).toEqual([]);
});
