import { judge, isSecretNumber, isWorthJudging } from "../judge.ts";
import { nameStrength, queryName } from "../names.ts";
import { kinds, type Secret, secretAt, withoutOverlaps } from "../secret.ts";
import { besideFew, type Surroundings } from "../surroundings.ts";
import { isHarmless, looksRandom } from "../value.ts";

/** Without any of these in a string none of its names is a credential's. */
const marks =
  /pass|pwd?|psw|senha|clave|has[lł]o|parola|motde|contrase|wachtwoord|memorable|verification|val(?:ue|idation)|factor|tan|cs[cd]|cvx|sid|appid|hash|secret|token|key|auth|cred|cookie|session|jwt|sig|pin|otp|mfa|2fa|tfa|cv[vcn]|puk|bearer|code|answer|maiden|phrase|mnemonic|assertion|saml|state|nonce|[?&](?:\w*key|sid)=|kty|user|usr|uname|login|remember|sess|\bu['"]?\s?[=:]/i;

const quote = `\\\\{0,3}(?:"{1,3}|'{1,3}|\`|&quot;|&#34;)`;

/**
 * `name: value`, `name=value`, `"name": "value"`, also with escaped quotes, up to where the value
 * starts. A name starts where a word starts, and is bounded. What follows is searched too: a value
 * may contain further pairs, as in `url: https://h.test?token=…`.
 */
const pairStart = new RegExp(
  `(?<![\\w.-])(\\d{0,2}[A-Za-z_$][\\w.-]{0,60})(?:\\[\\d{0,4}\\]|\\]){0,3}(?:${quote})?[ \\t]{0,3}(?::=|=>|=|:(?=[^:/]|$))[ \\t]{0,3}(?:(${quote})|(?<==)\\{(?!\\{))?`,
  "g",
);

/** `name: Type = value`, as GraphQL, TypeScript and Python write defaults. */
const typedStart = new RegExp(
  `(?<![\\w.-])([A-Za-z_][\\w-]{0,60})[ \\t]{0,3}:[ \\t]{0,3}[\\w!<>[\\]]{1,60}[ \\t]{0,3}=[ \\t]{0,3}(${quote})`,
  "g",
);

/** Judging starts with this much of a value. What begins like a secret is one to its end. */
const firstLook = 200;
const bareStart = /[^\s"'`,;&<>(){}|\\]{3,200}/y;
const bareRest = /[^\s"'`,;&<>(){}|\\]*/y;
const longestQuoted = 8_000;

interface Pair {
  readonly name: string;
  readonly start: number;
  /** The quote before the value, if any. */
  readonly opening: string | undefined;
  /** The quote is around name and value. */
  readonly isWhole: boolean;
  /**
   * It is data for certain: quoted, or joined with `=` as in a form. Otherwise it may be a
   * sentence.
   */
  readonly isData: boolean;
}

/**
 * Secrets beside a name in a string: in code, forms, settings, GraphQL, JSON within other text. In
 * a paragraph, its other names are what surrounds a value. Linear in the length of the string.
 */
export function findPairs(text: string, around: Surroundings): readonly Secret[] {
  if (text.length < 6 || (around.endpoint !== "signIn" && !marks.test(text))) return [];
  return withoutOverlaps(readParagraphs(text).flatMap((pairs) => judgePairs(text, pairs, around)));
}

/** The pairs of each paragraph, in order. */
function readParagraphs(text: string): readonly (readonly Pair[])[] {
  const paragraphs: Pair[][] = [];
  for (const pattern of text.includes("=") && text.includes(":") ? [pairStart, typedStart] : [pairStart]) {
    paragraphs.push([]);
    let last = 0;
    for (const { 0: whole, 1: name = "", 2: given, index } of text.matchAll(pattern)) {
      if (/\n[ \t\r]*\n/.test(text.slice(Math.max(last, index - 2_000), index))) paragraphs.push([]);
      last = index + whole.length;
      if (isTypeName(text, index, whole)) continue;
      const opening = given ?? openingBefore(text, index, whole);
      const isData = opening !== undefined || /[^\s=:]=$/.test(whole);
      paragraphs.at(-1)?.push({
        name: nameInText(text, index, name),
        start: last,
        opening,
        isWhole: given === undefined && opening !== undefined,
        isData,
      });
    }
  }
  return paragraphs;
}

/** Without what it is a member of. Behind `?` or `&`, it is that of a parameter. */
function nameInText(text: string, index: number, name: string): string {
  const own = name.replace(/^.*\./, "");
  return /[?&]/.test(text.charAt(index - 1)) ? queryName(own) : own;
}

const typeName = /^(?:string|str|number|int|integer|bool|boolean|any|bytes)\s*=/i;

/**
 * In `name: Type = value`, the second name is a type. In markup, `value` has its name beside it.
 */
function isTypeName(text: string, index: number, whole: string): boolean {
  if (/^value\s*=/i.test(whole)) return /^\s*</.test(text.slice(0, 1_000));
  return typeName.test(whole) && /:\s{0,3}$/.test(text.slice(Math.max(0, index - 4), index));
}

/** The quote around a whole pair, as in `-F "answer=two words"`. */
function openingBefore(text: string, index: number, whole: string): string | undefined {
  const before = text.charAt(index - 1);
  return whole.endsWith("=") && (before === '"' || before === "'") ? before : undefined;
}

/** What begins within a secret is a part of it. */
function judgePairs(text: string, pairs: readonly Pair[], around: Surroundings): readonly Secret[] {
  const beside = besideFew(
    around,
    pairs.map(({ name }) => name),
  );
  const secrets: Secret[] = [];
  for (const pair of pairs) {
    if (pair.start < (secrets.at(-1)?.end ?? 0) || !isWorthJudging(pair.name, beside)) continue;
    const value = readValue(text, pair);
    const kind = judgePair(text, pair, value, beside);
    if (kind !== undefined) secrets.push(secretAt(pair.start, value.length < firstLook ? value : readAll(text, pair, value), kind));
  }
  return secrets;
}

function readValue(text: string, { start, opening, isWhole }: Pair): string {
  if (opening === undefined) return readBare(text, start);
  const value = readQuoted(text, start, opening);
  return isWhole ? value.replace(/&[^]*$/, "") : value;
}

/** Up to the same quote on the same line, whatever other quotes there are in between. */
function readQuoted(text: string, start: number, opening: string): string {
  const limit = Math.min(text.length, start + longestQuoted);
  const mark = opening.replace(/^\\+/, "");
  const isEscaped = mark !== opening;
  const stop = mark.length === 3 ? limit : endOfLine(text, start, limit);
  for (let at = text.indexOf(mark, start); at !== -1 && at < stop; at = text.indexOf(mark, at + 1)) {
    const slashes = countSlashes(text, at, start);
    if (isEscaped ? slashes > 0 : slashes % 2 === 0) return text.slice(start, isEscaped ? at - slashes : at);
  }
  return text.slice(start, stop);
}

function endOfLine(text: string, start: number, limit: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 || end > limit ? limit : end;
}

function countSlashes(text: string, at: number, start: number): number {
  let count = 0;
  while (at - count > start && text.charAt(at - count - 1) === "\\") count++;
  return count;
}

function readBare(text: string, start: number): string {
  bareStart.lastIndex = start;
  return cutPunctuation(bareStart.exec(text)?.[0] ?? "");
}

function readAll(text: string, { start, opening }: Pair, value: string): string {
  if (opening !== undefined) return value;
  bareRest.lastIndex = start;
  return cutPunctuation(bareRest.exec(text)?.[0] ?? value);
}

/** Without the signs that end a sentence. */
export function cutPunctuation(value: string): string {
  return value.replace(/[.,:\]]{1,9}$/, "");
}

/** Units and amounts after a number: it is a limit, not a code. */
export const counted = /^\s{0,2}(?:-|digits?|char|bytes?|bits?|sec|min|hour|day|ms\b|%|or\b|to\b|and\b|x\b)/i;

function judgePair(text: string, { name, start, isData }: Pair, value: string, around: Surroundings): string | undefined {
  if (value === "" || value.includes("{{")) return undefined;
  if (isData) return judge(name, value, around);
  if (/^\d+$/.test(value)) {
    const isNumber = isSecretNumber(value, name, around) && !counted.test(text.slice(start + value.length, start + value.length + 12));
    return isNumber ? kinds.short : undefined;
  }
  return isSecretInProse(name, value) ? kinds.named : undefined;
}

/** In a sentence (`Password: see below`), only what no word looks like is a secret. */
export function isSecretInProse(name: string, value: string): boolean {
  const strength = nameStrength(name);
  if (strength === "none" || isHarmless(value)) return false;
  if (looksRandom(value)) return judge(name, value) !== undefined;
  const isPassword = strength === "password" || strength === "phrase";
  return isPassword && value.length >= 6 && /\d/.test(value) && /[A-Za-z]/.test(value) && !/[()[\]/]/.test(value);
}
