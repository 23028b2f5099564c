import type { Collector } from "../diagnostics/collector.ts";
import { findTooDeep, skipWhitespace, skipString } from "./skip.ts";
import { loadJsonc } from "./jsonc.ts";
import type { Locator } from "./locate.ts";
import { maxFileDepth, maxFileLength } from "../util/limits.ts";

/** The text without a byte-order mark. */
export function cutByteOrderMark(text: string): string {
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/**
 * Parses JSON. `text` has no byte-order mark. On failure, reports one error with line and column
 * (empty, too large, too deep, cut off, YAML, not text, not JSON) and returns `undefined`.
 * `maxLength` is in UTF-16 units.
 */
export async function parseJson(
  text: string,
  locator: Locator,
  collector: Collector,
  maxLength: number = maxFileLength,
): Promise<{ readonly value: unknown } | undefined> {
  const at = (offset: number) => ({ pointer: "", item: [], location: locator.locateOffset(offset) });
  if (skipWhitespace(text, 0) === text.length) {
    collector.report("emptyFile", at(0));
    return undefined;
  }
  if (text.length > maxLength) {
    collector.report("fileTooLarge", at(0), { limit: maxLength / 1_000_000 });
    return undefined;
  }
  // Checked before parsing, so that neither our own walks nor those of libraries overflow the
  // stack.
  const tooDeep = findTooDeep(text, maxFileDepth);
  if (tooDeep !== undefined) {
    collector.report("nestedTooDeep", at(tooDeep), { limit: maxFileDepth });
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    await reportBrokenJson(text, at, collector);
    return undefined;
  }
}

type PlaceAt = (offset: number) => Parameters<Collector["report"]>[1];

async function reportBrokenJson(text: string, at: PlaceAt, collector: Collector): Promise<void> {
  const start = skipWhitespace(text, 0);
  // NUL is typical of UTF-16 and binary files.
  if (/[\u0000\ufffd]/.test(text.slice(0, 256))) return collector.report("notText", at(0));
  if (text.startsWith("$kind:", start)) {
    return collector.report("yamlFile", at(start), { detail: " (a file of Postman's git-native format)" });
  }
  const page = /^<(?:!doctype html|html|head|body)\b/i.test(text.slice(start, start + 20));
  if (page) return collector.report("notJson", at(start), { problem: "it is HTML, a web page such as a login, and not the file itself" });
  if (/^(---|[\w$.-]{1,80}:(\s|$))/.test(text.slice(start, start + 100))) {
    const isOpenApi = /^(?:openapi|swagger) {0,9}:/m.test(text.slice(start, start + 10_000));
    return collector.report("yamlFile", at(start), { detail: isOpenApi ? " (an OpenAPI document; import it into Postman first)" : "" });
  }
  const { offset, problem, atEnd } = await findJsonError(text);
  collector.report(atEnd ? "truncatedFile" : "notJson", at(offset), { problem });
}

interface JsonError {
  readonly offset: number;
  readonly problem: string;
  readonly atEnd: boolean;
}

/**
 * jsonc-parser reports where JSON breaks; V8's message often has no position. Loaded only when it
 * is needed.
 */
async function findJsonError(text: string): Promise<JsonError> {
  const jsonc = await loadJsonc();
  const errors: { error: number; offset: number; length: number }[] = [];
  jsonc.parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  if (first === undefined) return { offset: 0, problem: "it cannot be parsed", atEnd: false };
  const end = text.trimEnd().length;
  const name = jsonc.printParseErrorCode(first.error);
  const atEnd = first.offset >= end || isUnclosedString(text, first.offset) || isCutWord(text.slice(first.offset, end));
  return { offset: Math.min(first.offset, end), problem: problems[name] ?? "it cannot be parsed", atEnd };
}

function isUnclosedString(text: string, offset: number): boolean {
  return text[offset] === '"' && skipString(`${text} `, offset) > text.length;
}

function isCutWord(rest: string): boolean {
  return ["true", "false", "null"].some((word) => word.startsWith(rest));
}

const problems: Readonly<Record<string, string>> = {
  InvalidSymbol: "it contains a word that is not JSON",
  InvalidNumberFormat: "a number is malformed",
  PropertyNameExpected: "a property name in double quotes is missing (is there an extra comma?)",
  ValueExpected: "a value is missing (is there an extra comma?)",
  ColonExpected: "a colon is missing",
  CommaExpected: "a comma is missing",
  CloseBraceExpected: "a closing brace is missing",
  CloseBracketExpected: "a closing bracket is missing",
  EndOfFileExpected: "more text follows the end of the JSON",
  InvalidCommentToken: "it contains a comment",
  UnexpectedEndOfComment: "a comment is not closed",
  UnexpectedEndOfString: "a string is not closed on its line",
  UnexpectedEndOfNumber: "a number is malformed",
  InvalidUnicode: "a \\u escape is malformed",
  InvalidEscapeCharacter: "a string contains an unknown escape",
  InvalidCharacter: "a string contains a control character",
};
