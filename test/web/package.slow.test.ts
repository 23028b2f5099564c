import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInChromium } from "../chromium/browser.ts";
import { repository } from "../corpus/corpus-files.ts";
import { readPackage } from "../generated/packages.ts";
import { runTool } from "../support/run-tool.ts";
import { openExample, openFiles, openTool, type ServedTool, serveTool } from "./open-tool.ts";

const launcher = join(repository, "generator/launch.mjs");
const minute = 60_000;

/** The files of the zip that the page offers, as path → text. */
async function download(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.click("#views >> text=Package");
  const button = page.locator(".package-actions >> text=Download");
  await button.waitFor({ timeout: 5 * minute });
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const entries = Object.entries(unzipSync(new Uint8Array(readFileSync(await file.path()))));
  const name = file.suggestedFilename().replace(/\.zip$/, "");
  expect(entries.filter(([path]) => !path.startsWith(`${name}/`))).toEqual([]);
  return new Map(entries.map(([path, bytes]) => [path.slice(name.length + 1), Buffer.from(bytes).toString("utf8")] as const).sort());
}

describeInChromium("the package of the online tool", (browser) => {
  let tool: ServedTool;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "postwright-web-package-"));
    tool = await serveTool();
  });
  afterAll(async () => {
    await tool.close();
    rmSync(folder, { recursive: true });
  });

  async function generate(file: string, name: string): Promise<ReadonlyMap<string, string>> {
    const out = join(folder, name);
    const { code, output } = await runTool(launcher, ["generate", file, "--out", out], repository);
    expect(code, output).toBe(0);
    return new Map([...readPackage(out)].sort());
  }

  test("of the example, it has the bytes of the command line, can be read, and passes its tests", async () => {
    const { page, problems, foreign, close } = await openTool(browser(), tool.strict, { acceptDownloads: true });
    await openExample(page);
    const files = await download(page);
    await page.click('.files button[data-path="package.json"]');
    expect(await page.textContent(".file code")).toBe(files.get("package.json"));
    expect([problems, foreign]).toEqual([[], []]);
    await close();
    expect(files).toEqual(await generate("collections/sunshine-conversations.postman_collection.json", "example"));

    const unpacked = join(folder, "unpacked");
    for (const [path, text] of files) {
      mkdirSync(dirname(join(unpacked, path)), { recursive: true });
      writeFileSync(join(unpacked, path), text);
    }
    symlinkSync(join(repository, "node_modules"), join(unpacked, "node_modules"));
    const { code, output } = await runTool(join(repository, "node_modules/vitest/vitest.mjs"), ["run"], unpacked);
    expect(code, output).toBe(0);
    expect(stripVTControlCharacters(output)).toMatch(/Tests +\d+ passed/);
  });

  test("of format v1 and of a folder of YAML files, it has the bytes of the command line", async () => {
    const v1 = {
      id: "1",
      name: "Old",
      order: ["2"],
      requests: [{ id: "2", name: "Get", method: "GET", url: "{{base}}/a/:id?q=é", headers: "Accept: text/plain\n" }],
    };
    const one = join(folder, "old.json");
    writeFileSync(one, JSON.stringify(v1));
    const tree = join(folder, "Shop");
    mkdirSync(join(tree, "Boats"), { recursive: true });
    writeFileSync(join(tree, "List.request.yaml"), "$kind: http-request\nurl: https://h.example/shops\n");
    writeFileSync(join(tree, "Boats/List.request.yaml"), "$kind: http-request\nurl: https://h.example/boats/:id\n");
    const { page, problems, close } = await openTool(browser(), tool.strict, { acceptDownloads: true });
    await openFiles(page, [{ name: "old.json", text: JSON.stringify(v1) }]);
    expect(withoutFile(await download(page))).toEqual(withoutFile(await generate(one, "v1")));
    await page.setInputFiles("#folder", tree);
    await page.waitForSelector("#collection-name >> text=Shop");
    expect(withoutFile(await download(page))).toEqual(withoutFile(await generate(tree, "v3")));
    expect(problems).toEqual([]);
    await close();
  });

  test("generating can be cancelled, and begun again", async () => {
    const { page, close } = await openTool(browser(), tool.strict);
    await openExample(page);
    await page.click("#views >> text=Package");
    await page.click("#content .progress >> text=Cancel");
    await page.click(".package-actions >> text=Generate again");
    await page.locator(".package-actions >> text=Download").waitFor({ timeout: 5 * minute });
    await close();
  });
});

/** The path of the collection is in the manifest and in the README, as the user knows it. */
function withoutFile(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path !== "postwright.json"));
}
