import { expect, test } from "vitest";
import { readAsText } from "../../generator/prose/html-text.ts";
import { processorTime } from "../support/processor-time.ts";

test.each([
  ["paragraphs", "<p>One.</p><p class='x'>Two.</p>", "One.\n\nTwo."],
  ["line breaks", "One<br>two<br/>three", "One\ntwo\nthree"],
  ["a list", "Either:<ul><li>a</li><li> b</li></ul>or", "Either:\n\n- a\n- b\n\nor"],
  ["emphasis", '<b>Very</b> <em>small</em> <span style="x">boat</span>', "Very small boat"],
  ["code", "Pass <code>id</code>", "Pass `id`"],
  ["a link", 'See <a href="https://h.test/a">the page</a>.', "See the page (https://h.test/a)."],
  ["a link to itself", '<a href="https://h.test/a">https://h.test/a</a>', "https://h.test/a"],
  ["a table", "<table><tr><th>Key</th><th>Means</th></tr><tr><td>a</td><td>b</td></tr></table>", "Key | Means\n\na | b"],
  ["entities", "a &lt; b &amp;&amp; c&nbsp;&#39;d&#x27;", "a < b && c 'd'"],
  ["an entity of an entity", "&amp;lt;", "&lt;"],
  ["a comment", "<b>a</b><!-- hidden -->b", "ab"],
  ["what is no HTML", "Pass <userId> and List<String>", "Pass <userId> and List<String>"],
  ["code in Markdown", "`<b>` <b>bold</b>\n```\n<p>\n```", "`<b>` bold\n```\n<p>\n```"],
  ["Markdown alone", "# A\n\n- **b**\n\n\n\nc", "# A\n\n- **b**\n\n\n\nc"],
])("given %s, the text reads as its author meant it", (_, html, want) => {
  expect(readAsText(html)).toBe(want);
});

test("given many tags that never end, the time is linear", () => {
  const spent = processorTime(() => {
    for (const piece of ["<a href=", "<p", "<!--", "<li ", "`", "&#", "</td><td "]) readAsText(piece.repeat(20_000));
  });
  expect(spent).toBeLessThan(5_000);
});
