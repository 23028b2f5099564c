import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";

const source = join(repository, "generated/sunshine-conversations/src");

/** The files of the runtime that a bundle of a function contains, and the size of the bundle in bytes. */
async function bundle(module: string, name: string): Promise<{ readonly files: readonly string[]; readonly size: number }> {
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
  return { files: used.map(([path]) => path.replace(/^.*\/src\//, "")), size: output?.bytes ?? 0 };
}

test("given a GET with a token, a bundle has nothing that it does not use", async () => {
  const { files, size } = await bundle("webhooks", "getWebhook");
  expect(files).toContain("runtime/auth/bearer.ts");
  const unused = /runtime\/(?:body\/|streams\/|auth\/basic|values\/(?:json-text|nested|file-value|media-type|arrange)|transport\/declared\/(?!segment\.)|core\/(?:bind|define-hooks|is-api-error|needs))/;
  expect(files.filter((path) => unused.test(path))).toEqual([]);
  expect(size).toBeLessThan(23_450);
});

test("given bracketed names without lists, a bundle has what groups them and nothing that finds forms of lists", async () => {
  const { files } = await bundle("users", "listUsers");
  expect(files).toContain("runtime/values/arrange.ts");
  expect(files).not.toContain("runtime/values/nested.ts");
});
