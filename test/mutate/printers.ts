import type { Mutation } from "./mutation.ts";

const characters = {
  file: "generator/util/characters.ts",
  tests: ["test/targets/typescript/print/literal.test.ts", "test/targets/typescript/print/comment.test.ts"],
};
const literal = { file: "generator/targets/typescript/print/literal.ts", tests: ["test/targets/typescript/print/literal.test.ts"] };
const comment = { file: "generator/targets/typescript/print/comment.ts", tests: ["test/targets/typescript/print/comment.test.ts"] };
const markdown = { file: "generator/targets/typescript/print/markdown.ts", tests: ["test/targets/typescript/print/markdown.test.ts"] };
const json = { file: "generator/targets/typescript/print/json.ts", tests: ["test/targets/typescript/print/json.test.ts"] };

/** Rules by which text of a collection becomes source. */
export const printerMutations: readonly Mutation[] = [
  { ...characters, rule: "controls are escaped", find: String.raw`\u0000-\u0009\u000b-\u001f`, replace: "" },
  { ...characters, rule: "line and bidi separators are escaped", find: String.raw`\u2028-\u202e`, replace: "" },
  { ...characters, rule: "invisible characters are escaped", find: String.raw`\u200b-\u200f`, replace: "" },
  { ...characters, rule: "tag characters are escaped", find: String.raw`\u{e0000}-\u{e0fff}`, replace: "" },
  { ...characters, rule: "lone surrogates are escaped", find: String.raw`|\p{Surrogate}/gu`, replace: "/gu" },
  { ...literal, rule: "a literal escapes unsafe characters", find: "replaceUnsafe(quote(text), escapeUnits)", replace: "quote(text)" },
  {
    ...literal,
    rule: "a literal defuses pragmas",
    find: "defusePragmas(replaceUnsafe(quote(text), escapeUnits), escapeUnits)",
    replace: "replaceUnsafe(quote(text), escapeUnits)",
  },
  {
    ...literal,
    rule: "single quotes are escaped in single quotes",
    find: String.raw`.replaceAll("'", "\\'")`,
    replace: "",
  },
  {
    ...literal,
    rule: "a type key __proto__ is quoted",
    find: ` && key !== "__proto__"`,
    replace: "",
    tests: [...literal.tests, "test/targets/typescript/print/type.test.ts"],
  },
  { ...literal, rule: "an object key __proto__ is computed", find: `key === "__proto__" ? trust('["__proto__"]') : `, replace: "" },
  {
    ...literal,
    rule: "identifiers are ASCII from an allow-list",
    find: "/^[A-Za-z_$][A-Za-z0-9_$]*$/",
    replace: String.raw`/^[\p{L}_$][\w$\u200c-]*/u`,
  },
  {
    file: "generator/targets/typescript/print/literal.ts",
    rule: "a name that is no identifier is not printed",
    find: "if (!isIdentifierText(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);",
    replace: "",
    tests: ["test/targets/typescript/print/literal.test.ts", "test/targets/typescript/print/type.test.ts"],
  },
  { ...comment, rule: "the end of a comment is broken", find: String.raw`    .replaceAll("*/", "*\\/")` + "\n", replace: "" },
  {
    ...comment,
    rule: "the end of a comment is broken in an example",
    find: String.raw`line.replaceAll("*/", "*\\/").replace(`,
    replace: "line.replace(",
  },
  { ...comment, rule: "tags are defused in comments", find: String.raw`"$1\\@"`, replace: `"$1@"` },
  { ...comment, rule: "tags are defused in an example", find: String.raw`"$1\\u0040"`, replace: `"$1@"` },
  { ...comment, rule: "pragmas are defused in comments", find: "defusePragmas(clean, (character) => `${character} `)", replace: "clean" },
  {
    ...comment,
    rule: "characters of comments are cleaned",
    find: "const clean = removeUnsafe(",
    replace: "const clean = ((own: string) => own)(",
  },
  {
    file: "generator/util/characters.ts",
    rule: "a source map is no comment's to name",
    find: "(source(?:Mapping)?URL)",
    replace: "(sourceURL)",
    tests: comment.tests,
  },
  { ...markdown, rule: "Markdown's characters are escaped", find: String.raw`/[\\*_[\]|~$]/g`, replace: "/[*]/g" },
  {
    ...markdown,
    rule: "the start of a Markdown line is escaped",
    find: String.raw`.replace(/^(?:\d+(?=[.)])|[-=+#])/, escapeStart)`,
    replace: "",
  },
  {
    ...markdown,
    rule: "code that renderers read differently is prose",
    find: "return isPlainCode(content) ? trust",
    replace: 'return content !== "" ? trust',
  },
  {
    ...markdown,
    file: "generator/util/characters.ts",
    rule: "characters of a printable line are cleaned",
    find: "return onOneLine(removeUnsafe(text));",
    replace: "return onOneLine(text);",
  },
  { ...json, rule: "a number is never printed raw", find: ": printNumber(value.text);", replace: ": trust(value.text);" },
  { ...json, rule: "of equal keys the last wins", find: "distinctMembers(members).map", replace: "members.map" },
  { ...json, rule: "an infinite number is the largest", find: "value > 0 ? largestNumber : `-${largestNumber}`", replace: "String(value)" },
  {
    file: "generator/json/json-file.ts",
    rule: "JSON files hold escapes of unsafe characters",
    find: 'replaceUnsafe(printObject(value, "", { width, entriesOf }), escapeUnits)',
    replace: 'printObject(value, "", { width, entriesOf })',
    tests: ["test/json/json-file.test.ts"],
  },
];
