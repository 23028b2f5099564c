import { expect, test } from "vitest";
import { listShipped, readPackage } from "../generated/packages.ts";
import { bundleForBrowsers } from "./bundle.ts";
import { generateInBrowser } from "./in-browser.ts";

// The committed package is what Node generates: `test/generated/fresh.slow.test.ts` sees to that.
test.each(listShipped())("given $file, a browser generates the shipped package, byte for byte", async ({ folder, ...source }) => {
  const shipped = readPackage(folder);
  // Published names stay: Node read them from this manifest as well.
  const previousManifest = shipped.get("postwright.json") ?? "";
  const { files } = await generateInBrowser(await bundleForBrowsers(), {
    ...source,
    previousManifest,
    options: { check: true, format: true },
  });
  expect(new Map(files)).toEqual(shipped);
});
