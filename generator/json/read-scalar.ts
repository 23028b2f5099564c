import type { Json } from "./json.ts";
import { endsToken, note, peek, readBareWord, readNumber, readPlaceholder, readQuoted, readVariable } from "./tolerant-scanner.ts";
import type { Reader } from "./tolerant-scanner.ts";

const keywords: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["true", { kind: "boolean", value: true }],
  ["false", { kind: "boolean", value: false }],
  ["null", { kind: "null" }],
]);

/**
 * A string, number, keyword, variable or bare word. Text joined to a variable (`{{a}}-{{b}}`) forms
 * a string with it.
 */
export function readScalar(reader: Reader): Json {
  const character = peek(reader);
  if (character === '"' || character === "'") return { kind: "string", value: readQuoted(reader) };
  const start = reader.at;
  const name = character === "{" ? readVariable(reader) : undefined;
  if (name !== undefined && endsToken(reader, reader.at)) return { kind: "variable", name };
  reader.at = start;
  const placeholder = character === "<" ? readPlaceholder(reader) : undefined;
  if (placeholder !== undefined) return { kind: "string", value: placeholder };
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

function readBareValue(reader: Reader): Json {
  note(reader, "bare-word");
  const start = reader.at;
  const value = readBareWord(reader, "value");
  // Skips a stray bracket or the like, so that the reader always advances.
  if (reader.at === start) reader.at++;
  return { kind: "string", value };
}
