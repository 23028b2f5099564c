import { isBuiltin } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import type { GenerateRequest } from "../../generator/pipeline/types.ts";
import { type Bundle, bundleForBrowsers } from "./bundle.ts";
import { type Generated, generateInBrowser } from "./in-browser.ts";

let bundle: Bundle;
beforeAll(async () => {
  bundle = await bundleForBrowsers();
});

/** Generates on Node, unchecked, as there is no checker in the browser. */
async function generateOnNode(request: GenerateRequest): Promise<Generated> {
  const { package: made, diagnostics } = await generate({ ...request, options: { ...request.options, check: false } });
  return { files: [...(made?.files ?? [])], built: 0, diagnostics: JSON.parse(JSON.stringify(diagnostics)) };
}

test("given the bundle for browsers, nothing of Node is left in it", () => {
  const inputs = Object.entries(bundle.metafile.inputs);
  const imports = inputs.flatMap(([from, { imports: each }]) => each.map((one) => ({ from, ...one })));
  const left = imports.filter(({ path, external }) => external === true || isBuiltin(path));
  expect(left.map(({ from, path }) => `${from} → ${path}`)).toEqual([]);
  // `iconv-lite` itself leaves streams out where there are none. Anything else that is left out would show here.
  const leftOut = inputs.map(([path]) => path).filter((path) => path.startsWith("(disabled)"));
  expect(leftOut).toEqual(["(disabled):stream"]);
});

test("given the bundle for browsers, what belongs to Node, to the disk and to the command line is not in it", () => {
  const own = Object.keys(bundle.metafile.inputs).filter((path) => path.startsWith("generator/"));
  expect(own).toContain("generator/pipeline/generate.ts");
  expect(own.filter((path) => /^generator\/(?:node|io|cli|verify)\b/.test(path))).toEqual([]);
});

const schema = "https://schema.getpostman.com/json/collection";
const dynamic = {
  info: { name: "Fiets", schema: `${schema}/v2.1.0/collection.json` },
  auth: { type: "digest", digest: [{ key: "username", value: "{{user}}" }] },
  item: [
    {
      name: "Créer un vélo",
      request: {
        method: "POST",
        url: "https://exämple.com/bikes/:id?q={{$randomCity}}&x=a^b",
        body: { mode: "formdata", formdata: [{ key: "photo", type: "file", src: "/tmp/a.png" }] },
      },
      response: [{ name: "Made", code: 201, header: "Content-Type: application/json", body: '{"id":12345678901234567890,"😀":null}' }],
    },
  ],
};
const old = {
  id: "1",
  name: "Old",
  order: ["2"],
  requests: [{ id: "2", name: "Get", method: "GET", url: "{{base}}/things/:id", headers: "Accept: text/plain\n", dataMode: "raw" }],
};

test.each([
  ["dynamic values, digest, a host in another script", JSON.stringify(dynamic)],
  ["format v1", JSON.stringify(old)],
  ["broken JSON", '{ "info": { "name": "A", }, "item": [] }'],
  ["nothing", ""],
])("given %s, a browser gives what Node gives", async (_, text) => {
  const request = { file: "bikes.json", text, options: { check: true, format: true } };
  expect(await generateInBrowser(bundle, request)).toEqual(await generateOnNode(request));
});
