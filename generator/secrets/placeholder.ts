import { upperCase } from "../util/letters.ts";

/*
 * Placeholders for secrets. One has the form of its secret, is the same for all secrets of that
 * form, and is nothing that a scanner would report. It is made from the form alone (which letters,
 * what length), never from the secret's characters.
 */

const word = "redacted";

/** `redacted`, joined, near a length: 8, 17, 26 … characters, at most a few hundred. */
function words(length: number, joint: string): string {
  const count = Math.max(1, Math.min(28, Math.round((length + 1) / (word.length + 1))));
  return Array.from({ length: count }, () => word).join(joint);
}

/** A string of exactly this length. Its joints keep it from being one run of letters and digits. */
function exactWords(length: number): string {
  return `${word}~`.repeat(Math.ceil(length / (word.length + 1))).slice(0, length);
}

/**
 * The placeholder of a token with a public prefix. Prefix and length stay. The rest is broken by
 * tildes, which no vendor's alphabet has.
 */
export function tokenPlaceholder(prefix: string, rest: string): string {
  const filler = exactWords(rest.length);
  return prefix + (/[a-z]/.test(rest) ? filler : upperCase(filler));
}

/** A JSON Web Token that can be decoded: no algorithm, no claims. */
export const jwtPlaceholder = "eyJhbGciOiJub25lIn0.e30.redacted";

/** `redacted:redacted` in base64: the credentials of a Basic header. */
export const basicPlaceholder = "cmVkYWN0ZWQ6cmVkYWN0ZWQ=";

/** User and password of a URL. Scanners ignore a password that is one repeated letter. */
export const userInfoPlaceholder = "redacted:xxxx";

/** The placeholder of a private key. No line in it says that it is one. */
export const keyPlaceholder = "-----BEGIN REDACTED-----\nredacted\n-----END REDACTED-----";

const nilUuid = "00000000-0000-4000-8000-000000000000";
const hexLengths = [16, 24, 32, 40, 48, 56, 64, 96, 128];
/** Without 40, which is that of an AWS secret. */
const base64Lengths = [24, 32, 44, 64, 88, 128, 256];

/**
 * The placeholder of a value that only its name or place shows to be a secret: digits stay digits,
 * hex stays hex, base64 stays base64, a UUID stays a UUID.
 */
export function valuePlaceholder(value: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return nilUuid;
  if (/^\d+$/.test(value)) return digits(value);
  if (/^[0-9a-f]{16,}$/i.test(value)) return "0".repeat(atLeast(hexLengths, value.length));
  if (/^[A-Za-z0-9+/]{16,}={0,2}$/.test(value) && /[+/=]/.test(value)) {
    const length = atLeast(base64Lengths, value.length);
    return word.repeat(Math.ceil(length / word.length)).slice(0, length);
  }
  const filler = words(value.length, "-");
  return /[a-z]/.test(value) || !/[A-Z]/.test(value) ? filler : upperCase(filler);
}

/**
 * A number stays one, as JavaScript writes it. A code with leading zeros or too many digits stays
 * a string, at most as long as one of hex, which is digits too.
 */
function digits(value: string): string {
  const isNumber = value.length <= 15 && String(Number(value)) === value;
  return isNumber ? `1${"0".repeat(value.length - 1)}` : "0".repeat(Math.min(value.length, 128));
}

function atLeast(lengths: readonly number[], length: number): number {
  return lengths.find((candidate) => candidate >= length) ?? lengths.at(-1) ?? length;
}

/** True for a string that contains a placeholder made of letters: nobody chose such a value. */
export function holdsPlaceholder(text: string): boolean {
  return /redacted|REDACTED|cmVkYWN0ZWQ/.test(text);
}
