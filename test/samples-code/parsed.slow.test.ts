import type { Parser } from "@vscode/tree-sitter-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { quoteCSharp } from "../../generator/targets/samples/languages/csharp.ts";
import { quoteKotlin } from "../../generator/targets/samples/languages/kotlin.ts";
import { quotePowerShell } from "../../generator/targets/samples/languages/powershell.ts";
import { quoteRust } from "../../generator/targets/samples/languages/rust.ts";
import { quoteSwift } from "../../generator/targets/samples/languages/swift.ts";
import { sampleLanguages } from "../../generator/targets/samples/languages.ts";
import { printSample } from "../../generator/targets/samples/print-sample.ts";
import type { SampleRequest } from "../../generator/targets/samples/request.ts";
import { type Quote, toText } from "../../generator/targets/samples/source.ts";
import { createParser, type Grammar, grammars, readLiteral, readOutsideLiterals } from "./grammars.ts";
import { arbitraryTexts, everywhere, hostileTexts } from "./hostile-texts.ts";
import { signedAuths, signedRequest } from "./signed-requests.ts";

const quotes: Readonly<Record<string, Quote>> = {
  csharp: quoteCSharp,
  kotlin: quoteKotlin,
  swift: quoteSwift,
  rust: quoteRust,
  powershell: quotePowerShell,
};

describe.each(grammars)("the language $language, by its grammar", (grammar) => {
  let parser: Parser;
  beforeAll(async () => {
    parser = await createParser(grammar);
  });

  const print = (request: SampleRequest): string => {
    const language = sampleLanguages.find(({ name }) => name === grammar.language);
    return language === undefined ? "" : toText(printSample(language, request, undefined));
  };

  test("given any string, its literal is one literal of the grammar and is read back", () => {
    const quote = quotes[grammar.language] ?? expect.fail("no literals");
    const wrong = arbitraryTexts.filter((text) => {
      const literal = toText(quote(text));
      return readLiteral(grammar, literal) !== text || !(grammar.misread?.test(literal) === true || isOneLiteral(parser, grammar, literal));
    });
    expect(wrong).toEqual([]);
  });

  test("given hostile text in any place of a request, the program is parsed, and nothing of the text is outside of literals", () => {
    const wrong = hostileTexts.flatMap((text) =>
      everywhere(text, 8080).flatMap((request, place) => {
        const outside = readOutsideLiterals(parser, grammar, print(request));
        return outside === undefined || /FIRED|hostname/.test(outside) ? [`${place}: ${text}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(signedAuths))("given %s, the program is parsed", (_, auth) => {
    expect(readOutsideLiterals(parser, grammar, print(signedRequest("https://h.test", auth)))).not.toMatch(/Lantern|undefined/);
  });
});

function isOneLiteral(parser: Parser, grammar: Grammar, literal: string): boolean {
  const frames: Readonly<Record<string, (text: string) => string>> = {
    csharp: (text) => `var a = ${text};`,
    kotlin: (text) => `val a = ${text}`,
    swift: (text) => `let a = ${text}`,
    rust: (text) => `const A: &str = ${text};`,
    powershell: (text) => `$a = ${text}`,
  };
  const frame = frames[grammar.language] ?? ((text: string) => text);
  return readOutsideLiterals(parser, grammar, frame(literal)) === frame("…");
}

test("a program that is no program is seen", async () => {
  for (const grammar of grammars) expect(readOutsideLiterals(await createParser(grammar), grammar, `a "b`)).toBeUndefined();
});
