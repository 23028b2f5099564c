import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json, OpenJson } from "../../generator/json/json.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { printJson, substituteVariables } from "../../generator/json/print-json.ts";
import { maxJsonDepth } from "../../generator/util/limits.ts";
import { anyCharacter } from "../support/any-character.ts";
import { runs, sample } from "../support/runs.ts";

/** Given text → want: canonical text (variables bare) and what was assumed. */
const readable: readonly (readonly [given: string, want: string, assumptions: string])[] = [
  ['{"a":[1,-0,1e400,12345678901234567890,"x",true,null]}', '{"a":[1,-0,1e400,12345678901234567890,"x",true,null]}', ""],
  ['{"a":1,"a":2,"__proto__":3}', '{"a":1,"a":2,"__proto__":3}', ""],
  ['"\\u00e9\\n\\/"', '"é\\n/"', ""],
  ['{"a":"{{x}}"}', '{"a":"{{x}}"}', ""],
  ['{"a": {{x}}, "b": {{$randomInt}}}', '{"a":{{x}},"b":{{$randomInt}}}', "variable"],
  ['{"a": {{x{{y}}}}}', '{"a":{{x{{y}}}}}', "variable"],
  ["{{body}}", "{{body}}", "variable"],
  ['{"a": {{x}}-{{y}}, "b": {{n}}.5}', '{"a":{{x}}-{{y}},"b":{{n}}.5}', "bare-word variable"],
  ['{"a": 1{{n}}}', '{"a":1{{n}}}', "bare-word variable"],
  ["{{{key}}: 1}", '{"{{key}}":1}', "unquoted-key variable"],
  ["{ {{member}} }", "{}", "variable variable-member"],
  ['{ "a": 1, {{more}} }', '{"a":1}', "variable variable-member"],
  ['{ {{member}}\n"a": 1 }', '{"a":1}', "missing-comma variable variable-member"],
  ["[{{items}}]", "[{{items}}]", "variable"],
  ["[1, {{items}}]", "[1,{{items}}]", "variable"],
  ['/* head */ { // one\n "a": 1, //two\n "b": 2///three\n}', '{"a":1,"b":2}', "comment"],
  ["[1,2,]", "[1,2]", "trailing-comma"],
  ['{"a":1,}', '{"a":1}', "trailing-comma"],
  ["[1,,2]", "[1,2]", "extra-comma"],
  ['{"a":1 "b":2}', '{"a":1,"b":2}', "missing-comma"],
  ['[{"a":1}\n{"a":2}]', '[{"a":1},{"a":2}]', "missing-comma"],
  ['["a\tb\nc"]', '["a\\tb\\nc"]', "newline-in-string"],
  ["{'a':'it\\'s'}", `{"a":"it's"}`, "bad-escape single-quotes"],
  ["{name: 1, $x-y: 2}", '{"name":1,"$x-y":2}', "unquoted-key"],
  ['{"a": undefined, "b": NaN, "c": a word, "d": 007}', '{"a":undefined,"b":"<number>","c":a word,"d":7}', "bare-word"],
  ['{"a": True, "b": None, "c": +1.5, "d": number, "e": <boat>}', '{"a":true,"b":null,"c":1.5,"d":"<number>","e":<boat>}', "bare-word"],
  ['{"a": true|false, "b": 1 | 2, "c": "x" | "y", "d": null | 3, "e": 1|"x"}', '{"a":true,"b":1,"c":"x","d":3,"e":}', "bare-word"],
  ['[{"a":1}, ...]', '[{"a":1}]', "elision"],
  ['{"a": [1 …, 9], "b": {...}, "c": ...}', '{"a":[1,9],"b":{},"c":...}', "bare-word elision"],
  ['{"a": http://x.org/y // z\n}', '{"a":"http://x.org/y"}', "bare-word comment"],
  ['{"a": <integer>, "b": <Error: Too deep, sorry>}', '{"a":"<integer>","b":"<Error: Too deep, sorry>"}', "bare-word"],
  ['{"a" {"b" [1]}}', '{"a":{"b":[1]}}', "missing-colon"],
  ['{"a": , "b": }', '{"a":null,"b":null}', "missing-value"],
  ['{"a": 1, b}', '{"a":1}', "missing-value unquoted-key"],
  ['{"a":[1,2}', '{"a":[1,2]}', "mismatched-bracket"],
  ['{"a":1]}', '{"a":1}', "mismatched-bracket"],
  ['{"a":{"b":[1,{"c":', '{"a":{"b":[1,{}]}}', "truncated"],
  ['{"a":"b', '{"a":"b"}', "truncated"],
  ['{"a":1} and so on', '{"a":1}', "trailing-text"],
  ['\uFEFF{"a":\u00a01}', '{"a":1}', "odd-whitespace"],
  ['{"q": "sku = "a" and more", "b": "x = "y""}', '{"q":"sku = \\"a\\" and more","b":"x = \\"y\\""}', "unescaped-quote"],
  ["{}", "{}", ""],
  ["[ ]", "[]", ""],
  ["true", "true", ""],
];

test.each(readable)("reads %j", (given, want, assumptions) => {
  const parsed = parseTolerantJson(given);
  expect(parsed.value === undefined ? undefined : printJson(parsed.value)).toBe(want);
  expect([...parsed.assumptions].sort().join(" ")).toBe(assumptions);
  expect(parsed.exact).toBe(assumptions === "");
});

const unreadable: readonly string[] = [
  "",
  "  ",
  "// only a comment",
  "<a>1</a>",
  "plain text",
  "not found",
  "null and void",
  "{{header}}\n<xml/>",
  "{{a}}-{{b}}",
  "2020-01-01 12:00 started",
  '"a","b"\n"1","2"',
  "[error] it broke",
  "{ user { name } }",
  "{",
  '{ {"a":1} }',
  "]",
  "1|2|3",
  "[...]",
];

test.each(unreadable)("sees that %j is no JSON", (given) => {
  expect(parseTolerantJson(given)).toMatchObject({ value: undefined, exact: false });
});

describe("the depth limit", () => {
  const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
  test("is reached", () => expect(parseTolerantJson(nested(maxJsonDepth)).exact).toBe(true));
  test("is not passed", () => expect(parseTolerantJson(nested(maxJsonDepth + 1)).value).toBeUndefined());
  test("holds for a million brackets", () => expect(parseTolerantJson("[".repeat(1e6)).value).toBeUndefined());
});

/** A text's reading by `JSON.parse`, in a form that keeps what both know. */
function byJsonParse(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

describe("agrees with JSON.parse", () => {
  test("on valid JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const { value, exact } = parseTolerantJson(text);
        expect(exact).toBe(true);
        expect(value === undefined ? undefined : byJsonParse(printJson(value, indent))).toBe(byJsonParse(text));
      }),
    );
  });

  test("on which texts are exact", () => {
    const token = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "'",
      "a",
      "1",
      "-",
      ".5",
      "e3",
      "\\",
      "\n",
      " ",
      "\u00a0",
      "true",
      "{{",
      "}}",
      "<x>",
      "//",
      "/*",
      "*/",
      '"k"',
    );
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join("")),
    );
    fc.assert(
      fc.property(text, (given) => {
        const { value, exact } = parseTolerantJson(given);
        expect(exact).toBe(byJsonParse(given) !== undefined);
        if (value !== undefined) printJson(value);
      }),
      { numRuns: runs(5_000) },
    );
  });
});

test.each([
  '{"a":',
  "{{",
  "{{a",
  '"',
  "'x",
  "\\",
  "[",
  "]",
  "}",
  "/*",
  "//",
  "<",
  "1",
  "1 ",
  "- ",
  ",",
  ":",
  "a",
  "a\n",
  '"x"y',
  "}}",
  '{"a" ',
  "|",
  "...",
  "a | ",
])("reads %j repeated 100,000 times", (part) => {
  for (const prefix of sample(["[", "", '{"a":', "[".repeat(400)], 1))
    expect(parseTolerantJson(prefix + part.repeat(100_000))).toBeDefined();
});

describe("printJson", () => {
  test("indents as JSON.stringify does", () => {
    const value = { a: [1, { b: [] }], c: {}, d: "x" };
    const tree = parseTolerantJson(JSON.stringify(value)).value;
    expect(tree && printJson(tree, 2)).toBe(JSON.stringify(value, null, 2));
  });
});

describe("substituteVariables", () => {
  test("replaces every variable once, keys and text aside", () => {
    const tree = parseTolerantJson('{"{{k}}":{{a}},"l":[{{b}},"{{a}}"]}').value;
    const resolve = (open: OpenJson): Json =>
      open.kind === "variable" && open.name === "a" ? { kind: "variable", name: "b" } : { kind: "string", value: printJson(open) };
    expect(tree && printJson(substituteVariables(tree, resolve))).toBe('{"{{k}}":{{b}},"l":["{{b}}","{{a}}"]}');
  });
});
