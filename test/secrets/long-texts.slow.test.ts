import fc from "fast-check";
import { expect, test } from "vitest";
import { createRedactor } from "../../generator/secrets/redactor.ts";
import type { TextContext } from "../../generator/secrets/find.ts";
import { runs } from "../support/runs.ts";

const hints: readonly TextContext[] = [
  { kind: "text" },
  { kind: "body" },
  { kind: "header", name: "Authorization" },
  { kind: "header", name: "Cookie" },
  { kind: "value", name: "password" },
];

/** Beginnings of all that is looked for, repeated without an end. */
const pieces =
  'a|a:|eyJ-|eyJabcdefgh.|-----BEGIN PRIVATE KEY-----|{"|{{|password=|password="|https://a:b|://a:b@|<a>|glpat-|bearer |\\"|-u a:|token="|["{|0|a@|sk-|xoxb-|SG.|M_.|\\\\|\' |{a:|%2F|\n|otp=|otp: |pin: 1234\n|--a=|-H "a: b|<a name="pin">|name="a"\n\n|%253A%40|//a:|https://{{a}}:b|$a: A = "|`';

// How the time grows with the length is measured by `npm run bench -- --bounds`; what is quadratic does not come to an end here in time.
test.each(pieces.split("|"))("given %j over and over, it is redacted in every place, once and for all", (piece) => {
  const redactor = createRedactor();
  redactor.redact("abc1def2ghi3jkl4mno5", { kind: "value", name: "password" }, () => undefined);
  const text = piece.repeat(Math.ceil(200_000 / piece.length));
  for (const hint of hints) {
    const once = redactor.redactKnown(
      redactor.redact(text, hint, () => undefined),
      () => undefined,
    );
    expect(redactor.redact(once, hint, () => undefined)).toBe(once);
  }
});

test("given any text in any place, what is redacted once stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(...hints), (text, hint) => {
      const redact = (value: string): string => createRedactor().redact(value, hint, () => undefined);
      expect(redact(redact(text))).toBe(redact(text));
    }),
    { numRuns: runs(500) },
  );
});

test("given any JSON, what is redacted is JSON of the same form", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify({ password: value, list: [value] });
      const redacted: unknown = JSON.parse(createRedactor().redact(text, { kind: "body" }, () => undefined));
      expect(formOf(redacted)).toEqual(formOf(JSON.parse(text)));
    }),
    { numRuns: runs(500) },
  );
});

function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.entries(value).map(([key, member]) => [key, formOf(member)]);
}
