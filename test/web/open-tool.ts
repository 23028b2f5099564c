import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { repository } from "../corpus/corpus-files.ts";
import { type WatchedPage, watchPage } from "../chromium/watched-page.ts";
import { buildWeb } from "../../web/build/build.ts";
import { policyHeader } from "../../web/build/policy.ts";
import { serveFolder, type StaticServer } from "../../web/build/serve-folder.ts";

export const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

/** The text of a collection with one operation. */
export function makeCollection(name: string, url = "https://h.example/boats", item: object = {}): string {
  return JSON.stringify({ info: { name, schema }, item: [{ name: `List ${name}`, request: { method: "GET", url }, ...item }] });
}

/** The title of the view that is shown. */
export function headingOf(page: Page): Promise<string | null> {
  return page.textContent("#content h1");
}

/** The online tool, built into a temporary folder and served twice. */
export interface ServedTool {
  /** As any file server would serve it: the policy stands in the page alone. */
  readonly plain: StaticServer;
  /** With the policy as a header, which binds the workers too. */
  readonly strict: StaticServer;
  readonly close: () => Promise<void>;
}

export async function serveTool(): Promise<ServedTool> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-web-"));
  await buildWeb(folder);
  const plain = await serveFolder(folder);
  const strict = await serveFolder(folder, { headers: policyHeader(folder) });
  return {
    plain,
    strict,
    close: async () => {
      await plain.close();
      await strict.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Opens the tool. Each time, the browser has forgotten everything. */
export async function openTool(browser: Browser, { origin }: StaticServer, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const watched = await watchPage(browser, origin, options);
  await watched.page.goto(`${origin}/`);
  return watched;
}

/** A file to choose: its name and text. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string | Buffer;
}

/** Opens files, and waits until something is shown. */
export async function openFiles(page: Page, files: readonly ChosenFile[]): Promise<void> {
  await page.setInputFiles(
    "#files",
    files.map(({ name, text }) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) })),
  );
  await page.waitForSelector("#content h1, #notice h1, #notice h2");
}

/** A file of the repository, or of `../shared` beside it; `undefined` if that is not there. */
export function readInput(path: string): ChosenFile | undefined {
  const file = join(repository, path);
  return existsSync(file) ? { name: path.split("/").at(-1) ?? path, text: readFileSync(file) } : undefined;
}

/** Opens the example, and waits for its list of operations. */
export async function openExample(page: Page): Promise<void> {
  await page.click("#open-example");
  await page.waitForSelector("#content article.contents");
}
