import type { Json } from "./json.ts";
import { meaningOf } from "./placeholders.ts";
import {
  endsToken,
  note,
  peek,
  readBareWord,
  readNumber,
  readPlaceholder,
  readQuoted,
  readVariable,
  skipSpace,
} from "./tolerant-scanner.ts";
import type { Reader } from "./tolerant-scanner.ts";
import { lowerCase } from "../util/letters.ts";

const keywords: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["true", { kind: "boolean", value: true }],
  ["false", { kind: "boolean", value: false }],
  ["null", { kind: "null" }],
]);

/** The same words as other languages write them, in lower case. */
const otherSpellings: ReadonlyMap<string, Json> = new Map<string, Json>([
  ...keywords,
  ["none", { kind: "null" }],
  ["nil", { kind: "null" }],
  ["nan", { kind: "string", value: "<number>" }],
  ["infinity", { kind: "string", value: "<number>" }],
  ["-infinity", { kind: "string", value: "<number>" }],
]);

/**
 * A string, number, keyword, variable or placeholder. Of alternatives (`true | false`), the first
 * that is not null, or a placeholder if they are of different kinds.
 */
export function readScalar(reader: Reader): Json {
  let value = readOne(reader);
  for (;;) {
    const end = reader.at;
    skipSpace(reader);
    if (peek(reader) !== "|") {
      reader.at = end;
      return value;
    }
    note(reader, "bare-word");
    reader.at++;
    skipSpace(reader);
    value = unite(value, readOne(reader));
  }
}

function unite(one: Json, two: Json): Json {
  if (one.kind === two.kind || two.kind === "null") return one;
  return one.kind === "null" ? two : { kind: "placeholder", text: "" };
}

function readOne(reader: Reader): Json {
  const character = peek(reader);
  if (character === '"' || character === "'") return { kind: "string", value: readQuoted(reader) };
  const start = reader.at;
  const name = character === "{" ? readVariable(reader) : undefined;
  if (name !== undefined && endsToken(reader, reader.at)) return { kind: "variable", name };
  reader.at = start;
  const placeholder = character === "<" ? readPlaceholder(reader) : undefined;
  if (placeholder !== undefined)
    return meaningOf(placeholder) === undefined ? { kind: "placeholder", text: placeholder } : { kind: "string", value: placeholder };
  const number = readNumber(reader);
  if (number !== undefined) return { kind: "number", text: number };
  return readKeyword(reader) ?? readBareValue(reader);
}

function readKeyword(reader: Reader): Json | undefined {
  for (const [word, value] of keywords) {
    if (!reader.text.startsWith(word, reader.at) || !endsToken(reader, reader.at + word.length)) continue;
    reader.at += word.length;
    reader.evidence++;
    return value;
  }
  return undefined;
}

/** A number as JSON does not allow it: `007`, `+1`, `.5`, `1.`. */
const looseNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/**
 * Text without quotes, which cannot be a string: a value that its author left open. The name of a
 * type (`number`) stands for a value of it. A URL is a string whose quotes are missing.
 */
function readBareValue(reader: Reader): Json {
  note(reader, "bare-word");
  const start = reader.at;
  const text = readBareWord(reader, "value");
  // Skips a stray bracket or the like, so that the reader always advances.
  if (reader.at === start) reader.at++;
  const spelling = otherSpellings.get(lowerCase(text));
  if (spelling !== undefined) return spelling;
  if (looseNumber.test(text)) return { kind: "number", text: String(Number(text)) };
  if (text.includes("://")) return { kind: "string", value: text };
  return meaningOf(`<${text}>`) === undefined ? { kind: "placeholder", text } : { kind: "string", value: `<${text}>` };
}
