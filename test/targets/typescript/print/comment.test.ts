import fc from "fast-check";
import { ts } from "ts-morph";
import { expect, test } from "vitest";
import { code } from "../../../../generator/targets/typescript/print/code.ts";
import {
  printDocComment,
  printDocCommentWithExample,
  printMemberComment,
  quoteInComment,
} from "../../../../generator/targets/typescript/print/comment.ts";
import { printString } from "../../../../generator/targets/typescript/print/literal.ts";
import { anyCharacter } from "../../../support/any-character.ts";
import { runs } from "../../../support/runs.ts";

test.each([
  ["no text", ["", "  \n "], ""],
  ["one line", ["Lists users."], "/** Lists users. */"],
  ["two blocks", ["One.", "", "Two."], "/**\n * One.\n *\n * Two.\n */"],
  ["lines of a list", ["Either:\n- a\n- b"], "/**\n * Either:\n * - a\n * - b\n */"],
  ["several empty lines", ["a\n\n\n\nb"], "/**\n * a\n *\n * b\n */"],
  ["other line ends", ["a\r\nb\rc\u2028d"], "/**\n * a\n * b\n * c\n * d\n */"],
  ["the end of a comment", ["a */ process.exit(); /* b"], "/** a *\\/ process.exit(); /\\* b */"],
  ["an end put together by cleaning", ["a *\u200b/ b"], "/** a *\\/ b */"],
  ["a tag", ["@deprecated use @see b, @"], "/** \\@deprecated use \\@see b, \\@ */"],
  ["an address", ["Mail me@example.com"], "/** Mail me@example.com */"],
  ["a pragma", ["@ts-nocheck // \u0040vitest-environment jsdom"], "/** \\@ ts-nocheck // \\@ vitest-environment jsdom */"],
  ["a pragma in a word or in code", ["a@jsxImportSource x `@ts-ignore`"], "/** a@ jsxImportSource x `@ ts-ignore` */"],
  ["a bundler's mark", ["#__NO_SIDE_EFFECTS__ @__PURE__"], "/** # __NO_SIDE_EFFECTS__ \\@ __PURE__ */"],
  ["a source map", ["//# sourceMappingURL=evil.map"], "/** //# sourceMappingURL= evil.map */"],
  ["controls and marks of direction", ["a\u0000b\u202ec\td"], "/** a\\u0000bc  d */"],
  ["a slash alone", ["/"], "/** / */"],
  ["stars at the end", ["a **"], "/** a ** */"],
])("given %s, the comment is harmless", (_, blocks, want) => {
  expect(printDocComment(blocks)).toBe(want);
});

test("given a long line, it is broken at blanks", () => {
  const lines = printDocComment(["word ".repeat(60)]).split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(120);
  expect(lines.join(" ").match(/word/g)).toHaveLength(60);
});

test("given a huge text, it is cut: lines, and words that are no words", () => {
  expect(printDocComment(["line\n\n".repeat(5000)]).split("\n").length).toBeLessThan(70);
  expect(printDocComment([`data:image/png;base64,${"A".repeat(500_000)}`]).length).toBeLessThan(500);
  expect(quoteInComment("x".repeat(100_000)).length).toBeLessThan(300);
});

test("given a value with back-ticks and line feeds, it is quoted on one line", () => {
  expect(quoteInComment("a`b\nc")).toBe("`a'b c`");
});

test("given an example, it follows the text as source", () => {
  const example = code`f(${printString("*/ evil @ts-ignore")});`;
  expect(printDocCommentWithExample(["Text."], example)).toBe(
    '/**\n * Text.\n *\n * @example\n * ```ts\n * f("*\\/ evil \\u0040ts-ignore");\n * ```\n */',
  );
  expect(printDocCommentWithExample([], code`f();`)).toBe("/**\n * @example\n * ```ts\n * f();\n * ```\n */");
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("*", "/", "@", "\\", "\n", "\r", " ", "`", "#", "ts-", "jsx", "a", "\u2028", "\u200b", "\ud800"),
    fc.string({ unit: anyCharacter, maxLength: 1 }),
  ),
  maxLength: 60,
});

test("given any texts, the comment is one comment, and what follows is as it was", () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 3 }), hostile, (blocks, literal) => {
      const comments = [printDocComment(blocks), printDocCommentWithExample(blocks, code`f(${printString(literal)});`)];
      for (const comment of comments) {
        const source = ts.createSourceFile("x.ts", `${comment}\nexport function f() {}\n`, ts.ScriptTarget.ES2022, true);
        expect(source.statements).toHaveLength(1);
        const [statement] = source.statements;
        const ranges = ts.getLeadingCommentRanges(source.text, 0) ?? [];
        expect(ranges).toHaveLength(comment === "" ? 0 : 1);
        expect(ts.getJSDocTags(statement ?? source).map(({ tagName }) => tagName.text)).toEqual(
          comment.includes("@example") ? ["example"] : [],
        );
      }
    }),
    { numRuns: runs(500) },
  );
});

test("given any text, no pragma is left in the comment", () => {
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom("@ts-nocheck", "@jsx h", "\u0040vitest-environment x", "#__PURE__", "@license"),
      hostile,
      (before, pragma, after) => {
        expect(printDocComment([before + pragma + after])).not.toMatch(/[@#](?:ts-|jsx|vitest|license|__)/i);
      },
    ),
    { numRuns: runs(500) },
  );
});

test("given a lone surrogate, it is not left: an editor would save another character", () => {
  expect(printDocComment(["a \ud800 b \udc00"])).not.toMatch(/\p{Surrogate}/u);
});

test.each([
  ["short parts", ["Its id", "Example: `1`."], "/** Its id. Example: `1`. */"],
  ["one part", ["", "Its id", ""], "/** Its id */"],
  ["HTML", ["<p>Its id.</p>", "Default: `1`."], "/** Its id. Default: `1`. */"],
  ["an end that tags would hide", ["a *<b></b>/ b"], "/** a *\\/ b */"],
  ["a part of two lines", ["Its\nid.", "Default: `1`."], "/**\n * Its\n * id.\n *\n * Default: `1`.\n */"],
  ["a long part", ["x".repeat(90), "Default: `1`."], `/**\n * ${"x".repeat(90)}\n *\n * Default: \`1\`.\n */`],
])("given %s, the comment of a member is as short as it can be", (_, parts, want) => {
  expect(printMemberComment(parts)).toBe(want);
});
