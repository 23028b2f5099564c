import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";

const source = join(repository, "generated/sunshine-conversations/src");

interface Bundle {
  /** The package's files that the program loads. */
  readonly loaded: readonly string[];
  /** Those of which something is in the bundle. */
  readonly files: readonly string[];
  /** Bytes. */
  readonly size: number;
}

/** Bundles a program that calls one function. */
async function bundle(module: string, name: string): Promise<Bundle> {
  const contents = [
    `import { createClient } from "${source}/client.js";`,
    `import { ${name} } from "${source}/resources/${module}.js";`,
    `console.log(await ${name}(createClient()));`,
  ].join("\n");
  const { metafile } = await build({
    stdin: { contents, resolveDir: repository, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const used = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const short = (path: string): string => path.replace(/^.*\/src\//, "");
  return { loaded: Object.keys(metafile.inputs).map(short), files: used.map(([path]) => short(path)), size: output?.bytes ?? 0 };
}

test("given a GET with a token, a bundle has nothing that it does not use", async () => {
  const { files, size } = await bundle("webhooks", "getWebhook");
  expect(files).toContain("runtime/auth/bearer.ts");
  const unused = /runtime\/(?:body\/|streams\/|auth\/basic|values\/(?:json-text|nested|file-value|media-type|arrange)|transport\/declared\/(?!describe\.|segment\.)|core\/(?:bind|define-hooks|is-api-error|needs))/;
  expect(files.filter((path) => unused.test(path))).toEqual([]);
  expect(size).toBeLessThan(21_380);
});

test("given bracketed names without lists, a bundle has what groups them and nothing that finds forms of lists", async () => {
  const { files } = await bundle("users", "listUsers");
  expect(files).toContain("runtime/values/arrange.ts");
  expect(files).not.toContain("runtime/values/nested.ts");
});

test("given the client and a module, no other module is loaded", async () => {
  const { loaded } = await bundle("users", "listUsers");
  expect(loaded.filter((path) => path.startsWith("resources/"))).toEqual(["resources/users.ts"]);
  expect(loaded).toContain("runtime/core/is-api-error.ts");
});
