import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createRedactor } from "../../generator/secrets/redactor.ts";
import { lacksRegistry } from "../support/install.ts";
import { samples } from "./samples.ts";
import { loadSecretlint, type Secretlint } from "./secretlint.ts";

// secretlint's rule set is maintained by others: what it reports must not be left by ours.
const needsRegistry = lacksRegistry();

let folder = "";
let scanner: Secretlint;
const lint = (content: string): Promise<readonly string[]> => scanner.lint(content);
beforeAll(async () => {
  if (needsRegistry) return;
  folder = mkdtempSync(join(tmpdir(), "postwright-secretlint-"));
  scanner = await loadSecretlint(folder);
});
afterAll(() => {
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

const redact = (text: string): string => createRedactor().redact(text, { kind: "body" }, () => undefined);

/** What only a whole file, or a name beside it, gives away. */
const files: readonly string[] = [
  `AWS_SECRET_ACCESS_KEY=${"g1H2i3J4k5".repeat(4)}`,
  JSON.stringify({ private_key_id: "a1", private_key: samples.find(([kind]) => kind === "private key")?.[1] }),
];

describe.skipIf(needsRegistry)("given secretlint (needs the registry of npm)", () => {
  test("and all samples, it reports many of them, and nothing in their placeholders", async () => {
    const reported = await Promise.all(samples.map(([, value]) => lint(`value: "${value}"`)));
    const kinds = new Set(reported.flat());
    expect(kinds.size).toBeGreaterThan(15);
    for (const [kind, value] of samples) expect([kind, await lint(`value: "${redact(value)}"\n${redact(value)}`)]).toEqual([kind, []]);
  });

  test("and placeholders of named values under names that scanners know, it reports nothing", async () => {
    const secret = `${"wJalrXUtnFEMI/K7MDENG/bPxRfiCY"}XAMPLEKEY1`;
    const texts = [
      `AWS_SECRET_ACCESS_KEY=${secret}`,
      `"aws_secret_access_key": "${secret}"`,
      `AWS_SECRET_ACCESS_KEY=${"g1H2i3J4k5".repeat(4)}`,
    ];
    for (const text of texts) {
      expect(await lint(text)).not.toEqual([]);
      expect(await lint(redact(text))).toEqual([]);
    }
  });

  test("and every rule of its preset, a sample of ours sets it off, and what we make of it does not", async () => {
    const texts = [...samples.map(([, value]) => `value: "${value}"`), ...files];
    const reported = new Set((await Promise.all(texts.map(lint))).flat());
    const silent = scanner.rules.filter((id) => !reported.has(id));
    // This one looks for its own comments.
    expect(silent).toEqual(["@secretlint/secretlint-rule-filter-comments"]);
    expect((await Promise.all(texts.map((text) => lint(redact(text))))).flat()).toEqual([]);
  });
});
