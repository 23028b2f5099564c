import { expect, test } from "vitest";
import { createRedactor } from "../../generator/secrets/redactor.ts";
import type { TextContext } from "../../generator/secrets/find.ts";
import { findPatterns, patternRules } from "../../generator/secrets/patterns.ts";
import { parseUrl } from "../../generator/util/parse-url.ts";
import { samples, secretPart } from "./samples.ts";

function redact(text: string, hint: TextContext): { readonly text: string; readonly kinds: readonly string[] } {
  const kinds: string[] = [];
  return { text: createRedactor().redact(text, hint, (kind) => kinds.push(kind)), kinds };
}

test("there are samples of more than thirty kinds", () => {
  expect(new Set(samples.map(([kind]) => kind)).size).toBeGreaterThan(40);
});

test.each(samples)("given a %s in a text, it is found and nothing of it is left", (kind, value) => {
  const { text, kinds } = redact(`Use ${value} here.`, { kind: "text" });
  expect(kinds).toContain(kind);
  expect(text).not.toContain(secretPart(value));
  expect(text).toMatch(/^Use .* here\.$/s);
});

test.each(samples)("given a %s, its placeholder is stable, no secret itself, and of like form", (_, value) => {
  const once = redact(value, { kind: "text" }).text;
  expect(redact(once, { kind: "text" })).toEqual({ text: once, kinds: [] });
  if (!/PRIVATE|eyJ|Bearer|Basic|@h\.|PAT|IQoJ/.test(value)) expect(once).toHaveLength(value.length);
  expect(once.split(".").length > 2 || !value.startsWith("eyJ")).toBe(true);
  if (value.startsWith("AK")) expect(once).toMatch(/^AKIA.{16}$/);
  if (value.includes("://")) expect(parseUrl(once)).toBeDefined();
});

test("given each rule, its pattern is global and finds nothing in an empty text", () => {
  for (const { pattern } of patternRules) {
    expect(pattern.flags).toContain("g");
    expect([..."".matchAll(pattern)]).toEqual([]);
  }
});

const named: readonly (readonly [text: string, hint: TextContext, want: string])[] = [
  ["hunter2", { kind: "value", name: "password" }, "redacted"],
  ["482913", { kind: "value", name: "otp" }, "100000"],
  ["0482913", { kind: "value", name: "password" }, "0000000"],
  ["9cd4b27c963c43402dbe26dbf0356c3d", { kind: "value", name: "client_secret" }, "0".repeat(32)],
  ["9cd4b27c-963c-4340-bde2-6dbf0356c3da", { kind: "value", name: "access_token" }, "00000000-0000-4000-8000-000000000000"],
  ["q3J+/zT9x1Lw8Rv5k2Yb7A==", { kind: "value", name: "api_key" }, "redactedredactedredacted"],
  ["Bearer abc", { kind: "header", name: "Authorization" }, "Bearer abc"],
  ["Bearer abc123def4", { kind: "header", name: "Authorization" }, "Bearer redacted"],
  ["Bearer {{token}}", { kind: "header", name: "Authorization" }, "Bearer {{token}}"],
  ["Basic dTpodW50ZXIy", { kind: "header", name: "Authorization" }, "Basic cmVkYWN0ZWQ6cmVkYWN0ZWQ="],
  ["sid=a8f3kq02lmz9; theme=dark; Path=/", { kind: "header", name: "Cookie" }, "sid=redacted; theme=dark; Path=/"],
  ['{ "password": "hunter2", "n": 1 }', { kind: "body" }, '{ "password": "redacted", "n": 1 }'],
  ['{"password": {{pw}}, "token": "{{t}}"}', { kind: "body" }, '{"password": {{pw}}, "token": "{{t}}"}'],
  ['{"key":"password","value":"hunter2"}', { kind: "body" }, '{"key":"password","value":"redacted"}'],
  ['{"a":"{\\"password\\":\\"hunter2\\"}"}', { kind: "body" }, '{"a":"{\\"password\\":\\"redacted\\"}"}'],
  ["{'password': 'hunter2', pin: 4711}", { kind: "body" }, "{'password': 'redacted', pin: 1000}"],
  ['{"access_tokens":["access-1-9f2b3c4d5e"]}', { kind: "body" }, '{"access_tokens":["redacted-redacted"]}'],
  ["a=1&password=hunter2&b=3", { kind: "body" }, "a=1&password=redacted&b=3"],
  ["<a><password>hunter2</password></a>", { kind: "body" }, "<a><password>redacted</password></a>"],
  ['mutation { login(password: "hunter2") { id } }', { kind: "text" }, 'mutation { login(password: "redacted") { id } }'],
  ["curl -u bob:hunter22 https://h.test", { kind: "text" }, "curl -u bob:redacted https://h.test"],
  ["Server=a;User Id=b;Password=hunter2;", { kind: "text" }, "Server=a;User Id=b;Password=redacted;"],
];

test.each(named)("given %s, what only its name tells is replaced in the same form", (text, hint, want) => {
  expect(redact(text, hint).text).toBe(want);
});

test("given a secret twice in a text, both are the same placeholder", () => {
  const [, key = ""] = samples.find(([kind]) => kind === "Stripe key") ?? [];
  const { text } = redact(`${key} ${key}`, { kind: "text" });
  expect(new Set(text.split(" ")).size).toBe(1);
  expect(findPatterns(text)).toEqual([]);
});
