import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInChromium } from "../chromium/browser.ts";
import { openTool, type ServedTool, serveTool } from "./open-tool.ts";

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** A workspace of format v3 and an export beside it, as somebody has them on a disk. */
const files: Readonly<Record<string, string>> = {
  "workspace/postman/collections/Harbour/.resources/definition.yaml": "$kind: collection\nname: Harbour\n",
  "workspace/postman/collections/Harbour/Boats/List boats.request.yaml": "$kind: http-request\nurl: https://h.example/boats\nmethod: GET\n",
  "workspace/node_modules/a/.resources/definition.yaml": "$kind: collection\nname: Not this one\n",
  "workspace/readme.md": "# Workspace\n",
  "export/piers.postman_collection.json": JSON.stringify({
    info: { name: "Piers", schema },
    item: [{ name: "List piers", request: "https://h.example/piers" }],
  }),
};

/** Drags files or folders of the disk over the page and drops them, as a user does. */
async function drag(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
}

describeInChromium("what is dragged from a disk into the online tool", (browser) => {
  let tool: ServedTool;
  let folder: string;
  beforeAll(async () => {
    tool = await serveTool();
    folder = mkdtempSync(join(tmpdir(), "postwright-drop-"));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(async () => {
    await tool.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["a workspace", "workspace", "List boats"],
    ["the folder of one collection", "workspace/postman/collections/Harbour", "List boats"],
    ["a folder with an export", "export", "List piers"],
    ["a file", "export/piers.postman_collection.json", "List piers"],
  ])("given %s, its collection opens", async (_, path, title) => {
    const { page, problems, foreign, close } = await openTool(browser(), tool.strict);
    await drag(page, [join(folder, path)]);
    await expect.poll(() => page.locator("#operations a").allInnerTexts(), { timeout: 15_000 }).toEqual([expect.stringContaining(title)]);
    expect([problems, foreign]).toEqual([[], []]);
    await close();
  });

  test("given two folders at once, the page asks which collection it shall show", async () => {
    const { page, problems, close } = await openTool(browser(), tool.strict);
    await drag(page, [join(folder, "workspace"), join(folder, "export")]);
    await page.locator("#notice").getByText("piers").waitFor();
    expect(await page.textContent("#notice")).toContain("Harbour");
    expect(problems).toEqual([]);
    await close();
  });
});
