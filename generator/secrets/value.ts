import { type NameStrength, nameStrength } from "./names.ts";
import { holdsPlaceholder } from "./placeholder.ts";
import { letters, lowerCase } from "../util/letters.ts";

/** Words that stand where a value would, or that choose one of a few ways. */
const plainWords = new Set(
  (
    "null none nil undefined true false yes no on off string number integer int text boolean bool object array any unknown empty blank " +
    "bearer basic digest oauth oauth1 oauth2 apikey api_key jwt hmac saml ldap ntlm local default enabled disabled required optional hidden " +
    "removed masked omitted changeme example sample test dummy todo tbd value password secret token key header query cookie body include " +
    "same-origin omit invalid expired valid missing"
  ).split(" "),
);

/** Of these words alone are the stand-ins of documentation made: `new-password`, `client_secret_value`. */
const standInWords = new Set(
  (
    "api app access refresh auth oauth bearer client consumer user customer account admin private public secret token key password pass value " +
    "new old current your my the a an some here goes enter insert replace with id code string text example sample dummy placeholder session " +
    "csrf jwt confirm confirmation repeat device push encoded base64 encrypted hashed hash"
  ).split(" "),
);

const templated = /^(?:<.*>|\[.*\]|\{.*\}|\$\{?\w+\}?|%\w+%|:\w+|@\w+|__\w+__)$/s;
/** A constant, as documentation writes what is to be filled in: `YOUR_KEY`. */
const constant = /^[A-Z]{2,}(?:_[A-Z]+)+$/;
const masked = /^[\s*x.#•·_…?-]+$/i;
const prompting =
  /^(?:your|my|the|an?|some|enter|insert|replace|put|add|paste|use|example|sample|dummy|fake|demo|placeholder)(?:[\s_-]|[A-Z])/;
const dated = /^\d{4}-\d\d-\d\d(?:[T ][\d:.]+)?(?:Z|[+-][\d:]+)?$/;
const located = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|\.{0,2}\/|[A-Za-z]:\\|mailto:|urn:|arn:)/;
const email = /^[^\s@:]{1,64}@[^\s@:]{1,190}\.[a-z]{2,24}$/i;

/** True for a value that is no secret whatever its name: empty, a template, a mask, a word for "none", a sentence, a date, an address, a stand-in. */
export function isHarmless(value: string): boolean {
  const text = value.trim();
  if (text.length < 3 || plainWords.has(lowerCase(text)) || templated.test(text) || masked.test(text)) return true;
  if (constant.test(text) || text.split(/[,|/]\s?/).every((word) => plainWords.has(lowerCase(word)))) return true;
  if (holdsPlaceholder(text) || dated.test(text) || located.test(text) || email.test(text)) return true;
  if (isStandIn(text)) return true;
  return isProse(text) || (prompting.test(text) && !looksRandom(text));
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

/** True for a text that looks made by a machine: letters and digits without order, or a long run of both cases. */
export function looksRandom(value: string): boolean {
  const text = value.trim();
  if (text.length < 8 || /\s/.test(text) || dated.test(text) || located.test(text)) return false;
  const hasDigit = /\d/.test(text);
  const hasLetter = /[A-Za-z]/.test(text);
  if (!hasDigit) return text.length >= 20 && /[a-z]/.test(text) && /[A-Z]/.test(text) && changesOf(text, /[A-Z]/) > text.length / 5;
  if (!hasLetter) return false;
  if (text.length >= 16 && /^[0-9a-f-]+$/i.test(text)) return true;
  return changesOf(text, /\d/) >= (text.length >= 20 ? 3 : 2) + (/[\s_.-]/.test(text) ? 1 : 0);
}

/** How often the text goes from characters of the class to others or back. */
function changesOf(text: string, type: RegExp): number {
  let changes = 0;
  for (let index = 1; index < Math.min(text.length, 200); index++) {
    if (type.test(text.charAt(index)) !== type.test(text.charAt(index - 1))) changes++;
  }
  return changes;
}

/** True if a value under this name is to be taken for a secret. */
export function isSecretUnder(name: string, value: string): boolean {
  const strength = nameStrength(name);
  return isSecretValue(value, strength) && foldWords(value) !== foldWords(name);
}

function foldWords(text: string): string {
  return lowerCase(text).replace(/[^a-z0-9]/g, "");
}

/** The same where the strength is known. */
export function isSecretValue(value: string, strength: NameStrength): boolean {
  if (strength === "none" || isHarmless(value)) return false;
  const text = value.trim();
  if (/^\d+$/.test(text)) return text.length >= (strength === "password" ? 3 : 6);
  if (strength === "password") return true;
  if (looksRandom(text)) return true;
  if (strength === "hint") return false;
  // Of API keys and tokens, words and what is put together from words are kinds or states.
  return !/^[A-Za-z]{1,14}$/.test(text) && !/^[A-Za-z]+(?:[._:/ -][A-Za-z]+)+$/.test(text);
}
