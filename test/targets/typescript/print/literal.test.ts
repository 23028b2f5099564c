import fc from "fast-check";
import { format } from "prettier";
import { expect, test } from "vitest";
import {
  printIdentifier,
  printLines,
  printObjectKey,
  printString,
  printTypeKey,
} from "../../../../generator/targets/typescript/print/literal.ts";
import { evaluate } from "./evaluate.ts";
import { anyCharacter } from "../../../support/any-character.ts";
import { runs } from "../../../support/runs.ts";

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom("'", '"', "\\", "`", "$", "{", "}", "*", "/", "\n", "\r", "\u2028", "\u202e", "\ud800", "@", "#"),
    maxLength: 20,
  }),
);

/** Characters that are not to stand in a file as they are. */
/** Formats, but for the signs that stand visibly before Arabic, Syriac and Kaithi numbers and words. */
const UNSAFE = /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}]/u;

test.each([
  ["plain", '"plain"'],
  ["it's", `"it's"`],
  ['say "a"', `'say "a"'`],
  [`"it's"`, `'"it\\'s"'`],
  [`'"`, `"'\\""`],
  ["line\nline", '"line\\nline"'],
  ["\u0000\u0007\u001b", '"\\u0000\\u0007\\u001b"'],
  ["a\u2028b\u2029c", '"a\\u2028b\\u2029c"'],
  ["\u202eevil\u2066", '"\\u202eevil\\u2066"'],
  ["zero\u200bwidth\ufeff", '"zero\\u200bwidth\\ufeff"'],
  ["tag \u{e0041}", '"tag \\udb40\\udc41"'],
  ["lone \ud800 \udc00", '"lone \\ud800 \\udc00"'],
  ["pair 😀", '"pair 😀"'],
  ["${process.exit()} `x`", '"${process.exit()} `x`"'],
  ["*/ code /*", '"*/ code /*"'],
  ["\\u0041", '"\\\\u0041"'],
  ["\u0040vitest-environment jsdom", '"\\u0040vitest-environment jsdom"'],
  ["// @ts-ignore", '"// \\u0040ts-ignore"'],
  ["a \\@ts-nocheck", '"a \\\\\\u0040ts-nocheck"'],
  ["#__NO_SIDE_EFFECTS__", '"\\u0023__NO_SIDE_EFFECTS__"'],
  ["//# sourceMappingURL=x.map", '"//# sourceMappingURL\\u003dx.map"'],
  ["me@example.com", '"me@example.com"'],
])("given %j, the literal is %s", (given, want) => {
  expect(printString(given)).toBe(want);
});

test("given any text, TypeScript reads the same text out of the literal", () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(evaluate(`export const x = ${printString(given)};`)).toBe(given);
    }),
    { numRuns: runs(1000) },
  );
});

test("given any text, the literal holds no unsafe character and no pragma", () => {
  fc.assert(
    fc.property(
      text,
      fc.constantFrom("@ts-ignore", "@jsxImportSource x", "\u0040VITEST-environment", "@__PURE__", "# sourceURL=x", ""),
      (given, pragma) => {
        const printed = printString(given + pragma);
        expect(printed).not.toMatch(UNSAFE);
        expect(printed).not.toMatch(/[@#](?:ts-|jsx|vitest|__)|sourceURL=/i);
      },
    ),
  );
});

test("given any text, prettier keeps the literal's quotes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom("'", '"', "\\", "a"), maxLength: 12 }), async (given) => {
      const code = `f(${printString(given)});\n`;
      expect(await format(code, { parser: "typescript" })).toBe(code);
    }),
  );
});

test.each([
  ["displayName", "displayName", "displayName"],
  ["$ref", "$ref", "$ref"],
  ["class", "class", "class"],
  ["constructor", "constructor", "constructor"],
  ["__proto__", '["__proto__"]', '"__proto__"'],
  ["1", '"1"', '"1"'],
  ["content-type", '"content-type"', '"content-type"'],
  ["größe", '"größe"', '"größe"'],
  ["", '""', '""'],
  ["a: 1, b", '"a: 1, b"', '"a: 1, b"'],
  ["\u200d", '"\\u200d"', '"\\u200d"'],
])("given the key %j, it is %s in an object and %s in a type", (key, inObject, inType) => {
  expect(printObjectKey(key)).toBe(inObject);
  expect(printTypeKey(key)).toBe(inType);
});

test.each(["", "a b", "2fa", "é", "a;b", "a-b", "__proto__ "])(
  "given %j for an identifier, it throws: names are allocated, not taken",
  (name) => {
    expect(() => printIdentifier(name)).toThrow(/Not an identifier/);
  },
);

const joined = '.join("\\n")';

test("given any text, its printed lines are the text again, and nothing of it is code", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
      const whole = parts.join("\n");
      const printed = printLines(whole);
      const lines = printed.endsWith(joined) ? evaluate(`export const x = ${printed.slice(0, -joined.length)};`) : undefined;
      const text = Array.isArray(lines) ? lines.join("\n") : evaluate(`export const x = ${printed};`);
      expect(text).toBe(whole);
    }),
    { numRuns: runs(300) },
  );
  expect(printLines("query {\n  a\n}")).toBe('[\n"query {",\n"  a",\n"}",\n].join("\\n")');
});
