import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { countRequests } from "../corpus/count-requests.ts";
import { listItems } from "./reading.ts";

const folder = new URL("../../../shared/corpus/", import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "MANIFEST.json") : [];

interface ManifestEntry {
  readonly file: string;
  readonly requests: number;
}

const manifest: readonly ManifestEntry[] = files.length > 0 ? JSON.parse(readFileSync(new URL("MANIFEST.json", folder), "utf8")) : [];

async function readFile(name: string) {
  const text = readFileSync(new URL(name, folder), "utf8");
  const { document, diagnostics, locate } = await readCollection({ file: name, text });
  const json: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
  return { items: listItems(document?.children ?? []), expected: countRequests(json), diagnostics, locate };
}

if (files.length === 0) console.warn("no ../shared/corpus beside the repository: the corpus was not read");

describe("the corpus", () => {
  test("every request of every file is read, and none twice", async () => {
    let total = 0;
    for (const name of files) {
      const { items, expected } = await readFile(name);
      expect([name, items.length]).toEqual([name, expected]);
      expect(new Set(items.map(({ pointer }) => pointer)).size).toBe(expected);
      total += items.length;
    }
    expect(total).toBe(files.length === 0 ? 0 : 9_484);
  });

  test("counts are those of the manifest", async () => {
    for (const { file, requests } of manifest) expect([file, (await readFile(file)).items.length]).toEqual([file, requests]);
  });

  test("no file has an error, and every diagnostic has its place", async () => {
    for (const name of files) {
      const { diagnostics } = await readFile(name);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      for (const { location } of diagnostics) expect(location.line + location.column).toBeGreaterThan(2);
    }
  });

  test("pointers of v2 items lead to their line", async () => {
    if (files.length === 0) return;
    const { items, locate } = await readFile("zendesk-smooch-v1.json");
    const lines = readFileSync(new URL("zendesk-smooch-v1.json", folder), "utf8").split("\n");
    expect(items).toHaveLength(122);
    for (const { pointer, name } of items) {
      const { line, column } = locate(pointer);
      expect(lines[line - 1]?.[column - 1]).toBe("{");
      expect(lines[line]).toContain(JSON.stringify(name).slice(1, -1));
    }
  });
});
