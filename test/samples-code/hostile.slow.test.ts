import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sampleLanguages } from "../../generator/targets/samples/languages.ts";
import { printSample } from "../../generator/targets/samples/print-sample.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { startCaptureServer } from "../../generator/verify/wire/capture-server.ts";
import { everywhere, hostileTexts } from "./hostile-texts.ts";
import { isInstalled, runners } from "./runners.ts";

describe("hostile text", () => {
  test.each(runners.filter(({ language }) => language !== "java" && language !== "go").filter(isInstalled))(
    "given it in any place, a program in $language does not run it",
    async ({ language, run }) => {
      const printer = sampleLanguages.find(({ name }) => name === language);
      const server = await startCaptureServer();
      const fired: string[] = [];
      for (const [index, text] of hostileTexts.entries()) {
        for (const [place, request] of everywhere(text, server.port).entries()) {
          // Starting programs takes most of the time. Each text is tried in a few of the places, and each
          // place with many of the texts.
          if ((index + place) % 6 !== 0) continue;
          const folder = mkdtempSync(join(tmpdir(), "hostile-"));
          if (printer !== undefined) await run(toText(printSample(printer, request, undefined)), "x", folder);
          if (existsSync(join(folder, "FIRED"))) fired.push(`${place}: ${text}`);
          rmSync(folder, { recursive: true });
        }
      }
      await server.close();
      expect(fired).toEqual([]);
    },
  );

  test("given that it is run, the marker is seen", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hostile-"));
    writeFileSync(join(folder, "plain"), "");
    for (const { language, run } of runners.filter(({ language: name }) => name === "curl"))
      await run("echo $(touch FIRED)", language, folder);
    expect(existsSync(join(folder, "FIRED"))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
