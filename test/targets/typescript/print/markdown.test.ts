import fc from "fast-check";
import { format } from "prettier";
import * as markdown from "prettier/plugins/markdown";
import { expect, test } from "vitest";
import {
  printFencedCode,
  printMarkdownCode,
  printMarkdownSummary,
  printMarkdownTable,
  printMarkdownText,
} from "../../../../generator/targets/typescript/print/markdown.ts";
import { printString } from "../../../../generator/targets/typescript/print/literal.ts";
import { runs } from "../../../support/runs.ts";

test.each([
  ["Plain text.", "Plain text."],
  ["*bold* _it_ [link](javascript:alert(1)) ![i](x)", "\\*bold\\* \\_it\\_ \\[link\\](javascript:alert(1)) !\\[i\\](x)"],
  ["<script>alert(1)</script> &amp;", "&lt;script&gt;alert(1)&lt;/script&gt; &#38;amp;"],
  ["AT&T & a &x y &#35;", "AT&T & a &x y &#38;#35;"],
  ["a | b", "a \\| b"],
  ["# title", "\\# title"],
  ["1. one", "1\\. one"],
  ["- item", "\\- item"],
  ["a\n\n# b", "a # b"],
  ["`code`", "&#96;code&#96;"],
  ["\u202eevil\u0000", "evil\\\\u0000"],
])("given the text %j, it reads as it is written: %s", (text, want) => {
  expect(printMarkdownText(text)).toBe(want);
});

test.each([
  ["a", "`a`"],
  ["a`b", "a&#96;b"],
  ["``", "&#96;&#96;"],
  ["<b>", "`<b>`"],
  ["a\\", "a\\\\"],
  ["a|b", "`a\\|b`"],
  ["a|<b>", "a\\|&lt;b&gt;"],
  ["a\nb", "`a b`"],
  ["", ""],
])("given the code %j, it is %s", (text, want) => {
  expect(printMarkdownCode(text)).toBe(want);
});

test.each([
  ["First.\n\nSecond.", 100, "First."],
  ["Takes `a|b` and *c*.", 100, "Takes `a\\|b` and c."],
  ["`a``b`", 100, "&#96;a&#96;&#96;b&#96;"],
  ["`a` `b", 100, "&#96;a&#96; &#96;b"],
  ["\\`a `<b>` c", 100, "\\\\&#96;a &#96;&lt;b&gt;&#96; c"],
  ["https://h.test/`<b>`", 100, "https://h.test/&#96;&lt;b&gt;&#96;"],
  ["Takes (`<b>`).", 100, "Takes (`<b>`)."],
  ["one two `three four` five", 18, "one two…"],
  ["one two three four", 10, "one two…"],
  ["😀".repeat(10), 5, "😀😀…"],
  ["", 100, ""],
])("given the description %j and the limit %i, the summary is %s", (text, limit, want) => {
  expect(printMarkdownSummary(text, limit)).toBe(want);
});

test("given three backticks in a string, fenced code spells them as escapes", () => {
  expect(printFencedCode(printString("```a````"))).toBe('"\\u0060\\u0060\\u0060a\\u0060\\u0060\\u0060`"');
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The types of all nodes of a Markdown text, as prettier's parser reads it. */
async function nodesOf(text: string): Promise<readonly Node[]> {
  const root: Node = await markdown.parsers.markdown.parse(text, { originalText: text } as never);
  const nodes: Node[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    nodes.push(node);
    open.push(...(node.children ?? []));
  }
  return nodes;
}

const HARMLESS = new Set(["root", "paragraph", "text", "sentence", "word", "whitespace", "inlineCode", "break"]);
const hostile = fc.string({
  unit: fc.constantFrom(
    "*",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "!",
    "#",
    "-",
    "1",
    ".",
    "|",
    "~",
    "&",
    "\\",
    "\n",
    " ",
    "a",
    "javascript:",
    "=",
    "+",
    "$",
  ),
  maxLength: 30,
});

test("given any text, Markdown reads nothing but words and inline code in it", async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      for (const printed of [printMarkdownText(text), printMarkdownSummary(text, 50), printMarkdownCode(text)]) {
        expect((await nodesOf(printed)).filter(({ type }) => !HARMLESS.has(type))).toEqual([]);
      }
    }),
    { numRuns: runs(500) },
  );
});

test("given any cells, the table has its rows and columns, and prettier keeps it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 4 }), async (rows) => {
      const table = printMarkdownTable(
        [printMarkdownText("A"), printMarkdownText("B")],
        rows.map(([one, two]) => [printMarkdownCode(one), printMarkdownText(two)]),
      );
      const nodes = await nodesOf(table);
      expect(nodes.filter(({ type }) => type === "tableRow")).toHaveLength(rows.length + 1);
      expect(nodes.filter(({ type }) => type === "tableCell")).toHaveLength(2 * (rows.length + 1));
    }),
  );
  const table = `${printMarkdownTable([printMarkdownText("Name"), printMarkdownText("")], [[printMarkdownCode("a|b"), printMarkdownText("x")]])}\n`;
  expect(await format(table, { parser: "markdown" })).toBe(table);
});
