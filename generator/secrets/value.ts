import { letters, lowerCase } from "../util/letters.ts";
import { holdsPlaceholder } from "./placeholder.ts";

/** Words that stand in for a value, or that name one of a few options. */
const plainWords = new Set(
  (
    "null none nil undefined true false yes no on off string number integer int text boolean bool object array any unknown empty blank " +
    "bearer basic digest oauth oauth1 oauth2 apikey api_key jwt hmac saml ldap ntlm local default enabled disabled required optional hidden " +
    "removed masked omitted changeme example sample test dummy todo tbd value password secret token key header query cookie body include " +
    "same-origin omit invalid expired valid missing sms email phone totp otp mfa none"
  ).split(" "),
);

/**
 * Placeholders in documentation consist of these words alone: `new-password`,
 * `client_secret_value`.
 */
const standInWords = new Set(
  (
    "api app access refresh auth oauth bearer client consumer user customer account admin private public secret token key password pass value " +
    "new old current your my the a an some here goes enter insert replace with id code string text example sample dummy placeholder session " +
    "csrf jwt confirm confirmation repeat device push encoded base64 encrypted hashed hash from received returned response redirect authorization " +
    "authorize authentication verification verifier state nonce assertion otp pin answer security grant"
  ).split(" "),
);

const templated = /^(?:<.*>|\[.*\]|\{.*\}|\$\{?\w+\}?|\$\{[^{}]*\}|%\w+%|:\w+|@\w+|__\w+__|\$\(.*\))$/s;

/** A constant, which in documentation stands for what the reader fills in: `YOUR_KEY`. */
const constant = /^[A-Z]{2,}(?:_[A-Z]+)+$/;
const masked = /^[\s*x.#•·_…?-]+$/i;
const prompting =
  /^(?:your|my|the|an?|some|enter|insert|replace|put|add|paste|use|example|sample|dummy|fake|demo|placeholder)(?:[\s_-]|[A-Z])/;
const dated = /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+)?(?:Z|[+-][\d:]+)?$/;
const located = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|\.{0,2}\/|[A-Za-z]:\\|mailto:|urn:|arn:)/;
/** Names of algorithms, and what a value is to look like: `SHA-256`, `6-digits`. */
const described =
  /^(?:(?:hmac-?|pbkdf-?)?(?:sha|md|aes|rsa|hs|rs|es|ps|base|utf)-?\d{1,4}|\d{1,2}[- ]?(?:digits?|chars?|characters?|bytes?|bits?)[a-z -]*)$/i;
const email = /^[^\s@:]{1,64}@[^\s@:]{1,190}\.[a-z]{2,24}$/i;

/**
 * True for a value that is not a secret whatever its name: empty, a template, a mask, a word for
 * "none", a sentence, a date, an address, a placeholder.
 */
export function isHarmless(value: string): boolean {
  const text = value.trim();
  return isTemplate(text) || isProse(text) || (prompting.test(text) && !looksRandom(text));
}

/** The same, but a sentence may be a secret: the answer to a question, a passphrase. */
export function isTemplate(value: string): boolean {
  const text = value.trim();
  if (text.length < 3 || plainWords.has(lowerCase(text)) || templated.test(text) || masked.test(text)) return true;
  if (constant.test(text) || text.split(/[,|/]\s?/).every((word) => plainWords.has(lowerCase(word)))) return true;
  if (/\.\.\.|…/.test(text.slice(0, 200)) || holdsPlaceholder(text) || dated.test(text) || located.test(text) || email.test(text))
    return true;
  return described.test(text) || isStandIn(text) || /^(?:your|enter|insert|the answer|answer to)\b/i.test(text);
}

function isStandIn(text: string): boolean {
  if (text.length > 60 || /\d{3}/.test(text)) return false;
  const pieces = lowerCase(text.replace(/([a-z])([A-Z])/g, "$1 $2")).match(/[a-z]+/g);
  return pieces !== null && pieces.every((piece) => standInWords.has(piece)) && !/[^\w\s.-]/.test(text);
}

const proseWord = new RegExp(`^[${letters}'’‘"“”\`(),.:;!?/&*-]+$|^[(]?\\d{1,4}[).,]?$`, "u");

/** More than one word, each of letters or a number. */
function isProse(text: string): boolean {
  const chunks = text.slice(0, 2_000).split(/\s+/);
  return chunks.length > 1 && chunks.every((chunk) => proseWord.test(chunk));
}

/**
 * True for a string that looks made by a machine: letters and digits without order, or a long run
 * of both cases.
 */
export function looksRandom(value: string): boolean {
  const text = value.trim();
  if (text.length < 8 || /\s/.test(text) || dated.test(text) || located.test(text)) return false;
  const hasDigit = /\d/.test(text);
  const hasLetter = /[A-Za-z]/.test(text);
  if (!hasDigit) return text.length >= 20 && /[a-z]/.test(text) && /[A-Z]/.test(text) && changesOf(text, /[A-Z]/) > text.length / 5;
  if (!hasLetter) return false;
  if (text.length >= 16 && /^[0-9a-f-]+$/i.test(text)) return true;
  if (text.length >= 20 && isMixed(text)) return true;
  return changesOf(text, /\d/) >= (text.length >= 20 ? 3 : 2) + (/[\s_.-]/.test(text) ? 1 : 0);
}

/** How often the string goes from characters of the class to others or back. */
function changesOf(text: string, type: RegExp): number {
  let changes = 0;
  for (let index = 1; index < Math.min(text.length, 200); index++) {
    if (type.test(text.charAt(index)) !== type.test(text.charAt(index - 1))) changes++;
  }
  return changes;
}

/** A UUID, perhaps in braces. */
export const uuid = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** Identifiers that databases make: UUIDs and the ids of MongoDB, also with a prefix. */
export function isDatabaseId(value: string): boolean {
  return uuid.test(value) || /^(?:[a-z]{2,8}[_-])?[0-9a-f]{24}$/i.test(value);
}

/**
 * True for a long string that looks random throughout, with none of the words of a name or path:
 * what keys, tokens and proofs look like whatever they are called. Database ids do not count.
 */
export function isLongRandom(value: string): boolean {
  const text = value.trim();
  if (text.length < 20 || !/^[\w+/=.~:%-]+$/.test(text) || isDatabaseId(text) || located.test(text) || isTemplate(text)) return false;
  return (text.slice(0, 2_000).match(/[A-Za-z0-9+/]{16,}/g) ?? []).some(isMixed);
}

/**
 * In words letters follow letters of the same case; in random strings the kind changes all the
 * time.
 */
function isMixed(run: string): boolean {
  const changes =
    run
      .replace(/[a-z]+/g, "a")
      .replace(/[A-Z]+/g, "A")
      .replace(/[0-9]+/g, "0").length - 1;
  return /\d/.test(run) && /[A-Za-z]/.test(run) && changes >= run.length * 0.28;
}

/**
 * True for what looks like a one-time code or a PIN: 4 to 10 digits, also in groups; letters with
 * digits; groups of letters of the same length.
 */
export function isShortCode(value: string): boolean {
  const text = value.trim();
  if (/^\d(?:[ -]?\d){3,9}$/.test(text)) return true;
  if (isHarmless(text)) return false;
  if (/^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]{4,12}$/.test(text)) return true;
  if (/^([A-Z0-9]{3,6})(?:-[A-Z0-9]{3,6}){1,5}$/i.test(text)) return hasEqualGroups(text);
  return looksRandom(text) && /^[\w+/=.~-]+$/.test(text);
}

function hasEqualGroups(text: string): boolean {
  const groups = text.split("-");
  return groups.every((group) => group.length === groups[0]?.length) && (/\d/.test(text) || !/[a-z]/.test(text));
}

/** Longer runs of letters and digits are ids. */
const longestWord = 16;

/** Words of ids that people number: `session-1`, `sess_42`. */
const numberedWords = /^(?:sess|session|sid|id|user|web|test|demo|example|sample|abc|key|token|v|version|no|nr|item|node|host|server)$/i;

/**
 * True for a word in which digits stand, also among others: `hunter2`, `s3cret-session-value`. What
 * only numbers a word, as `session-1` does, is not one.
 */
export function isWordWithDigits(value: string): boolean {
  if (value.length < 6 || value.length > 60 || !/^[\w.-]+[!@#$%^&*?]*$/.test(value)) return false;
  return value.split(/[_.-]/).some((piece) => {
    if (piece.length > longestWord) return false;
    const letters = piece.replace(/[^A-Za-z]/g, "");
    return (
      /^[A-Za-z]+\d[A-Za-z\d]*[!@#$%^&*?]*$/.test(piece) && letters.length >= 3 && /[a-z]{2}/.test(letters) && !numberedWords.test(letters)
    );
  });
}
