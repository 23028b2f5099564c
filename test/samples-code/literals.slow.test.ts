import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { arbitraryTexts } from "./hostile-texts.ts";
import { runProgram } from "../support/run-tool.ts";
import { literalRunners, mark, writeProgram } from "./literals.ts";
import { isInstalled } from "./runners.ts";

const folder = mkdtempSync(join(tmpdir(), "literals-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a literal of a language", () => {
  test.each(literalRunners.filter(isInstalled))("given any string, $language reads it back", async (runner) => {
    writeProgram(runner, arbitraryTexts, folder);
    const { output } = await runProgram(runner.command[0], runner.command.slice(1), folder);
    expect(output.split(mark).slice(0, -1)).toEqual(arbitraryTexts);
  });

  const absent = literalRunners.filter((runner) => !isInstalled(runner)).map(({ language }) => language);
  test.each(absent)("is not read back in %s, which is not installed", (language) => {
    expect(literalRunners.some((runner) => runner.language === language)).toBe(true);
  });
});
