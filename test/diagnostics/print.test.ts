import { expect, test } from "vitest";
import { cleanText } from "../../generator/diagnostics/clean.ts";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.ts";
import { formatDiagnostic, formatDiagnosticJson } from "../../generator/diagnostics/print.ts";

const diagnostic: Diagnostic = {
  code: "PW2009",
  severity: "warning",
  message: "The request has no method.",
  hint: "Set it.",
  item: ["Users", "List users"],
  pointer: "/item/0",
  location: { file: "a.json", line: 3, column: 7 },
};

test("human output: address first, then item and hint", () => {
  expect(formatDiagnostic(diagnostic)).toBe(
    "a.json:3:7  warning  PW2009  The request has no method.\n  item: Users / List users\n  hint: Set it. See docs/diagnostics.md#pw2009",
  );
});

test("a problem of the file itself has no item line", () => {
  expect(formatDiagnostic({ ...diagnostic, item: [] })).toBe(
    "a.json:3:7  warning  PW2009  The request has no method.\n  hint: Set it. See docs/diagnostics.md#pw2009",
  );
});

test("colour stands around the severity only", () => {
  expect(formatDiagnostic(diagnostic, { colour: true })).toContain("a.json:3:7  \u001b[33mwarning\u001b[0m  PW2009");
});

test("names and file cannot drive the terminal or a CI system", () => {
  const hostile = ["\u001b]0;title\u0007x", "a\n::error file=x::boom", "##vso[task.setvariable]x", "\u202egnp", "\u009b31m"];
  const output = formatDiagnostic({ ...diagnostic, item: hostile, location: { ...diagnostic.location, file: "::set-env::\r\n::x" } });
  const lines = output.split("\n");
  expect(lines).toHaveLength(3);
  // control characters are what must be gone
  expect(output.replaceAll("\n", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]|::|##/);
  expect(lines[1]).toContain("gnp");
});

test("JSON output is one line that carries every datum, escaped", () => {
  const item = ["a\u202eb\u001b", "::x ##[y]", "\ud83d\ude00"];
  const line = formatDiagnosticJson({ ...diagnostic, item });
  expect(line).not.toMatch(/[\n\u202e]|::|##/);
  expect(line).toContain("\ud83d\ude00");
  expect(JSON.parse(line)).toEqual({ type: "diagnostic", ...diagnostic, item, help: "docs/diagnostics.md#pw2009" });
});

test.each([
  ["tabs and line breaks become blanks", "a\tb\r\nc\u2028d", "a b  c d"],
  ["zero-width and tag characters go", "a\u200b\ufeff\u{e0041}b", "ab"],
  ["a lone surrogate goes", "a\ud800b", "ab"],
  ["emoji and other scripts stay", "微信 😀 é", "微信 😀 é"],
])("cleanText: %s", (_, given, want) => {
  expect(cleanText(given)).toBe(want);
});

test("cleanText cuts with an ellipsis", () => {
  expect(cleanText("x".repeat(300), 10)).toBe("xxxxxxxxx…");
});
