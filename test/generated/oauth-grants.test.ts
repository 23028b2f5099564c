import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { compileAgainst } from "./compile.ts";

/** A package whose only item, in a folder of this name, uses this auth type. */
async function generateWith(type: string, folder = "Berths", manifest?: string) {
  const request = { method: "GET", url: "https://h.test/a", auth: { type, [type]: [] } };
  const { package: made } = await generate({
    file: "harbour.json",
    text: collectionText([{ name: folder, item: [{ name: "List", request }] }]),
    options: { check: false, format: false },
    ...(manifest === undefined ? {} : { findManifest: () => manifest }),
  });
  const files = made?.files ?? new Map<string, string>();
  const { exports, dependencies = {} }: { readonly exports: object; readonly dependencies?: object } = JSON.parse(files.get("package.json") ?? "{}");
  return { files, exports: Object.keys(exports), dependencies };
}

test("given OAuth 2, the package has grants, whose tokens are credentials", async () => {
  const { files, exports, dependencies } = await generateWith("oauth2");
  expect(exports).toContain("./oauth-grants");
  expect(dependencies).toEqual({ oauth4webapi: expect.any(String) });
  const use = [
    'import { createClient } from "./client.js"; import { clientCredentials, deviceCode } from "./oauth-grants.js";',
    'const endpoint = { tokenUrl: "https://h.test/token", clientId: "a", clientSecret: "b" };',
    'createClient({ auth: { type: "oauth2", accessToken: clientCredentials(endpoint) } });',
    'clientCredentials({ tokenUrl: "https://h.test/token" });',
    "deviceCode(endpoint, { deviceUrl: 1 });",
  ];
  expect(compileAgainst(files, use.join("\n")).map((error) => error.split(":")[0])).toEqual(["4", "5"]);
});

test("given other auth types, the package has neither the grants nor the dependency", async () => {
  const { files, exports, dependencies } = await generateWith("bearer");
  expect([exports.includes("./oauth-grants"), dependencies]).toEqual([false, {}]);
  expect([...files.keys()].filter((file) => file.includes("oauth-grants"))).toEqual([]);
  expect(files.get("src/client.ts")).toContain("cachedSecret");
  expect((await generateWith("noauth")).files.get("src/client.ts")).not.toContain("cachedSecret");
});

test("given a module that was published under the name, the entry point gives way", async () => {
  const fresh = await generateWith("oauth2", "OAuth grants");
  expect(fresh.exports).toContain("./oauth-grants");
  const published = (fresh.files.get("postwright.json") ?? "").replaceAll("oauth-grants-operations", "oauth-grants");
  expect((await generateWith("oauth2", "OAuth grants", published)).exports).toContain("./oauth-token-grants");
});

test.each([
  ["jwt", { jose: expect.any(String) }],
  ["asap", { jose: expect.any(String) }],
  ["awsv4", {}],
  ["basic", {}],
])("given %s, the package depends on what signs its tokens, and on nothing else", async (type, wanted) => {
  expect((await generateWith(type)).dependencies).toEqual(wanted);
});
