import { existsSync } from "node:fs";
import process from "node:process";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Where Debian and others put Chromium. */
const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium of this machine; `undefined` if there is none. */
export function findChromium(): string | undefined {
  return [process.env["CHROMIUM"] ?? "", ...usualPlaces].find((path) => existsSync(path));
}

/** Starts Chromium, without its sandbox, which does not work in containers. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium: apt-get install chromium");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/**
 * A group of tests that share one Chromium. Without Chromium, the group is skipped and says so;
 * where it must be there (`CHROMIUM_REQUIRED`, as in CI), that is an error.
 */
export function describeInChromium(name: string, body: (browser: () => Browser) => void): void {
  const isThere = findChromium() !== undefined;
  if (!isThere && process.env["CHROMIUM_REQUIRED"] === "yes") {
    test(name, () => expect(findChromium(), "CI runs these tests: apt-get install chromium").toBeDefined());
    return;
  }
  describe.runIf(isThere)(isThere ? name : `${name} (skipped: there is no Chromium, apt-get install chromium)`, () => {
    let started: Browser | undefined;
    beforeAll(async () => {
      started = await launchChromium();
    });
    afterAll(() => started?.close());
    body(() => {
      if (started === undefined) throw new Error("Chromium is used before it has started.");
      return started;
    });
  });
}
