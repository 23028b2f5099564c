import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { hostileTexts } from "./hostile-texts.ts";
import { runProgram } from "../support/run-tool.ts";
import { literalRunners, mark, writeProgram } from "./literals.ts";
import { isInstalled } from "./runners.ts";

const folder = mkdtempSync(join(tmpdir(), "literals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Characters that mean something somewhere come up more often. A shell has no NUL. */
const character = fc.oneof(
  fc.constantFrom(..."'\"\\$`#{}()!%;&|<>~^@\n\r\t\u0007\u001b\u0085\u00a0\u2019\u2028\u202e\ufeff💡é€uxnNU0"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const texts = fc
  .sample(fc.array(character, { maxLength: 30 }), { numRuns: 1_000, seed: 16 })
  .map((characters) =>
    characters
      .join("")
      .replaceAll("\0", "")
      .replace(/\p{Surrogate}/gu, "\ufffd"),
  )
  .concat(hostileTexts);

describe("a literal of a language", () => {
  test.each(literalRunners.filter(isInstalled))("given any string, $language reads it back", async (runner) => {
    writeProgram(runner, texts, folder);
    const { output } = await runProgram(runner.command[0], runner.command.slice(1), folder);
    expect(output.split(mark).slice(0, -1)).toEqual(texts);
  });

  const absent = literalRunners.filter((runner) => !isInstalled(runner)).map(({ language }) => language);
  test.each(absent)("is not read back in %s, which is not installed", (language) => {
    expect(literalRunners.some((runner) => runner.language === language)).toBe(true);
  });
});
