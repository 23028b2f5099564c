import { expect, test } from "vitest";
import { parseScript } from "../../generator/scripts/syntax/parse.ts";
import { maxScriptLength } from "../../generator/util/limits.ts";
import { processorTime } from "../support/processor-time.ts";
import { sample } from "../support/runs.ts";

/** Every way of nesting that JavaScript knows, `depth` deep. */
const nestings: Readonly<Record<string, (depth: number) => string>> = {
  parentheses: (n) => `${"(".repeat(n)}1${")".repeat(n)}`,
  arrays: (n) => "[".repeat(n) + "]".repeat(n),
  objects: (n) => `x=${"{a:".repeat(n)}1${"}".repeat(n)}`,
  blocks: (n) => "{".repeat(n) + "}".repeat(n),
  functions: (n) => "function f(){".repeat(n) + "}".repeat(n),
  "arrow functions": (n) => `${"a=>".repeat(n)}1`,
  "async arrow functions": (n) => `${"async a=>".repeat(n)}1`,
  classes: (n) => "class A{m(){".repeat(n) + "}}".repeat(n),
  sums: (n) => `1${"+1".repeat(n)}`,
  powers: (n) => `${"2**".repeat(n)}2`,
  alternatives: (n) => `a${"||a".repeat(n)}`,
  negations: (n) => `${"!".repeat(n)}1`,
  conditions: (n) => `${"a?b:".repeat(n)}c`,
  assignments: (n) => `${"a=".repeat(n)}1`,
  "if in if": (n) => `${"if(x)".repeat(n)}y`,
  "else if": (n) => `${"if(x){}else ".repeat(n)}y`,
  labels: (n) => `${Array.from({ length: n }, (_, index) => `a${index}:`).join("")}1`,
  new: (n) => `${"new ".repeat(n)}a`,
  await: (n) => `${"await ".repeat(n)}a`,
  templates: (n) => "`${".repeat(n) + "1" + "}`".repeat(n),
  calls: (n) => "f(".repeat(n) + ")".repeat(n),
  patterns: (n) => `var ${"[".repeat(n)}a${"]".repeat(n)}=b`,
  "object patterns": (n) => `var ${"{a:".repeat(n)}b${"}".repeat(n)}=c`,
  "assigned patterns": (n) => `${"[".repeat(n)}a${"]".repeat(n)}=b`,
  defaults: (n) => `function f(a=${"(a=".repeat(n)}1${")".repeat(n)}){}`,
  loops: (n) => `${"for(;;)".repeat(n)};`,
  "do while": (n) => `${"do ".repeat(n)};${"while(0);".repeat(n)}`,
  switches: (n) => "switch(a){case 1:".repeat(n) + "}".repeat(n),
  tries: (n) => "try{".repeat(n) + "}catch{}".repeat(n),
  yields: (n) => `function*g(){${"yield ".repeat(n)}1}`,
  spreads: (n) => `f(...${"[...".repeat(n)}[]${"]".repeat(n)})`,
};

test.each(Object.entries(nestings))("given %s that nest moderately, they are parsed; very deep, they are refused", (_, nest) => {
  expect(parseScript(nest(80)).kind).toBe("program");
  for (const depth of sample([2_100, 20_000, 50_000], 2)) {
    const text = nest(depth);
    expect(parseScript(text)).toMatchObject({ kind: text.length > maxScriptLength ? "too-large" : "too-deep" });
  }
});

test.each<[string, (length: number) => string]>([
  ["members", (n) => `a${".b".repeat(n)}`],
  ["calls in a row", (n) => `a${"()".repeat(n)}`],
  ["statements", (n) => "a;".repeat(n)],
  ["lines without semicolons", (n) => "a + b\n".repeat(n)],
  ["commas", (n) => `a${",a".repeat(n)}`],
  ["groups in a regular expression", (n) => `/${"(".repeat(n)}${")".repeat(n)}/`],
])("given many %s, they are parsed: that is not nesting", (_, repeat) => {
  expect(parseScript(repeat(50_000)).kind).toBe("program");
});

test("given a string of 1,500 pieces, it is parsed: HTML is put together like that", () => {
  expect(parseScript(`x = "a"${' +\n  "a"'.repeat(1_500)};`).kind).toBe("program");
});

test.each([
  ["pm.test('a', () => {\n  x();\n});\n});", 32, "something that does not belong here"],
  ["let a; let a;", 11, "declared twice"],
  ["var a = 'b\n';", 8, "not closed on its line"],
  ["const a;", 7, "does not belong here"],
  ["a = ;", 4, "does not belong here"],
  ["/(/.test(a)", 1, "regular expression is malformed"],
])("given %j, the place and the problem are said without quoting it", (text, offset, problem) => {
  expect(parseScript(text)).toEqual({ kind: "broken", offset, problem: expect.stringContaining(problem) });
});

test.each([
  "return 1;",
  "const a = await b();",
  "var a; var a;",
  "try {} catch (e) { var e; }",
  "tests['a'] = 1",
  "a = {}?.b ?? 1",
  "<!-- a",
])("given %j, it is parsed as Postman does", (text) => {
  expect(parseScript(text).kind).toBe("program");
});

test("given a script as long as allowed, it is parsed; one more, it is not", () => {
  expect(parseScript(" ".repeat(maxScriptLength)).kind).toBe("program");
  expect(parseScript(" ".repeat(maxScriptLength + 1)).kind).toBe("too-large");
});

const pieces: readonly (readonly [string, (index: number) => string])[] = [
  ["let", (index) => `let a${index};`],
  ["var behind let", (index) => `let a${index}; { var b${index}; }`],
  ["functions", (index) => `function a${index}() {}`],
  ["calls", () => "pm.environment.set('a', pm.response.json().a.b.c);"],
  ["templates", () => "`a${b}c`;"],
  ["regular expressions", () => "/a(b|c)*d/.test(x);"],
];

test.each(sample(pieces, 2))("given many %s, time grows with the length", (_, piece) => {
  const time = (count: number): number => {
    const text = Array.from({ length: count }, (__, index) => piece(index)).join("");
    return processorTime(() => expect(parseScript(text).kind).toBe("program"));
  };
  time(500);
  const [once, fourfold] = [time(2_000), time(8_000)];
  expect(fourfold).toBeLessThan(Math.max(400, once * 12));
});
