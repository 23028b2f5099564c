import { expect, test } from "vitest";
import { generate } from "../../../../generator/node/generate.ts";
import { collectionText } from "../../../operations/build-collection.ts";

/** Some files of a package that is made with a config. */
async function filesOf(config: object) {
  const { package: made } = await generate({
    file: "plaid.postman_collection.json",
    text: collectionText([{ name: "Ping", request: { method: "GET", url: "https://h.test/ping" } }]),
    config: { file: "plaid.config.json", text: JSON.stringify(config) },
    options: { check: false, format: true },
  });
  const read = (path: string): string => made?.files.get(path) ?? "";
  const manifest: Readonly<Record<string, unknown>> = JSON.parse(read("package.json"));
  const [, install = ""] = read("README.md").split("## Install\n");
  return { manifest, install: install.split("\n## ", 1)[0] ?? "", build: JSON.parse(read("tsconfig.build.json")) };
}

test.each([{}, { package: { version: "2.0.0" } }])("a name that nobody has chosen is not published by mistake (%j)", async (config) => {
  const { manifest, install } = await filesOf(config);
  expect(manifest).toMatchObject({ name: "plaid", private: true });
  expect(install).not.toMatch(/npm install \S*plaid/);
  expect(install).toContain("npm install && npm pack");
  expect(install).toContain('`{ "package": { "name": "@your-scope/plaid" } }`');
});

test("a package with a name of its own is public and installed by it", async () => {
  const { manifest, install } = await filesOf({ package: { name: "@acme/plaid" } });
  expect(manifest).toMatchObject({ name: "@acme/plaid" });
  expect(manifest).not.toHaveProperty("private");
  expect(install.trim()).toBe("```sh\nnpm install @acme/plaid\n```");
});

test("a package is compiled before it is packed, with maps to the sources that it contains", async () => {
  const { manifest, build } = await filesOf({});
  expect(manifest).toMatchObject({ scripts: { build: "tsc -p tsconfig.build.json", prepack: "npm run build" }, files: ["dist", "src"] });
  expect(build).toMatchObject({ compilerOptions: { sourceMap: true, declarationMap: true } });
});
