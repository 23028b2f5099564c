import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { siteOf } from "./read.ts";

const file = new URL("../../../shared/corpus/stripe-api.json", import.meta.url);
const isThere = existsSync(file);

/** Bytes of HTML, style and script until a page is complete. */
const mostOfPage = 100_000;

test.runIf(isThere)(`given Stripe's 457 items, the site and each page are small${isThere ? "" : " (skipped: no corpus)"}`, async () => {
  const sizes = new Map([...(await siteOf(readFileSync(file, "utf8")))].map(([path, text]) => [path, Buffer.byteLength(text)]));
  expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000_000);
  const shared = (sizes.get("style.css") ?? 0) + (sizes.get("site.js") ?? 0);
  const pages = [...sizes].filter(([path]) => path.endsWith(".html") && !path.endsWith(".code.html"));
  expect(pages.filter(([path]) => path.startsWith("operations/")).length).toBe(457);
  expect(pages.filter(([, size]) => size + shared > mostOfPage)).toEqual([]);
});
