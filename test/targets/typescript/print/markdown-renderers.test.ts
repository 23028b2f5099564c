import fc from "fast-check";
import { expect, test } from "vitest";
import { code, type Code } from "../../../../generator/targets/typescript/print/code.ts";
import {
  printMarkdownCode,
  printMarkdownSummary,
  printMarkdownTable,
  printMarkdownText,
} from "../../../../generator/targets/typescript/print/markdown.ts";
import { nastyTexts } from "../../../hostile/nasty.ts";
import { liveIn, liveLines, renderers, simpleReaders } from "../../../support/markdown-renderers.ts";
import { runs, sample } from "../../../support/runs.ts";

const active = `<img src=x onerror=alert(1)>`;
const link = "[x](javascript:alert(1))";

/** Strings that renderers read in different ways: what is code to one is live HTML to another. */
const ambiguous: readonly string[] = [
  `\\\`a \`${active}\` b`,
  `\`a\\\` ${active} \`b\``,
  `\`\\\`${active}\\\`\``,
  `\`\`a\` ${active} \`b\`\``,
  `\`a\`\` ${active} \`\`b\``,
  `\`\`\` ${active} \`\`\``,
  `\` ${active} `,
  `\`a\` \\\\\`${active}\\\\\``,
  `https://h.test/\`${active}\``,
  `www.h.test/\`${active}\``,
  `a@h.test\`${active}\``,
  `<https://h.test/\`>${active}\``,
  `<a title="\`">${active}</a>\``,
  `<!-- \` -->${active}<!-- \` -->`,
  `[\`](javascript:alert(1))\``,
  `[a\`${link}\`](b)`,
  `\`${link}\``,
  `![\`](x)${active}\`]`,
  `\`a|${active}|b\``,
  `\`a\\|${active}\``,
  `| \` | ${active} | \` |`,
  `$\`${active}\`$`,
  `*\`*${active}*\`*`,
  `~~~ \`${active}\` ~~~`,
  `\`a\n\n${active}\``,
  `\`a\r\n    ${active}\``,
  `&#96;${active}&#96;`,
  `&lt;img src=x&gt; &#60;img&#62; &lt`,
  `\\<img src=x> \\\\<img src=x> \\&lt;`,
  `<javascript:alert(1)> <data:text/html,x>`,
  `[x]: javascript:alert(1)`,
  `[^1]: ${active}`,
  "```html\n<script>alert(1)</script>\n```",
  `<details><summary>\`</summary>${active}\`</details>`,
  `<![CDATA[\`]]>${active}\``,
  `<?php \` ?>${active}\``,
  "//www.javascript:",
];

const hostileTexts = [...ambiguous, ...Object.values(nastyTexts)];

/** All places of a page that a string of the collection can stand in, each beside others. */
function printPage(texts: readonly string[]): string {
  const joined = texts.join(" ");
  const row = (text: string, index: number): readonly Code[] => [
    printMarkdownCode(text),
    printMarkdownSummary(texts[index + 1] ?? text, 200),
    printMarkdownCode(texts[index + 2] ?? text),
  ];
  return [
    code`# ${printMarkdownText(joined)}`,
    printMarkdownSummary(joined, 600),
    ...texts.map((text) => code`A ${printMarkdownCode(text)}: ${printMarkdownText(text)} and ${printMarkdownCode(text)}`),
    code`- ${printMarkdownSummary(joined, 30)}\n- ${printMarkdownCode(joined)}`,
    printMarkdownTable([code`One`, code`Two`, code`Three`], texts.map(row)),
  ].join("\n\n");
}

test.each(renderers)("given hostile strings, %s finds nothing live in them", (_, render) => {
  for (const text of sample(hostileTexts, 30)) expect([text, liveIn(render(printPage([text])))]).toEqual([text, []]);
});

test("given hostile strings, a simple reader finds nothing live in them", () => {
  for (const text of hostileTexts) expect([text, liveLines(printPage([text]))]).toEqual([text, []]);
});

test("given live Markdown, each renderer and reader would find it", () => {
  for (const [, render] of renderers) expect(liveIn(render(`a ${active}`))).toEqual([active]);
  expect(liveLines(`a ${active}`)).toHaveLength(simpleReaders.length);
});

const pieces = fc.string({
  unit: fc.constantFrom(
    ..."`|\\|<|>|[|]|(|)|!|*|_|~|$|#|-|=|:|;|/|.|@|&|\"|'| |\n|\t|a|1".split(/\|(?!$)/),
    "|",
    "``",
    "\\`",
    "` `",
    active,
    link,
    "</code>",
    "https://",
    "www.",
    "javascript:",
    "&#96;",
    "&lt;",
  ),
  maxLength: 12,
});

test("given any strings beside each other, no renderer finds anything live", () => {
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 4 }), (texts) => {
      const page = printPage(texts);
      for (const [name, render] of renderers) expect([name, liveIn(render(page))]).toEqual([name, []]);
      expect(liveLines(page)).toEqual([]);
    }),
    { numRuns: runs(800) },
  );
});
