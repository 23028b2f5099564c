import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder, type StaticServer } from "../../web/build/serve-folder.ts";
import { findAccessibilityProblems } from "../chromium/accessibility.ts";
import { describeInChromium } from "../chromium/browser.ts";
import { type WatchedPage, watchPage } from "../chromium/watched-page.ts";
import { hostileCollection } from "./hostile-collection.ts";
import { siteOf } from "./read.ts";

/** The strictest policy that pages promise to work under. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'";

const shipped = readFileSync(new URL("../../collections/sunshine-conversations.postman_collection.json", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "postwright-reference-"));

async function writeSite(name: string, text: string): Promise<readonly string[]> {
  const files = await siteOf(text);
  for (const [path, content] of files) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return [...files.keys()].filter((path) => path.endsWith(".html"));
}

describeInChromium("the reference in Chromium", (browser) => {
  let server: StaticServer;
  let hostilePages: readonly string[];
  beforeAll(async () => {
    await writeSite("site", shipped);
    hostilePages = await writeSite("hostile", hostileCollection);
    server = await serveFolder(folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page with the policy as a header, and closes it when the test is done with it. */
  async function withPage(path: string, use: (watched: WatchedPage) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
    const watched = await watchPage(browser(), server.origin, options);
    await watched.page.route(`${server.origin}/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    await watched.page.goto(`${server.origin}/site/${path}`);
    await use(watched);
    expect([watched.problems, watched.foreign]).toEqual([[], []]);
    await watched.close();
  }

  const key = "operations/create-integration-key.html";
  const checked = (page: Page): Promise<string | null> => page.locator('input[name="language"]:checked').getAttribute("value");
  const shownCode = (page: Page): Promise<string> => page.locator('input[name="language"]:checked + label + .panel code').innerText();

  test.each([
    ["index.html", "light", 1280],
    ["index.html", "dark", 390],
    [key, "light", 1280],
    [key, "dark", 1280],
    [key, "light", 390],
    ["types/KeyResponse.html", "dark", 1280],
  ] as const)(
    "given %s in the %s theme, %s wide, axe finds nothing wrong with it, nor does the console",
    async (path, colorScheme, width) => {
      const use = async ({ page }: WatchedPage): Promise<void> => {
        expect(await findAccessibilityProblems(page)).toEqual([]);
        const overflow = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        expect(overflow, "pixels that are wider than the screen").toBe(0);
      };
      await withPage(path, use, { colorScheme, viewport: { width, height: 860 } });
    },
  );

  test.each([
    ["create integration key", "Create Integration Key"],
    ["/integrations/:integrationId/keys/", "Get Integration Key"],
    ["useAnimalNames", "Update App"],
  ])("given the search for %s, it finds %s, by the keyboard alone", async (words, title) => {
    await withPage("index.html", async ({ page }) => {
      await page.keyboard.press("/");
      await page.keyboard.type(words);
      await page.locator("dialog .entries a").first().waitFor();
      expect(await page.locator("dialog .title").allInnerTexts()).toContain(title);
      expect(await findAccessibilityProblems(page)).toEqual([]);
      await page.keyboard.press("ArrowDown");
      const chosen = await page.locator("dialog a:focus .title").innerText();
      await page.keyboard.press("Enter");
      await page.waitForURL(/operations\//);
      expect(await page.locator("h1").innerText()).toBe(chosen);
      await page.keyboard.press("Control+k");
      await page.locator("dialog[open]").waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog[open]").count()).toBe(0);
    });
  });

  test("given a link to an answer, the page opens there", async () => {
    await withPage(
      `${key}#response-201`,
      async ({ page }) => {
        await expect
          .poll(() => page.locator("#response-201").evaluate((heading) => Math.round(heading.getBoundingClientRect().top)))
          .toBeLessThan(120);
      },
      { viewport: { width: 390, height: 600 } },
    );
  });

  test("given a button that copies, what is copied is what is printed", async () => {
    const use = async ({ page }: WatchedPage): Promise<void> => {
      const panel = page.locator('input[name="language"]:checked + label + .panel');
      await panel.hover();
      await panel.getByRole("button", { name: "Copy" }).click();
      await panel.getByRole("button", { name: "Copied" }).waitFor();
      expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await panel.locator("code").textContent());
    };
    await withPage(key, use, { permissions: ["clipboard-read", "clipboard-write"] });
  });

  test("given a language that was chosen, by the keyboard, it is that of the next page and of other tabs", async () => {
    await withPage(key, async ({ page }) => {
      expect(await checked(page)).toBe("curl");
      await page.locator("#language-curl").focus();
      for (const _ of ["typescript", "javascript", "python"]) await page.keyboard.press("ArrowRight");
      expect(await shownCode(page)).toContain("import requests");
      expect(await page.locator("#parse-python").isChecked()).toBe(true);
      await page.getByRole("link", { name: "List Integration Keys" }).click();
      await expect.poll(() => checked(page)).toBe("python");
    });
  });

  test("given a theme that was chosen, it stays", async () => {
    await withPage(key, async ({ page }) => {
      const background = (): Promise<string> => page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
      const light = await background();
      await page.getByRole("button", { name: "Switch to the dark theme" }).click();
      const dark = await background();
      expect(dark).not.toBe(light);
      await page.reload();
      expect(await background()).toBe(dark);
    });
  });

  test("given a browser without JavaScript, every language can be read", async () => {
    const use = async ({ page }: WatchedPage): Promise<void> => {
      await page.getByText("Python", { exact: true }).first().click();
      expect(await shownCode(page)).toContain("import requests");
      expect(await page.getByRole("button").count()).toBe(0);
      await page.getByText("Code that reads the answer").click();
      await page.locator("label[for=parse-go-chilkat]").click();
      expect(await page.locator("#parse-go-chilkat + label + .panel code").innerText()).toContain('StringOf("key.secret")');
    };
    await withPage(key, use, { javaScriptEnabled: false });
  });

  test("given pages that are opened from the disk, they work as from a server", async () => {
    const watched = await watchPage(browser(), "file://");
    await watched.page.goto(pathToFileURL(join(folder, "site", key)).href);
    await watched.page.keyboard.press("/");
    await watched.page.keyboard.type("delete app");
    await watched.page.locator("dialog .entries a").first().click();
    await watched.page.waitForURL(/delete-app\.html/);
    expect(await watched.page.locator("h1").innerText()).toContain("Delete App");
    expect([watched.problems, watched.foreign]).toEqual([[], []]);
    await watched.close();
  });

  test("given a page that is printed, the paper has prose and code, without what is only for the screen", async () => {
    await withPage(key, async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      const shown = await page.locator("body").innerText();
      for (const part of ["Makes a new API key", "curl --globoff", "seen 2 of 2", '"Create Integration Key"'])
        expect(shown).toContain(part);
      expect(shown).not.toContain("Search");
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });
  });

  test("given hostile text in every place of a collection, nothing of it fires, and nothing is loaded", async () => {
    const watched = await watchPage(browser(), server.origin);
    const fired: unknown[] = [];
    await watched.page.exposeFunction("fire", (mark: unknown) => void fired.push(mark));
    expect(hostilePages.length).toBeGreaterThan(10);
    for (const path of hostilePages) {
      await watched.page.goto(`${server.origin}/hostile/${path}`);
    }
    await watched.page.keyboard.press("/");
    await watched.page.keyboard.type("fire");
    await watched.page.locator("dialog .entries a").first().waitFor();
    expect([fired, watched.problems, watched.foreign]).toEqual([[], [], []]);
    await watched.close();
  });
});
