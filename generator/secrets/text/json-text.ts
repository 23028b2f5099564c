import { skipWhitespace, skipString } from "../../json/skip.ts";
import { isSecretNumber, judge } from "../judge.ts";
import { type Frame, nameByValue, nameOf, type ObjectFacts } from "./json-names.ts";
import { isAboutSigningIn } from "../sign-in.ts";
import { valuePlaceholder } from "../placeholder.ts";
import { kinds } from "../secret.ts";
import { addCompanions, isSecondFactor, type Companion, type Surroundings } from "../surroundings.ts";

/**
 * Replaces the secrets of a string that stands under a name in JSON; returns the same string if
 * there are none.
 */
export type ReplaceValue = (value: string, name: string, around: Surroundings) => string;

/** Called for each key, string and bare word, with its offsets. */
interface Handler {
  readonly onKey: (frame: Frame, key: string, start: number, end: number) => void;
  readonly onString: (frame: Frame | undefined, literal: string, start: number) => void;
  readonly onWord: (frame: Frame | undefined, word: string, start: number) => void;
}

interface Scan {
  readonly text: string;
  readonly handler: Handler;
  readonly frames: Frame[];
  /** Makes or finds the facts of the next object, which stands under a name. */
  readonly nextFacts: (owner: string) => ObjectFacts;
  at: number;
  /** The last character outside of strings that is not whitespace. */
  last: string;
}

/**
 * Replaces secrets in a string that is JSON, or nearly: variables without quotes, comments, single
 * quotes and a cut-off end do no harm. Everything but the replaced values stays byte for byte. Two
 * passes: the first collects what stands beside each value. No recursion but that of `replace`.
 */
export function redactJsonText(text: string, outer: Surroundings, replace: ReplaceValue, onSecret: (kind: string) => void): string {
  const facts = collectFacts(text);
  let index = 0;
  let written = 0;
  let output = "";
  const write = (start: number, end: number, replacement: string): void => {
    output += text.slice(written, start) + replacement;
    written = end;
  };
  const nextFacts = (): ObjectFacts => facts[index++] ?? noFacts();
  const onKey = (_: Frame, key: string, start: number, end: number): void => {
    const replaced = replace(key, "", outer);
    if (replaced !== key) write(start, end, escapeAs(text.slice(start, end), replaced));
  };
  const onString = (frame: Frame | undefined, literal: string, start: number): void => {
    const value = unescape(literal);
    const replaced = replace(value, nameOf(frame), surround(outer, frame));
    if (replaced !== value) write(start, start + literal.length, escapeAs(literal, replaced));
  };
  const onWord = (frame: Frame | undefined, word: string, start: number): void => {
    const kind = judgeWord(word, nameOf(frame), surround(outer, frame));
    const placeholder = kind === undefined ? word : valuePlaceholder(word);
    if (kind === undefined || placeholder === word) return;
    onSecret(kind);
    write(start, start + word.length, placeholder);
  };
  scanJson({ text, handler: { onKey, onString, onWord }, frames: [], nextFacts, at: 0, last: "" });
  return written === 0 ? text : output + text.slice(written);
}

function noFacts(): ObjectFacts {
  return { companions: new Set(), named: "", strings: 0 };
}

const shared: ReadonlySet<Companion> = new Set();
const signIn: ReadonlySet<Companion> = new Set(["signIn"]);

/** Keys whose values say what stands beside them. */
const explaining =
  /^(?:key|k|name|header|field(?:_?name)?|attribute|property|parameter|param|title|label|path|id|type|method|channel|factor|kind)$/i;

/** The facts of each object and list, in the order in which they start. */
function collectFacts(text: string): readonly ObjectFacts[] {
  const all: ObjectFacts[] = [];
  const nextFacts = (owner: string): ObjectFacts => {
    const facts = { companions: isAboutSigningIn(owner) ? signIn : shared, named: "", strings: 0 };
    all.push(facts);
    return facts;
  };
  const onKey = ({ facts }: Frame, key: string): void => {
    facts.companions = addCompanions(facts.companions, [key]);
  };
  const onString = (frame: Frame | undefined, literal: string): void => {
    if (frame?.isObject === false) frame.facts.strings++;
    if (frame === undefined || !explaining.test(frame.key)) return;
    const value = unescape(literal);
    nameByValue(frame, value);
    const list = listAround(frame);
    if (list !== undefined && frame.facts.named === value) list.companions = addCompanions(list.companions, [value]);
    if (isSecondFactor(value)) frame.facts.companions = new Set([...frame.facts.companions, "oneTime"]);
  };
  scanJson({ text, handler: { onKey, onString, onWord: () => undefined }, frames: [], nextFacts, at: 0, last: "" });
  return all;
}

function scanJson(scan: Scan): void {
  for (scan.at = skipWhitespace(scan.text, 0); scan.at < scan.text.length; scan.at = skipWhitespace(scan.text, scan.at)) step(scan);
}

function step(scan: Scan): void {
  const { text, frames, at } = scan;
  const character = text.charAt(at);
  const frame = frames.at(-1);
  const variable = endOfVariable(text, at);
  if (variable !== undefined) {
    scan.at = variable;
    scan.last = "}";
  } else if (character === '"') readString(scan, skipString(text, at));
  else if (character === "'" && "{[,:".includes(scan.last)) readString(scan, endOfSingle(text, at));
  else if ("{[]},:".includes(character)) {
    if (character === "{" || character === "[") {
      const owner = nameOf(frame);
      frames.push({ isObject: character === "{", owner, facts: scan.nextFacts(owner), outer: frame, key: "", strings: 0 });
    }
    if (character === "}" || character === "]") frames.pop();
    if (character === "," && frame !== undefined) frame.key = "";
    scan.last = character;
    scan.at++;
  } else readBare(scan);
}

/**
 * Offset behind the `{{name}}` that starts here. Names are short: a bounded look ahead keeps the
 * scan linear.
 */
function endOfVariable(text: string, at: number): number | undefined {
  if (!text.startsWith("{{", at)) return undefined;
  const end = text.slice(at, at + 300).indexOf("}}");
  return end === -1 ? undefined : at + end + 2;
}

function endOfSingle(text: string, at: number): number {
  const end = text.indexOf("'", at + 1);
  return end === -1 ? text.length : end + 1;
}

function readString(scan: Scan, end: number): void {
  const { text, at, handler } = scan;
  const frame = scan.frames.at(-1);
  const literal = text.slice(at, end);
  scan.at = end;
  scan.last = '"';
  if (frame?.isObject === true && frame.key === "" && text.charAt(skipWhitespace(text, end)) === ":") {
    frame.key = unescape(literal);
    handler.onKey(frame, frame.key, at, end);
  } else {
    handler.onString(frame, literal, at);
    if (frame !== undefined) frame.strings++;
  }
}

const bare = /[^\s,[\]{}:"]+/y;

function readBare(scan: Scan): void {
  const { text, at, handler } = scan;
  bare.lastIndex = at;
  const word = bare.exec(text)?.[0] ?? text.charAt(at);
  const frame = scan.frames.at(-1);
  scan.at = at + word.length;
  scan.last = "a";
  if (frame?.isObject === true && frame.key === "" && text.charAt(skipWhitespace(text, scan.at)) === ":") {
    frame.key = word;
    handler.onKey(frame, word, at, scan.at);
  } else handler.onWord(frame, word, at);
}

/** The facts of the list in which objects with a name for each value stand. */
function listAround({ outer, facts }: Frame): ObjectFacts | undefined {
  return outer?.isObject === false && facts.named !== "" ? outer.facts : undefined;
}

function surround(outer: Surroundings, frame: Frame | undefined): Surroundings {
  if (frame === undefined) return outer;
  const [own, list] = [frame.facts.companions, listAround(frame)?.companions ?? shared];
  return own.size + list.size === 0 ? outer : { ...outer, companions: new Set([...outer.companions, ...own, ...list]) };
}

/** A number under a credential's name is a secret too: a PIN, a one-time code. */
function judgeWord(word: string, name: string, around: Surroundings): string | undefined {
  if (name === "") return undefined;
  if (!Number.isNaN(Number(word))) return isSecretNumber(word, name, around) ? kinds.short : undefined;
  return /^(?:true|false|null)$/.test(word) ? undefined : judge(name, word, around);
}

function unescape(literal: string): string {
  const inner = literal.slice(1, literal.length > 1 && literal.endsWith(literal.charAt(0)) ? -1 : undefined);
  if (!inner.includes("\\") || literal.startsWith("'")) return inner;
  try {
    const value: unknown = JSON.parse(`"${inner.replace(/[\u0000-\u001f]/g, (control) => JSON.stringify(control).slice(1, -1))}"`);
    return typeof value === "string" ? value : inner;
  } catch {
    return inner;
  }
}

function escapeAs(literal: string, value: string): string {
  const escaped = JSON.stringify(value).slice(1, -1);
  return literal.startsWith("'") ? `'${escaped.replaceAll("'", " ")}'` : `"${escaped}"`;
}
