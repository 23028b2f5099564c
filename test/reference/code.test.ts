import { expect, test } from "vitest";
import { printCode } from "../../generator/targets/reference/print/code.ts";
import { referenceLanguages } from "../../generator/targets/reference/context.ts";
import { hostileTexts } from "../samples-code/hostile-texts.ts";
import { listElements, listUnsafe } from "./elements.ts";

/** The coloured parts of code, each with its class. */
function coloured(code: string, language: string): readonly string[] {
  return listElements(`<pre>${String(printCode(code, language))}</pre>`)
    .filter(({ name }) => name === "i")
    .map(({ attributes, text }) => `${attributes.get("class") ?? ""} ${text}`);
}

test.each([
  ["json", '{"a": "b", "n": 12.5, "ok": true}', ['s "b"', "n 12.5", "w true"]],
  ["curl", "# one\ncurl --globoff \\\n  -H 'it'\\''s'", ["c # one", "w --globoff", "w -H", "s 'it'\\''s'"]],
  ["typescript", 'import { a } from "b"; // "c"\nconst x = `${d}`;', ["w import", "w from", 's "b"', 'c // "c"', "w const", "s `${d}`"]],
  ["python", 'import requests\nx = ["a",\n "b" "c"] # d', ["w import", 's "a"', 's "b" "c"', "c # d"]],
  ["powershell", "$a = 'it''s' # no comment here", ["w $a", "s 'it''s'"]],
  ["php", '<?php\n// a\necho "b\\"c", 1;', ["c <?php\n// a", "w echo", 's "b\\"c"', "n 1"]],
  ["http", "POST / HTTP/1.1\nHost: h.test\n\na", ["w HTTP/1.1\nHost"]],
  ["powerbuilder", 'if ls_A = "a~"b" then', ["w if", 's "a~"b"', "w then"]],
  ["none", 'import "a"', []],
])("given code in %s, its parts have their colours", (language, code, expected) => {
  expect(coloured(code, language)).toEqual(expected);
});

test("given any text in any language, what is shown is that text, and nothing in it is live", () => {
  const texts = [...hostileTexts, '<script>fire(1)</script>"<img src=x onerror=fire(2)>', "'\"`".repeat(9), "'</i><b onclick=fire(3)>"];
  for (const language of [...referenceLanguages, "json"]) {
    for (const text of texts) {
      const html = `<pre><code>\n${String(printCode(text, language))}</code></pre>`;
      expect(listUnsafe(html)).toEqual([]);
      expect(listElements(html).at(1)?.text.trim()).toBe(text.replaceAll("\r\n", "\n").trim());
    }
  }
});

test("given code that nobody reads to its end, it has no colours, and no expression has a limit", () => {
  expect(String(printCode(`"${"\\a".repeat(60_000)}"`, "json"))).not.toContain("<i");
  expect(String(printCode(`"${"\\a".repeat(40_000)}"`, "json"))).toContain("<i");
});
