import { assertNever } from "../../../util/assert-never.ts";
import { type Code, code, joinCode } from "../../typescript/print/code.ts";
import { printMarkdownCode, printMarkdownText } from "../../typescript/print/markdown.ts";
import type { PageAddress } from "../context.ts";
import type { Phrase, PhrasePart } from "../describe/phrase.ts";
import { type Html, markup, joinHtml, printInlineCode, printText } from "./html.ts";
import { printPrintedLine } from "./markdown.ts";

/** Prints a phrase as HTML. */
export function printPhrase(phrase: Phrase, address: PageAddress): Html {
  return joinHtml(phrase.map((part) => printPart(part, address)));
}

function printPart(part: PhrasePart, address: PageAddress): Html {
  switch (part.kind) {
    case "text":
      return printText(part.text);
    case "strong":
      return markup`<b>${printText(part.text)}</b>`;
    case "code":
      return printInlineCode(part.text);
    case "link":
      return markup`<a href="${printText(address(part.target))}">${printText(part.title)}</a>`;
    case "markdown":
      return printPrintedLine(part.line);
    default:
      return assertNever(part);
  }
}

/** Prints a phrase as Markdown. Pages in Markdown have no links among each other. */
export function printMarkdownPhrase(phrase: Phrase): Code {
  return joinCode(phrase.map(printMarkdownPart), "");
}

function printMarkdownPart(part: PhrasePart): Code {
  switch (part.kind) {
    case "text":
    case "strong":
      return printSpaced(part.text);
    case "link":
      return printMarkdownText(part.title);
    case "code":
      return printMarkdownCode(part.text);
    case "markdown":
      return part.line;
    default:
      return assertNever(part);
  }
}

/** The printer trims, but these spaces keep words apart. */
function printSpaced(text: string): Code {
  const [start, end] = [/^\s/.test(text) ? code` ` : code``, text.trim() !== "" && /\s$/.test(text) ? code` ` : code``];
  return code`${start}${printMarkdownText(text)}${end}`;
}
