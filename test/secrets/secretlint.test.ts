import { lintSource } from "@secretlint/core";
import { creator } from "@secretlint/secretlint-rule-preset-recommend";
import { expect, test } from "vitest";
import { createRedactor } from "../../generator/secrets/redactor.ts";
import { samples } from "./samples.ts";

// secretlint's rule set is maintained by others: what it reports must not be left by ours.
async function lint(content: string): Promise<readonly string[]> {
  // Some rules look at JSON files alone.
  const ext = content.startsWith("{") ? ".json" : ".txt";
  const { messages } = await lintSource({
    source: { content, filePath: `sample${ext}`, ext, contentType: "text" },
    options: { config: { rules: [{ id: "preset", rule: creator }] } },
  });
  return messages.map(({ ruleId }) => ruleId);
}

const redact = (text: string): string => createRedactor().redact(text, { kind: "body" }, () => undefined);

test("given all samples, secretlint reports many of them, and nothing in their placeholders", async () => {
  const reported = await Promise.all(samples.map(([, value]) => lint(`value: "${value}"`)));
  const kinds = new Set(reported.flat());
  expect(kinds.size).toBeGreaterThan(15);
  for (const [kind, value] of samples) expect([kind, await lint(`value: "${redact(value)}"\n${redact(value)}`)]).toEqual([kind, []]);
});

test("given placeholders of named values under names that scanners know, secretlint reports nothing", async () => {
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

/** What only a whole file, or a name beside it, gives away. */
const files: readonly string[] = [
  `AWS_SECRET_ACCESS_KEY=${"g1H2i3J4k5".repeat(4)}`,
  JSON.stringify({ private_key_id: "a1", private_key: samples.find(([kind]) => kind === "private key")?.[1] }),
];

test("given every rule of secretlint's preset, a sample of ours sets it off, and what we make of it does not", async () => {
  const texts = [...samples.map(([, value]) => `value: "${value}"`), ...files];
  const reported = new Set((await Promise.all(texts.map(lint))).flat());
  const silent = creator.rules.map(({ meta }) => meta.id).filter((id) => !reported.has(id));
  // This one looks for its own comments.
  expect(silent).toEqual(["@secretlint/secretlint-rule-filter-comments"]);
  expect((await Promise.all(texts.map((text) => lint(redact(text))))).flat()).toEqual([]);
});
