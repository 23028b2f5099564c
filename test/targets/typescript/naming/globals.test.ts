import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { globalTypes } from "../../../../generator/targets/typescript/naming/globals.ts";
import { reservedTypes } from "../../../../generator/targets/typescript/naming/reserved.ts";

const libraries = dirname(createRequire(import.meta.url).resolve("typescript-5.9"));

test("given the types that TypeScript's libraries declare globally, no type gets the name of one", () => {
  const files = readdirSync(libraries).filter((file) => /^lib\.(?:es|dom|webworker|decorators).*\.d\.ts$/.test(file));
  const names = files.flatMap((file) =>
    [...readFileSync(join(libraries, file), "utf8").matchAll(/^(?:declare )?(?:interface|type|class|var) ([A-Z]\w*)/gm)].map(
      ([, name = ""]) => name,
    ),
  );
  // Only words in this spelling can become the name of a type.
  const possible = names.filter((name) => /^(?:[A-Z][a-z0-9]+)+$/.test(name));
  expect(possible.length).toBeGreaterThan(1_000);
  expect(possible.filter((name) => !globalTypes.has(name) && !reservedTypes.has(name))).toEqual([]);
});
