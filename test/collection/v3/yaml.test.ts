import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadYaml, type ReadYaml } from "../../../generator/collection/formats/v3/yaml.ts";
import { plainAt } from "../../../generator/collection/formats/v3/cursor.ts";
import { loadYamlPrinter, type PrintYaml } from "../../../generator/convert/print-yaml.ts";

let read: ReadYaml;
let print: PrintYaml;
beforeAll(async () => {
  read = await loadYaml();
  print = await loadYamlPrinter();
});

function plain(text: string): unknown {
  const outcome = read(text);
  if (outcome.kind === "broken") throw new Error(outcome.reason);
  return outcome.root === undefined ? undefined : plainAt(outcome.root);
}

test("YAML is 1.2: yes and on are strings, and so are dates", () => {
  expect(plain("a: yes\nb: on\nc: 2026-01-02\nd: 1_000\ne: true\nf: 1.5\ng: ~")).toEqual({
    a: "yes",
    b: "on",
    c: "2026-01-02",
    d: "1_000",
    e: true,
    f: 1.5,
    g: null,
  });
});

test("aliases repeat what their anchors have", () => {
  expect(plain("a: &x { b: 1 }\nc: *x")).toEqual({ a: { b: 1 }, c: { b: 1 } });
});

test("a key like __proto__ is a key like any other", () => {
  const outcome = read('"__proto__": { polluted: true }');
  expect(outcome.kind === "read" && outcome.root?.kind === "map" && [...outcome.root.entries.keys()]).toEqual(["__proto__"]);
  expect(Object.getOwnPropertyNames(plain('"__proto__": 1'))).toEqual(["__proto__"]);
});

describe("a text that is not read is refused, before the parser would take minutes or all of the stack", () => {
  const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`).join("\n")}`;
  test.each([
    ["a value that begins with a variable", "url: {{base}}/x"],
    ["a value with a colon", "a: b: c"],
    ["equal keys", "a: 1\na: 2"],
    ["several documents", "a: 1\n---\nb: 2"],
    ["a tag", "a: !!binary aGk="],
    ["a tag of one's own", "a: !env HOME"],
    ["an alias without an anchor", "a: *b"],
    ["an alias of itself", "a: &a [*a]"],
    ["aliases that multiply", bomb],
    ["brackets, deep", "[".repeat(200_000)],
    ["braces, deep", "a: ".concat("{a: ".repeat(20_000))],
    ["lists, deep", "- ".repeat(20_000)],
    ["keys on one line", "a: ".repeat(20_000)],
    ["explicit keys, deep", "? ".repeat(20_000)],
    ["blocks, deep", Array.from({ length: 2_000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n")],
    ["many keys", Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join("\n")],
    ["a tab as indentation", "a:\n\tb: 1"],
  ])("%s", (_, text) => {
    expect(read(text).kind).toBe("broken");
  });
});

test("deep brackets and many lines within a string are text", () => {
  expect(plain(`a: |\n  ${"[".repeat(5_000)}\n  ${"{".repeat(5_000)}`)).toEqual({ a: `${"[".repeat(5_000)}\n${"{".repeat(5_000)}\n` });
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."abc01:-?[]{},&*!|>'\"%@`# \n\t~.".split(""), "\u0000", "é", "\ud800"), maxLength: 60 }),
      (text) => {
        expect(["read", "broken"]).toContain(read(text).kind);
      },
    ),
  );
});

test("any string is printed so that it is read again as it was", () => {
  const units = fc.constantFrom(..."ab:-?[]{},&*!|>'\"%@`# \n\t\r~.0".split(""), "\u0000", "\u0085", "\u2028", "é", "😀");
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 40 }), fc.string({ unit: units, maxLength: 12 }), (value, key) => {
      const printed = print({ [`k${key}`]: value, list: [value, { value }] });
      expect(plain(printed)).toEqual({ [`k${key}`]: value, list: [value, { value }] });
    }),
    { numRuns: 500 },
  );
});

test.each([" \n", "  \n\n", "\n \n", " \t\n", " \n\ta\n", "\n  \n  a"])(
  "given %j, which begins with blank lines, it is printed so that it is read again",
  (value) => {
    expect(plain(print({ value, list: [{ value }] }))).toEqual({ value, list: [{ value }] });
  },
);
