import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";
import { allMutations } from "./all.ts";
import { mutateText } from "./mutation.ts";

// Breaking all rules takes long. Whether they can still be broken shows at once.

test.each(allMutations)("$rule: the text to break stands once in $file, and its tests exist", (mutation) => {
  const text = readFileSync(join(repository, mutation.file), "utf8");
  expect(mutateText(text, mutation)).not.toBe(undefined);
  expect(mutation.tests.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});

test("a rule is broken once", () => {
  expect(new Set(allMutations.map(({ rule, file }) => `${rule} ${file}`)).size).toBe(allMutations.length);
});
