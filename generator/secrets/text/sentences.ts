import { judge } from "../judge.ts";
import { nameStrength } from "../names.ts";
import { counted, cutPunctuation, isSecretInProse } from "./pairs.ts";
import { kinds, type Secret, secretAt } from "../secret.ts";
import { isHarmless, looksRandom } from "../value.ts";

const notCode = "(?<!(?:status|error|response|exit|zip|postal|country|area|reason|product)[ _-]?)";
const sentence = new RegExp(
  `(?<![\\w-])${notCode}(code|otp|pin|passcode|password|secret|key|token)[ \\t]{1,3}(?:is|was)[ \\t:]{1,4}["'\`*_]{0,3}([^\\s"'\`*<>,;]{4,60})`,
  "gi",
);
const codeInFront =
  /(?<![\w.-])(\d{4,8})[ \t]{1,3}(?:is|as)[ \t]{1,3}(?:your|the)[ \t]{1,3}(?:[\w-]{1,20}[ \t]{1,3}){0,3}(?:code|otp|pin)(?![\w-])/gi;

/** A code right behind its name: `use OTP 482913`. */
const codeBehind = /(?<![\w-])(?:otp|cvc2?|cvv2?|pin|passcode|one-time[ _-](?:code|password))[ \t]{1,3}["'`*]{0,3}(\d{3,8})(?![\w.-])/gi;

/** A password in marks right behind its name: ``password `…` ``, `default password (…)`. */
const marked =
  /(?<![\w-])(passwords?|passwd|pwd|passcode|secret|token|key)[ \t]{1,3}(?:["'`“*]{1,3}|\()([^\s"'`“”*()<>]{4,60})(?:["'`”*]{1,3}|\))/gi;
const unmarked = /(?<![\w-])(passwords?|passwd|pwd|passcode)[ \t]{1,3}([^\s"'`“”*()<>,;]{6,60})/gi;

/** A name in bold, in Markdown or HTML, with its value behind it. */
const bold =
  /(?:\*\*|__|<(?:b|strong|em|i|code|td|th|dt|label)>)[ \t]{0,3}([A-Za-z][\w .-]{1,40}?)[ \t]{0,3}:?[ \t]{0,3}(?:\*\*|__|<\/(?:b|strong|em|i|code|td|th|dt|label)>)[ \t]{0,3}:?[ \t\r\n]{0,3}(?:<(?:b|strong|em|i|code|td|dd)>|["'`*]{1,3})?[ \t]{0,3}([^\s"'`*<>,;]{4,60})/g;

/** A cell that names the next ones: `| password | Admin@123 |`. */
const row = /^[ \t]{0,8}\|[ \t]{0,40}["'`*_]{0,3}([A-Za-z][\w .-]{1,40}?)["'`*_]{0,3}[ \t]{0,40}(\|.{1,400})$/gm;
const cell = /(?<=\|[ \t]{0,40}["'`*]{0,3})([^\s|"'`*]{6,60})(?=["'`*]{0,3}[ \t]{0,40}(?:\||$))/g;

/** User and password: `log in with bob / Admin@123`, `Login (bob/Admin@123)`. */
const both =
  /(?<![\w-])(?:log[ -]?in|sign[ -]?in|credentials?|account)(?![\w-])[^\n/]{0,40}?(?<![\w./-])([\w.@+-]{2,60})[ \t]{0,3}[/:][ \t]{0,3}([^\s"'`“”*()<>,;/:]{6,60})/gi;

interface Rule {
  readonly pattern: RegExp;
  readonly isSecret: (value: string, name: string, rest: string) => boolean;
}

/** In each, the last group is the value, and the one before it is the name. */
const rules: readonly Rule[] = [
  {
    pattern: sentence,
    isSecret: (value, name, rest) => isCode(value, rest, /key|token/i.test(name)) || isSecretInProse(fullName(name), value),
  },
  { pattern: codeBehind, isSecret: (value, _, rest) => !counted.test(rest) && value.length !== 0 },
  { pattern: marked, isSecret: (value, name) => isSecretInProse(fullName(name), value) },
  { pattern: unmarked, isSecret: (value, name) => isSecretInProse(name, value) && !value.includes(":") },
  { pattern: bold, isSecret: (value, name, rest) => isNamed(name, value, rest) },
  { pattern: both, isSecret: (value, user) => !/^[A-Z]+$/.test(user) && looksLikePassword(value) },
];

/**
 * Secrets in sentences, tables and headings, as people write them for people: `Your verification
 * code is 482913`, `password: **…**`, `log in with bob / …`. Linear in the length of the string.
 */
export function findInSentences(text: string): readonly Secret[] {
  if (!/code|otp|pin|pass|secret|cv[cv]|key|token|log[ -]?in|sign[ -]?in|credential|account|pwd/i.test(text)) return [];
  const found = rules.flatMap(({ pattern, isSecret }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Secret[] => {
      const { 0: whole, index } = match;
      const name = match.length > 2 ? (match[1] ?? "") : "otp";
      const word = match.at(-1) ?? "";
      const value = cutPunctuation(word);
      const at = index + whole.lastIndexOf(word);
      if (value.length < 3 || value.includes("{{")) return [];
      const rest = text.slice(at + word.length, at + word.length + 12);
      return isSecret(value, name, rest) ? [secretAt(at, value, /^\d+$/.test(value) ? kinds.short : kinds.named)] : [];
    }),
  );
  const inFront = [...text.matchAll(codeInFront)].map(({ 1: digits = "", index }) => secretAt(index, digits, kinds.short));
  return [...found, ...inFront, ...findInRows(text)];
}

/** In a sentence, `key` and `token` alone are those of an API. */
function fullName(name: string): string {
  return /^key$/i.test(name) ? "api_key" : name;
}

function isCode(value: string, rest: string, isOther: boolean): boolean {
  return !isOther && /^\d{4,8}$/.test(value) && !counted.test(rest);
}

function isNamed(name: string, value: string, rest: string): boolean {
  const strength = nameStrength(name);
  if (strength === "code" || strength === "password") {
    if (/^\d{3,8}$/.test(value)) return !counted.test(rest);
  }
  return isSecretInProse(name, value);
}

function findInRows(text: string): readonly Secret[] {
  if (!text.includes("|")) return [];
  return [...text.matchAll(row)].flatMap(({ 0: whole, 1: name = "", 2: cells = "", index }): readonly Secret[] => {
    if (nameStrength(name) === "none") return [];
    const start = index + whole.length - cells.length;
    return [...cells.matchAll(cell)]
      .filter(({ 1: value = "" }) => isSecretInProse(name, value))
      .map(({ 1: value = "", index: at }) => secretAt(start + at, value, kinds.named));
  });
}

/** Letters with digits, and a sign, or a length that no word with a number has. */
function looksLikePassword(value: string): boolean {
  if (isHarmless(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  return /[!@#$%^&*]/.test(value) || looksRandom(value);
}

const sample = /(?:e\.g\.|eg|for example|example|such as|like|default|sample)[ \t:=,]{1,4}["'`(]{0,3}([^\s"'`()<>,;]{3,200})/gi;

/** What a description shows as a sample of the value that it describes: `e.g. 482913`. */
export function findSample(name: string, text: string): readonly Secret[] {
  if (nameStrength(name) === "none") return [];
  return [...text.matchAll(sample)].flatMap(({ 0: whole, 1: word = "", index }): readonly Secret[] => {
    const value = cutPunctuation(word);
    const isSecret =
      /^\d+$/.test(value) || /[A-Za-z]/.test(value) === false ? judge(name, value) !== undefined : isSecretInProse(name, value);
    return isSecret ? [secretAt(index + whole.length - word.length, value, kinds.named)] : [];
  });
}
