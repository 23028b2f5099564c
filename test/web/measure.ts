// `npm run web:measure`: how long the online tool takes in Chromium, and how long its page does not react. With --shots FOLDER, pictures
// of each collection: light, dark and as on a phone. With --record, its section of docs/measurements.md is written.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchChromium } from "../chromium/browser.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { type ChosenFile, openTool, readInput, type ServedTool, serveTool } from "./open-tool.ts";

const inputs: readonly (readonly [title: string, path: string])[] = [
  ["the example", "collections/sunshine-conversations.postman_collection.json"],
  ["an item alone", "../shared/seeds/create-integration-key.item.json"],
  ["Zendesk", "../shared/corpus/zendesk-smooch-v1.json"],
  ["Stripe", "../shared/corpus/stripe-api.json"],
  ["Box (format v1)", "../shared/corpus/transformer-box-v1.json"],
  ["a v1 file with faults", "../shared/corpus/transformer-malformed-v1.json"],
];

const looks: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ["light", { colorScheme: "light", viewport: { width: 1280, height: 860 } }],
  ["dark", { colorScheme: "dark", viewport: { width: 1280, height: 860 } }],
  ["phone", { colorScheme: "light", viewport: { width: 390, height: 844 } }],
];

/** The longest time between two ticks of the page is how long it did not react. */
const watchTicks = `globalThis.longest = 0; let last = performance.now();
setInterval(() => { const now = performance.now(); globalThis.longest = Math.max(globalThis.longest, now - last); last = now; }, 5);`;

const { args, record } = takeRecordFlag();
const shots = args[0] === "--shots" ? args[1] : undefined;
const browser = await launchChromium();
const tool = await serveTool();
try {
  const head = ["collection", "KB", "operations", "opened, s", "page stood, ms", "draft, s", "package, s", "files"];
  const rows: (readonly Cell[])[] = [];
  const files = inputs.map(([title, path]) => ({ title, file: readInput(path) }));
  const broken: ChosenFile = { name: "broken.json", text: '{\n  "info": { "name": "Broken" },\n  "item": [{ "name": "A", ]\n}\n' };
  for (const { title, file } of [...files, { title: "a broken file", file: broken }]) {
    if (file === undefined) continue;
    rows.push([title, Math.round(file.text.length / 1000), ...(await measure(browser, tool, file))]);
    if (shots !== undefined) await takePictures(browser, tool, file, shots);
  }
  console.log(printTable(head, rows));
  if (record) await recordMeasurement("web", [{ head, rows }]);
} finally {
  await browser.close();
  await tool.close();
}

async function measure(started: Browser, { strict }: ServedTool, file: ChosenFile): Promise<readonly Cell[]> {
  const { page, close } = await openTool(started, strict);
  try {
    await choose(page, file);
    // From here on: handing the file to Chromium takes longer than reading it.
    await page.evaluate(watchTicks);
    const opened = await time(() => waitForContent(page));
    const operations = await page.locator("#operations a").count();
    if (operations === 0) return ["refused", seconds(opened)];
    await page.click("#views >> text=Package");
    const drafted = await time(() => page.waitForSelector(".file-name:visible", { timeout: 300_000 }));
    const rest = await time(() => page.waitForSelector(".package-actions >> text=Download", { timeout: 900_000 }));
    const longest = Number(await page.evaluate("globalThis.longest"));
    const files = await page.locator(".files button").count();
    return [operations, seconds(opened), Math.round(longest), seconds(drafted), seconds(drafted + rest), files];
  } finally {
    await close();
  }
}

async function choose(page: Page, { name, text }: ChosenFile): Promise<void> {
  await page.setInputFiles("#files", { name, mimeType: "application/json", buffer: Buffer.from(text) });
}

async function waitForContent(page: Page): Promise<void> {
  await page.waitForSelector("#content h1, #notice h1", { timeout: 120_000 });
}

async function time(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

async function takePictures(started: Browser, { strict }: ServedTool, file: ChosenFile, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [look, options] of looks) {
    const { page, close } = await openTool(started, strict, options);
    await choose(page, file);
    await waitForContent(page);
    await page.screenshot({ path: join(folder, `${file.name}-${look}.png`) });
    const href = await page
      .locator("#operations a")
      .first()
      .getAttribute("href")
      .catch(() => null);
    if (href !== null) {
      await page.evaluate((hash) => (location.hash = hash), href);
      await page.waitForSelector("article.operation");
      await page.screenshot({ path: join(folder, `${file.name}-${look}-item.png`) });
      await page.evaluate(() => (location.hash = "#/problems"));
      await page.waitForSelector("#content h1 >> text=Problems");
      await page.screenshot({ path: join(folder, `${file.name}-${look}-problems.png`) });
    }
    await close();
  }
}
