import { upperCase } from "../util/letters.ts";

/**
 * What stands in the place of secrets: of the same form, the same for all secrets of a form, and nothing that a scanner would report. It is made from the
 * form alone (which letters, what length), never from the secret's characters.
 */

const WORD = "redacted";

/** `redacted`, joined, near a length: 8, 17, 26 … characters. What is longer than any key ends at a few hundred. */
function words(length: number, joint: string): string {
  const count = Math.max(1, Math.min(28, Math.round((length + 1) / (WORD.length + 1))));
  return Array.from({ length: count }, () => WORD).join(joint);
}

/** A text of exactly this length, which the joints keep from being one run of letters and digits. */
function exactWords(length: number): string {
  return `${WORD}~`.repeat(Math.ceil(length / (WORD.length + 1))).slice(0, length);
}

/** The placeholder of a token with a public beginning: this stays, and the length with it; a tilde, which is in no vendor's alphabet, breaks the rest. */
export function tokenPlaceholder(prefix: string, rest: string): string {
  const filler = exactWords(rest.length);
  return prefix + (/[a-z]/.test(rest) ? filler : upperCase(filler));
}

/** A JSON Web Token that can be decoded: no algorithm, no claims. */
export const JWT_PLACEHOLDER = "eyJhbGciOiJub25lIn0.e30.redacted";

/** `redacted:redacted` in base64: the credentials of a Basic header. */
export const BASIC_PLACEHOLDER = "cmVkYWN0ZWQ6cmVkYWN0ZWQ=";

/** User and password of a URL. Scanners pass over a password that is one repeated letter. */
export const USER_INFO_PLACEHOLDER = "redacted:xxxx";

/** What stands for a private key: no line in it says that it is one. */
export const KEY_PLACEHOLDER = "-----BEGIN REDACTED-----\nredacted\n-----END REDACTED-----";

const NIL_UUID = "00000000-0000-4000-8000-000000000000";
const HEX_LENGTHS = [16, 24, 32, 40, 48, 56, 64, 96, 128];
/** Without 40, which is that of an AWS secret. */
const BASE64_LENGTHS = [24, 32, 44, 64, 88, 128, 256];

/** The placeholder of a value that only its name or place tells: digits stay digits, hex stays hex, base64 base64, a UUID a UUID. */
export function valuePlaceholder(value: string): string {
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return NIL_UUID;
  if (/^\d+$/.test(value)) return digits(value);
  if (/^[0-9a-f]{16,}$/i.test(value)) return "0".repeat(atLeast(HEX_LENGTHS, value.length));
  if (/^[A-Za-z0-9+/]{16,}={0,2}$/.test(value) && /[+/=]/.test(value)) {
    const length = atLeast(BASE64_LENGTHS, value.length);
    return WORD.repeat(Math.ceil(length / WORD.length)).slice(0, length);
  }
  const filler = words(value.length, "-");
  return /[a-z]/.test(value) || !/[A-Z]/.test(value) ? filler : upperCase(filler);
}

/** A number stays one as JavaScript writes it; a code with leading zeros, or with too many digits, stays a text. As long as that of hex: this is digits, too. */
function digits(value: string): string {
  const isNumber = value.length <= 15 && String(Number(value)) === value;
  return isNumber ? `1${"0".repeat(value.length - 1)}` : "0".repeat(Math.min(value.length, 128));
}

function atLeast(lengths: readonly number[], length: number): number {
  return lengths.find((candidate) => candidate >= length) ?? lengths.at(-1) ?? length;
}

/** True for a text that holds a placeholder made of letters: it is no value that anybody chose. */
export function holdsPlaceholder(text: string): boolean {
  return /redacted|REDACTED|cmVkYWN0ZWQ/.test(text);
}
