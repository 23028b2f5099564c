import { expect, test } from "vitest";
import { readFirstProse } from "../../generator/prose/markdown-text.ts";

test.each([
  ["a link", "Read the [guide](https://h.test/a_(b)) or [its index][1].", "Read the guide or its index."],
  ["a link around code", "Call [`moor`](https://h.test) first.", "Call `moor` first."],
  ["an autolink", "See <https://h.test/docs>.", "See https://h.test/docs."],
  ["an image", "![A boat](https://h.test/boat.png) Boats for rent.", "Boats for rent."],
  ["a badge alone", "[![Run](https://h.test/b.svg)](https://h.test/run?a=b%2Fc)", ""],
  ["a badge before the text", "[![Run](https://h.test/b.svg)](https://h.test/run)\n\nBoats.", "Boats."],
  ["a heading", "\n## Harbour API\nBoats and berths.\n## Before\nNothing.", "Boats and berths."],
  ["a heading without a space", "##Harbour\nBoats.", "Boats."],
  ["an underlined heading", "Harbour API\n===========\n\nBoats.", "Boats."],
  ["only a heading", "# Harbour API #", "Harbour API"],
  ["a list after a colon", "One of these roles:\n* Master—moors boats.\n* _Pilot_", "One of these roles: Master—moors boats; Pilot"],
  ["a list after a colon and an empty line", "Use it to:\n\n- moor\n    \n- sail\n\nMore.", "Use it to: moor; sail"],
  ["a list after a sentence", "Boats.\n\n- one\n- two", "Boats."],
  ["only a list", "1. Moor.\n2. Sail.", "Moor; Sail"],
  ["emphasis", "**Boats** and *berths*, __not__ _houses_.", "Boats and berths, not houses."],
  ["what is not emphasis", "2*3*4 a * b * c snake_case_name __init__x", "2*3*4 a * b * c snake_case_name __init__x"],
  ["escapes", "50\\% of a\\_b \\[x\\]", "50% of a_b [x]"],
  ["code with marks", "Send `**a** [b](c) \\_`.", "Send `**a** [b](c) \\_`."],
  ["fenced code", "```json\n{}\n```\nBoats.", "Boats."],
  ["a quote", "> **Beta**\n> Boats.", "Beta Boats."],
  ["a table", "| a | b |\n|---|---|\n| 1 | 2 |\n\nBoats.", "Boats."],
  ["HTML", "<p>Boats &amp; <b>berths</b>.</p><p>More.</p>", "Boats & berths."],
])("given %s, %j reads as plain text: %j", (_, text, want) => {
  expect(readFirstProse(text, 4000)).toBe(want);
});
