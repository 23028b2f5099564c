import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveFolder, type StaticServer } from "../../web/build/serve-folder.ts";
import { findAccessibilityProblems } from "./accessibility.ts";
import { describeInChromium } from "./browser.ts";
import { watchPage } from "./watched-page.ts";

const folder = mkdtempSync(join(tmpdir(), "postwright-chromium-"));
mkdirSync(join(folder, "site"));
const csp = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const head = `<!doctype html><html lang="en"><head><title>A</title>${csp}</head>`;
writeFileSync(join(folder, "secret.txt"), "out of reach");
writeFileSync(join(folder, "site/index.html"), `${head}<body><main><h1>Good</h1></main></body></html>`);
writeFileSync(
  join(folder, "site/bad.html"),
  `<!doctype html><html lang="en"><head><title>B</title></head><body><main><h1>Bad</h1>
<img src="http://example.com/a.png"><script>throw new Error("thrown")</script></main></body></html>`,
);
writeFileSync(join(folder, "site/inline.html"), `${head}<body><main><h1>Inline</h1><script>alert(1)</script></main></body></html>`);

describeInChromium("the helpers for tests in Chromium", (browser) => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await serveFolder(join(folder, "site"));
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test("given a good page, they find nothing", async () => {
    const watched = await watchPage(browser(), server.origin);
    await watched.page.goto(`${server.origin}/`);
    expect(await findAccessibilityProblems(watched.page)).toEqual([]);
    expect([watched.problems, watched.foreign]).toEqual([[], []]);
    await watched.close();
  });

  test("given a page that loads, throws and lacks a label, they find all of it", async () => {
    const watched = await watchPage(browser(), server.origin);
    await watched.page.goto(`${server.origin}/bad.html`);
    expect(watched.foreign).toEqual(["http://example.com/a.png"]);
    expect(watched.problems.join("\n")).toContain("thrown");
    expect((await findAccessibilityProblems(watched.page)).join("\n")).toContain("image-alt");
    await watched.close();
  });

  test("given a page that breaks its own CSP, that is a problem", async () => {
    const watched = await watchPage(browser(), server.origin);
    await watched.page.goto(`${server.origin}/inline.html`);
    expect(watched.problems.join("\n")).toContain("Content Security Policy");
    await watched.close();
  });

  test("given a path out of the folder, the server has no such file", async () => {
    for (const path of ["/..%2fsecret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt", "/nothing"])
      expect((await fetch(server.origin + path)).status).toBe(404);
  });
});
