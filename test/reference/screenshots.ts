/**
 * Writes the pictures of `docs/reference.md`: the page of one item of the shipped collection, in
 * the light and the dark theme, and on a phone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launchChromium } from "../chromium/browser.ts";
import { siteOf } from "./read.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const shots = [
  { name: "reference-light", colorScheme: "light", width: 1280, height: 900 },
  { name: "reference-dark", colorScheme: "dark", width: 1280, height: 900 },
  { name: "reference-phone", colorScheme: "light", width: 390, height: 844 },
] as const;

const folder = mkdtempSync(join(tmpdir(), "postwright-screenshots-"));
const text = readFileSync(join(root, "collections/sunshine-conversations.postman_collection.json"), "utf8");
for (const [path, content] of await siteOf(text)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
mkdirSync(join(root, "docs/images"), { recursive: true });
const browser = await launchChromium();
for (const { name, colorScheme, width, height } of shots) {
  const page = await browser.newPage({ colorScheme, viewport: { width, height } });
  await page.goto(pathToFileURL(join(folder, "operations/create-integration-key.html")).href);
  await page.screenshot({ path: join(root, "docs/images", `${name}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
