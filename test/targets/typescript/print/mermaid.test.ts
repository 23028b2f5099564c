import fc from "fast-check";
import { expect, test } from "vitest";
import { printMermaidArrow, printMermaidLabel, printMermaidNode } from "../../../../generator/targets/typescript/print/mermaid.ts";
import { anyCharacter } from "../../../support/any-character.ts";
import { runs } from "../../../support/runs.ts";
import { nastyTexts } from "../../../hostile/nasty.ts";

test.each([
  ["signIn", '"signIn"'],
  ["cart-id, user.name_1", '"cart-id, user.name_1"'],
  ['a"] --> b["c', '"a#34;#93; --#62; b#91;#34;c"'],
  ["a|b", '"a#124;b"'],
  ["#35; end", '"#35;35#59; end"'],
  ["a\n%%{init: {}}%%\n```", '"a #37;#37;#123;init#58; #123;#125;#125;#37;#37; #96;#96;#96;"'],
  ["<b onclick=x>", '"#60;b onclick#61;x#62;"'],
  ["caf\u00e9 \u{1f469}", '"caf#233; #128105;"'],
  ["a".repeat(50), `"${"a".repeat(40)}#8230;"`],
  ["", '""'],
])("given the text %j, it is the label %s", (text, want) => {
  expect(printMermaidLabel(text)).toBe(want);
});

/** What a line of a picture may consist of. */
const line = /^n1 -->\|"(?:[A-Za-z0-9 _.,-]|#[0-9]+;)*"\| n2$|^n1\["(?:[A-Za-z0-9 _.,-]|#[0-9]+;)*"\]$/;

test("given any text, a label ends neither itself nor its line", () => {
  const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom(...Object.values(nastyTexts)));
  fc.assert(
    fc.property(text, (label) => {
      for (const printed of [printMermaidArrow(1, 2, label), printMermaidNode(1, label)]) expect(printed).toMatch(line);
    }),
    { numRuns: runs(300), seed: 7 },
  );
});
