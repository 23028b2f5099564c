import fc from "fast-check";
import { expect, test } from "vitest";
import { printDocComment } from "../../../../generator/targets/typescript/print/comment.ts";
import { liveInProse, renderers } from "../../../support/markdown-renderers.ts";
import { processorTime } from "../../../support/processor-time.ts";
import { runs } from "../../../support/runs.ts";

test.each([
  ["an element in entities", "Sends &lt;img src=w onerror=go()&gt; back.", "Sends \\<img src=w onerror=go()> back."],
  ["an element with an element inside", "a <im<b>g src=w onerror=go()>", "a \\<img src=w onerror=go()>"],
  ["a script", "<script>go()</script>", "\\<script>go()\\</script>"],
  ["an element that holds a page", "<iframe src=javascript:go()>", "\\<iframe src=javascript:go()>"],
  ["a drawing", "<svg/onload=go()>", "\\<svg/onload=go()>"],
  ["a comment that does not end", "a <!-- b", "a \\<!-- b"],
  ["an escape", "\\<svg> \\\\<svg>", "\\<svg> \\\\\\<svg>"],
  ["an element behind a URL", "https://h.test/<svg>", "https://h.test/&lt;svg>"],
  ["an element beside an escaped backtick", "\\` <svg> `", "\\` \\<svg> `"],
  ["an element between cells", "| ` | <svg> ` |", "| ` | \\<svg> ` |"],
  ["an element in what some take for a URL", "https://h.test/`a ` <svg> `", "https://h.test/`a ` \\<svg> `"],
  ["a span in the target of a link", "[a](<`>) <svg> `", "[a](<`>) \\<svg> `"],
  ["a fence that does not end", "```\n<svg>", "```\n\\<svg>"],
  ["a fence with an empty line", "```\n<svg>\n\n```", "```\n\\<svg>\n\n```"],
  ["a fence with an empty line and nothing to escape", "```\na < b\n\nc\n```", undefined],
  ["a fence in a list", "- ```\n<svg>\n```", "- ```\n\\<svg>\n```"],
  ["a link that runs code", "[a](javascript:go())", "[a]\\(javascript:go())"],
  ["a disguised one", "[a]( java&Tab;script:go())", "[a]\\( java&Tab;script:go())"],
  ["a reference that runs code", "[a]\n\n[a]:\ndata:text/html,x", "[a]\n\n[a]\\:\ndata:text/html,x"],
  ["links to pages", "[a](https://h.test/:b) [c](#d) [e](f/g:h) [i](mailto:j@h.test)", undefined],
  ["comparisons", "a < b, 1<2, <= and <> c", undefined],
  ["types in code", "A `Map<string, List<Id>>` of `<userId>`.", undefined],
  ["types in fenced code", "Like:\n```ts\nconst a: List<Id> = [];\n```\nand `<b>`.", undefined],
  ["types in prose", "A List<Id>", "A List\\<Id>"],
  ["a URL in brackets", "See <https://h.test/a>.", "See https://h.test/a."],
])("given %s, a comment reads as it was written, and nothing in it is live", (_, text, want) => {
  expect(textOf(printDocComment([text]))).toBe(want ?? text);
});

test("given code with a type at the end of a line, it stays whole", () => {
  const lines = textOf(printDocComment([`${"word ".repeat(20)}\`Map<string, - <b>>\` ${"word ".repeat(9)}`])).split("\n");
  expect(lines[1]).toMatch(/^`Map<string, - <b>>` word/);
});

/** What the tags of a comment say, without its frame. */
function textOf(comment: string): string {
  return comment
    .replace(/^\/\*\*[\n ]| ?\*\/$/g, "")
    .replace(/^ \* ?/gm, "")
    .trimEnd();
}

const piece = fc.constantFrom(
  ..."`|[]()<>!\\\"'*_-#:&;/~=.1a".split(""),
  "``",
  "```",
  "```\n",
  "~~~\n",
  "\n",
  "\n\n",
  " ",
  "    ",
  "- ",
  "> ",
  "word ".repeat(18),
  "<svg/onload=go()>",
  "<img src=w onerror=go()>",
  "&lt;svg&gt;",
  "<b>",
  "<!--",
  "-->",
  "<a href='",
  "</",
  "<?",
  "javascript:go()",
  "](",
  "]: ",
  "](<",
  "java&#115;cript:",
  "https://h.test/",
  "&amp;lt;",
  "<code>",
  "</code>",
  "[a]",
  "\t",
  "| - | - |\n",
);
const hostile = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

test("given any descriptions, no renderer finds HTML or a link that runs code in their comment", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 2 }), (blocks) => {
      const text = textOf(printDocComment(blocks));
      for (const [name, render] of renderers) expect([name, liveInProse(render(text))]).toEqual([name, []]);
    }),
    { numRuns: runs(1000) },
  );
});

test("given many beginnings of markup, the time is linear", () => {
  const spent = processorTime(() => {
    for (const part of ["`", "<b", "](", "]:", "](a", "```\n", "`<", "\\", "[a]:", "<https://"]) printDocComment([part.repeat(20_000)]);
  });
  expect(spent).toBeLessThan(5_000);
});
