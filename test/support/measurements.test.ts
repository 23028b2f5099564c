import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measurementSections, measurementsPage, recordMeasurement, takeRecordFlag } from "./measurements.ts";
import { readSection, replaceSection } from "./sections.ts";

test("the page has the section of every script, with a day in it", () => {
  const page = readFileSync(measurementsPage, "utf8");
  for (const section of measurementSections) expect(readSection(page, section), section).toMatch(/^Measured on \d{4}-\d\d-\d\d: /);
});

test("a script rewrites its own section and nothing else", async () => {
  const folder = mkdtempSync(join(tmpdir(), "postwright-measurements-"));
  try {
    const page = join(folder, "measurements.md");
    const before = readFileSync(measurementsPage, "utf8");
    writeFileSync(page, before);
    await recordMeasurement("mutate", ["2 rules broken.", { head: ["file", "rules"], rows: [["a|b.ts", 2], null] }], page);
    const after = readFileSync(page, "utf8");
    const section = readSection(after, "mutate") ?? "";
    expect(section).toMatch(/^Measured on \d{4}-\d\d-\d\d: Node .*\.\n\n2 rules broken\.\n\n\| file/);
    expect(section).toContain(String.raw`| a\|b.ts |`);
    expect(replaceSection(after, "mutate", "")).toBe(replaceSection(before, "mutate", ""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a section that is not there once is a mistake", () => {
  expect(() => replaceSection("nothing", "a", "x")).toThrow("one section a");
  expect(() => replaceSection("<!-- begin a -->\n<!-- end a -->\n<!-- begin a -->\n<!-- end a -->", "a", "x")).toThrow("one section a");
});

test("the flag is taken out of the arguments", () => {
  expect(takeRecordFlag(["--bounds", "--record", "text"])).toEqual({ args: ["--bounds", "text"], record: true });
  expect(takeRecordFlag([])).toEqual({ args: [], record: false });
});
