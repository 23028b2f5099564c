import fc from "fast-check";
import { expect, test } from "vitest";
import { createRedactor, type RedactHint } from "../../generator/secrets/redactor.ts";

const hints: readonly RedactHint[] = [
  { kind: "text" },
  { kind: "body" },
  { kind: "header", name: "Authorization" },
  { kind: "header", name: "Cookie" },
  { kind: "value", name: "password" },
];

/** Beginnings of all that is looked for, repeated without an end. */
const pieces =
  'a|a:|eyJ-|eyJabcdefgh.|-----BEGIN PRIVATE KEY-----|{"|{{|password=|password="|https://a:b|://a:b@|<a>|glpat-|bearer |\\"|-u a:|token="|["{|0|a@|sk-|xoxb-|SG.|M_.|\\\\|\' |{a:|%2F|\n';

/** The best of three: other work on the machine only adds. */
function measureBest(text: string): number {
  return Math.min(measure(text), measure(text), measure(text));
}

function measure(text: string): number {
  const redactor = createRedactor();
  redactor.redact("abc1def2ghi3jkl4mno5", { kind: "value", name: "password" }, () => undefined);
  const started = performance.now();
  for (const hint of hints) redactor.redact(text, hint, () => undefined);
  redactor.redactKnown(text, () => undefined);
  return performance.now() - started;
}

test.each(pieces.split("|"))("given %j over and over, twice the text takes about twice the time", (piece) => {
  const text = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
  measure(text(2_000));
  const [one, two] = [measureBest(text(20_000)), measureBest(text(80_000))];
  // Four times the text: quadratic would be sixteen times.
  expect(two).toBeLessThan(Math.max(150, one * 10));
});

test("given any text in any place, what is redacted once stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(...hints), (text, hint) => {
      const redact = (value: string): string => createRedactor().redact(value, hint, () => undefined);
      expect(redact(redact(text))).toBe(redact(text));
    }),
    { numRuns: 500 },
  );
});

test("given any JSON, what is redacted is JSON of the same form", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify({ password: value, list: [value] });
      const redacted: unknown = JSON.parse(createRedactor().redact(text, { kind: "body" }, () => undefined));
      expect(formOf(redacted)).toEqual(formOf(JSON.parse(text)));
    }),
    { numRuns: 500 },
  );
});

function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.entries(value).map(([key, member]) => [key, formOf(member)]);
}
