import type { Json, JsonMember } from "./json.ts";
import { readScalar } from "./read-scalar.ts";
import { createReader, isAtVariable, note, peek, readBareWord, readQuoted, skipBlanks } from "./tolerant-scanner.ts";
import type { Assumption, Reader } from "./tolerant-scanner.ts";
import { maxJsonDepth } from "../util/limits.ts";

/** A text read as JSON, with what had to be assumed to do so. */
export interface ParsedJson {
  /** `undefined` if the text is nothing like JSON. */
  readonly value: Json | undefined;
  readonly assumptions: readonly Assumption[];
  /** True if the text is valid JSON as it stands. */
  readonly exact: boolean;
}

type Frame = ArrayFrame | ObjectFrame;

interface ArrayFrame {
  readonly kind: "array";
  readonly items: Json[];
  last: Last;
}

interface ObjectFrame {
  readonly kind: "object";
  readonly members: JsonMember[];
  /** The key whose value comes next. */
  key: string | undefined;
  last: Last;
}

/** What came last in an array or object: decides which commas are missing or too many. */
type Last = "nothing" | "value" | "comma";

interface Builder {
  readonly reader: Reader;
  readonly frames: Frame[];
  root: Json | undefined;
  failed: boolean;
}

/** Assumptions that leave no doubt that the text is meant as JSON, even where nothing else in it says so. */
const harmless: ReadonlySet<Assumption> = new Set<Assumption>(["comment", "odd-blank", "trailing-comma"]);

/**
 * Reads JSON as people leave it in Postman: with `{{variables}}`, comments, commas too many or too few, line breaks in strings,
 * keys and words without quotes, an end that is cut off. One pass, no recursion; never throws. Postman itself sends such texts
 * as they are.
 *
 * A text without any JSON evidence (XML, plain text, a log line in brackets) gives no value.
 */
export function parseTolerantJson(text: string): ParsedJson {
  const reader = createReader(text);
  skipBlanks(reader);
  const start = peek(reader);
  const value = start === "{" || start === "[" ? readTree(reader) : readLoneScalar(reader);
  const assumptions = [...reader.assumptions];
  const hopeless = reader.evidence === 0 && assumptions.some((assumption) => !harmless.has(assumption));
  if (value === undefined || hopeless) return { value: undefined, assumptions, exact: false };
  return { value, assumptions, exact: assumptions.length === 0 };
}

/** A scalar as the whole text. Anything behind it means that the text is prose, a table or a template of something else. */
function readLoneScalar(reader: Reader): Json | undefined {
  const start = peek(reader);
  const value = start === "" ? undefined : readScalar(reader);
  const strict = value !== undefined && !reader.assumptions.has("bare-word") && !reader.assumptions.has("truncated");
  skipBlanks(reader);
  return strict && reader.at === reader.text.length ? value : undefined;
}

function readTree(reader: Reader): Json | undefined {
  // `{{body}}` alone, possibly glued to more, is a variable rather than an object in an object.
  if (isAtVariable(reader)) return readLoneScalar(reader);
  const builder: Builder = { reader, frames: [], root: undefined, failed: false };
  do {
    step(builder);
    skipBlanks(reader);
    if (reader.at >= reader.text.length) closeAll(builder);
  } while (builder.frames.length > 0 && !builder.failed);
  if (reader.at < reader.text.length) note(reader, "trailing-text");
  return builder.failed ? undefined : builder.root;
}

/** Reads one token; the reader is on a character that is no blank. */
function step(builder: Builder): void {
  const { reader, frames } = builder;
  const frame = frames.at(-1);
  const character = peek(reader);
  if (character === "]" || character === "}") return close(builder, character === "]" ? "array" : "object");
  if (frame !== undefined && character === ",") return readComma(reader, frame);
  if (frame?.kind === "object" && frame.key === undefined) return readKey(builder, frame);
  if (frame?.kind === "array" && frame.last === "value") note(reader, "missing-comma");
  if (isAtVariable(reader)) return place(builder, readScalar(reader));
  if (character === "[") return open(builder, { kind: "array", items: [], last: "nothing" });
  if (character === "{") return open(builder, { kind: "object", members: [], key: undefined, last: "nothing" });
  place(builder, readScalar(reader));
}

function open(builder: Builder, frame: Frame): void {
  builder.reader.at++;
  builder.frames.push(frame);
  if (builder.frames.length > maxJsonDepth) builder.failed = true;
}

function readComma(reader: Reader, frame: Frame): void {
  reader.at++;
  endMember(reader, frame);
  if (frame.last !== "value") note(reader, "extra-comma");
  frame.last = "comma";
}

/** A key whose value is missing keeps its place, as null: the key was seen. */
function endMember(reader: Reader, frame: Frame): void {
  if (frame.kind !== "object" || frame.key === undefined) return;
  note(reader, "missing-value");
  frame.members.push({ key: frame.key, value: { kind: "null" } });
  frame.key = undefined;
  frame.last = "value";
}

/** Closes the innermost bracket of that kind, and with it those left open inside; a bracket that nothing opened is passed over. */
function close(builder: Builder, kind: Frame["kind"]): void {
  const { reader, frames } = builder;
  reader.at++;
  if (frames.at(-1)?.kind !== kind) {
    note(reader, "mismatched-bracket");
    if (!frames.some((frame) => frame.kind === kind)) return;
    while (frames.length > 0 && frames.at(-1)?.kind !== kind) closeTop(builder);
  }
  closeTop(builder);
}

function closeTop(builder: Builder): void {
  const frame = builder.frames.pop();
  if (frame === undefined) return;
  endMember(builder.reader, frame);
  if (frame.last === "comma") note(builder.reader, "trailing-comma");
  place(builder, frame.kind === "array" ? { kind: "array", items: frame.items } : { kind: "object", members: frame.members });
}

/** The text has ended: what is open is closed, and a key without its value is dropped. */
function closeAll(builder: Builder): void {
  if (builder.frames.length > 0) note(builder.reader, "truncated");
  while (builder.frames.length > 0) {
    const frame = builder.frames.at(-1);
    if (frame?.kind === "object") frame.key = undefined;
    closeTop(builder);
  }
}

function place(builder: Builder, value: Json): void {
  const frame = builder.frames.at(-1);
  if (frame === undefined) {
    builder.root = value;
    return;
  }
  if (frame.kind === "array") frame.items.push(value);
  else if (frame.key !== undefined) {
    frame.members.push({ key: frame.key, value });
    frame.key = undefined;
  }
  frame.last = "value";
}

/** Reads a key and its colon. A variable that stands for whole members leaves no trace in the tree but the assumption. */
function readKey(builder: Builder, frame: ObjectFrame): void {
  const { reader } = builder;
  if (frame.last === "value") note(reader, "missing-comma");
  const isVariable = isAtVariable(reader);
  const key = readKeyText(reader);
  if (key === undefined) {
    builder.failed = true;
    return;
  }
  skipBlanks(reader);
  const next = peek(reader);
  frame.last = "value";
  if (next === ":") {
    reader.at++;
    reader.evidence++;
    frame.key = key;
    if (isVariable) note(reader, "unquoted-key");
  } else if (isVariable) note(reader, "variable-member");
  else if (next === "," || next === "}" || next === "]") note(reader, "missing-value");
  else {
    note(reader, "missing-colon");
    frame.key = key;
  }
}

/** A key's text; nothing where a bracket stands in place of a key. */
function readKeyText(reader: Reader): string | undefined {
  const character = peek(reader);
  if (character === '"' || character === "'") return readQuoted(reader);
  const start = reader.at;
  const word = readBareWord(reader, "key");
  if (reader.at === start && character !== ":") return undefined;
  if (!word.startsWith("{{")) note(reader, "unquoted-key");
  return word;
}
