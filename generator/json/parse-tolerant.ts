import type { Json, JsonMember } from "./json.ts";
import { readScalar } from "./read-scalar.ts";
import { createReader, isAtVariable, note, peek, readBareWord, readQuoted, skipElision, skipSpace } from "./tolerant-scanner.ts";
import type { Assumption, Reader } from "./tolerant-scanner.ts";
import { maxJsonDepth } from "../util/limits.ts";

/** A text that was read as JSON, with the assumptions made to do so. */
export interface ParsedJson {
  /** `undefined` if the text does not resemble JSON. */
  readonly value: Json | undefined;
  /** The text is several JSON texts one after another (JSON lines); `value` is a list of them. */
  readonly lines?: true;
  /** The text nests deeper than `maxJsonDepth`, so it is not read. */
  readonly tooDeep?: true;
  readonly assumptions: readonly Assumption[];
  /** True if the text is valid JSON as it is. */
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

/** What came last in an array or object; shows which commas are missing or superfluous. */
type Last = "nothing" | "value" | "comma";

interface Builder {
  readonly reader: Reader;
  readonly frames: Frame[];
  root: Json | undefined;
  failed: boolean;
}

/** Assumptions that never raise a doubt that the text is JSON, even if nothing else suggests it. */
const harmless: ReadonlySet<Assumption> = new Set<Assumption>(["comment", "odd-whitespace", "trailing-comma"]);

/**
 * Parses JSON as people write it in Postman: with `{{variables}}`, comments, superfluous or missing
 * commas, line breaks in strings, unquoted keys and words, or a missing end. One pass, no
 * recursion; never throws. Postman itself sends such texts unchanged.
 *
 * Returns no value for a text without any sign of JSON (XML, plain text, a log line in brackets).
 */
export function parseTolerantJson(text: string): ParsedJson {
  const reader = createReader(text);
  skipSpace(reader);
  const start = peek(reader);
  const value = start === "{" || start === "[" ? readTree(reader) : readLoneScalar(reader);
  const hopeless = reader.evidence === 0 && [...reader.assumptions].some((assumption) => !harmless.has(assumption));
  if (value === undefined || hopeless) {
    return { value: undefined, ...(reader.tooDeep ? { tooDeep: true } : {}), assumptions: [...reader.assumptions], exact: false };
  }
  const others = readFurther(reader, value.kind);
  if (reader.at < text.length) note(reader, "trailing-text");
  const assumptions = [...reader.assumptions];
  if (others.length > 0) return { value: { kind: "array", items: [value, ...others] }, lines: true, assumptions, exact: false };
  return { value, assumptions, exact: assumptions.length === 0 };
}

/**
 * The texts of JSON that follow the first one, up to the end; none if anything else is among them.
 */
function readFurther(reader: Reader, kind: Json["kind"]): readonly Json[] {
  const start = reader.at;
  const values: Json[] = [];
  for (let value = readNext(reader, kind); value !== undefined; value = readNext(reader, kind)) values.push(value);
  if (reader.at === reader.text.length) {
    if (values.length > 0) note(reader, "several-texts");
    return values;
  }
  reader.at = start;
  return [];
}

function readNext(reader: Reader, kind: Json["kind"]): Json | undefined {
  const isNext = peek(reader) === (kind === "array" ? "[" : "{") && !isAtVariable(reader);
  return isNext && (kind === "array" || kind === "object") ? readTree(reader) : undefined;
}

/**
 * A scalar that makes up the whole text. If anything follows it, the text is prose, a table or some
 * other template.
 */
function readLoneScalar(reader: Reader): Json | undefined {
  const start = peek(reader);
  const value = start === "" ? undefined : readScalar(reader);
  const strict = value !== undefined && !reader.assumptions.has("bare-word") && !reader.assumptions.has("truncated");
  skipSpace(reader);
  return strict && reader.at === reader.text.length ? value : undefined;
}

function readTree(reader: Reader): Json | undefined {
  // `{{body}}` alone, possibly joined to more text, is a variable rather than an object in an
  // object.
  if (isAtVariable(reader)) return readLoneScalar(reader);
  const builder: Builder = { reader, frames: [], root: undefined, failed: false };
  do {
    step(builder);
    skipSpace(reader);
    if (reader.at >= reader.text.length) closeAll(builder);
  } while (builder.frames.length > 0 && !builder.failed);
  return builder.failed ? undefined : builder.root;
}

/** Reads one token. The reader is not on whitespace. */
function step(builder: Builder): void {
  const { reader, frames } = builder;
  const frame = frames.at(-1);
  const character = peek(reader);
  if (character === "]" || character === "}") return close(builder, character === "]" ? "array" : "object");
  if (frame !== undefined && character === ",") return readComma(reader, frame);
  if (frame !== undefined && !isAwaitingValue(frame) && skipElision(reader)) {
    frame.last = "value";
    return;
  }
  if (frame?.kind === "object" && frame.key === undefined) return readKey(builder, frame);
  if (frame?.kind === "array" && frame.last === "value") note(reader, "missing-comma");
  if (isAtVariable(reader)) return place(builder, readScalar(reader));
  if (character === "[") return open(builder, { kind: "array", items: [], last: "nothing" });
  if (character === "{") return open(builder, { kind: "object", members: [], key: undefined, last: "nothing" });
  place(builder, readScalar(reader));
}

function isAwaitingValue(frame: Frame): boolean {
  return frame.kind === "object" && frame.key !== undefined;
}

function open(builder: Builder, frame: Frame): void {
  builder.reader.at++;
  builder.frames.push(frame);
  if (builder.frames.length <= maxJsonDepth) return;
  builder.failed = true;
  builder.reader.tooDeep = true;
}

function readComma(reader: Reader, frame: Frame): void {
  reader.at++;
  endMember(reader, frame);
  if (frame.last !== "value") note(reader, "extra-comma");
  frame.last = "comma";
}

/** A key without a value keeps its place, with the value null, because the key was seen. */
function endMember(reader: Reader, frame: Frame): void {
  if (frame.kind !== "object" || frame.key === undefined) return;
  note(reader, "missing-value");
  frame.members.push({ key: frame.key, value: { kind: "null" } });
  frame.key = undefined;
  frame.last = "value";
}

/**
 * Closes the innermost bracket of that kind, along with any left open inside. A bracket that
 * nothing opened is skipped.
 */
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

/** At the end of the text: closes what is open, and drops a key without a value. */
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

/**
 * Reads a key and its colon. A variable that stands for whole members appears only among the
 * assumptions, not in the tree.
 */
function readKey(builder: Builder, frame: ObjectFrame): void {
  const { reader } = builder;
  if (frame.last === "value") note(reader, "missing-comma");
  const isVariable = isAtVariable(reader);
  const key = readKeyText(reader);
  if (key === undefined) {
    builder.failed = true;
    return;
  }
  skipSpace(reader);
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

/** The text of a key, or `undefined` if there is a bracket instead of a key. */
function readKeyText(reader: Reader): string | undefined {
  const character = peek(reader);
  if (character === '"' || character === "'") return readQuoted(reader);
  const start = reader.at;
  const word = readBareWord(reader, "key");
  if (reader.at === start && character !== ":") return undefined;
  if (!word.startsWith("{{")) note(reader, "unquoted-key");
  return word;
}
