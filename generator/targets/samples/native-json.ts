import type { Json } from "../../json/json.ts";
import { assertNever } from "../../util/assert-never.ts";
import { createQuote, indent, joinSource, type Quote, type Snippet, source } from "./source.ts";

/** How a language writes what JSON has. */
export interface JsonWords {
  readonly quote: Quote;
  readonly empty: Snippet;
  readonly yes: Snippet;
  readonly no: Snippet;
  readonly spaces: number;
}

/** A number as JSON writes it. */
const printNumber = createQuote((text) => (/^-?[\d.eE+-]+$/.test(text) ? text : "0"));

/** A JSON value as a literal of a language whose lists and objects look like those of JSON. */
export function printNativeJson(value: Json, words: JsonWords): Snippet {
  switch (value.kind) {
    case "null":
    case "variable":
    case "placeholder":
      return words.empty;
    case "boolean":
      return value.value ? words.yes : words.no;
    case "number":
      return printNumber(value.text);
    case "string":
      return words.quote(value.value);
    case "array":
      return bracket(
        source`[`,
        value.items.map((item) => printNativeJson(item, words)),
        source`]`,
        words,
      );
    case "object":
      return bracket(
        source`{`,
        value.members.map((member) => source`${words.quote(member.key)}: ${printNativeJson(member.value, words)}`),
        source`}`,
        words,
      );
    default:
      return assertNever(value);
  }
}

function bracket(open: Snippet, parts: readonly Snippet[], close: Snippet, { spaces }: JsonWords): Snippet {
  if (parts.length === 0) return source`${open}${close}`;
  const inner = joinSource(
    parts.map((part) => source`\n${part},`),
    "",
  );
  return source`${open}${indent(inner, spaces)}\n${close}`;
}
