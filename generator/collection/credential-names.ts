import { lowerCase } from "../util/letters.ts";

/** Words that name a credential on their own. */
const credentialWords = new Set(
  (
    "authorization authentication credential credentials password passwords passwd passphrase passcode pwd secret secrets token jwt " +
    "bearer apikey cookie otp cvv cvc"
  ).split(" "),
);

/** After one of these words, a `key` is a credential. */
const keyQualifiers = new Set(
  "api app access account auth client consumer encryption license master private secret shared signing subscription".split(" "),
);

/**
 * A name that ends with one of these words describes a credential rather than containing it:
 * `tokenType`, `password_policy`.
 */
const aboutWords = new Set(
  "type types name names url uri endpoint path host expiry expires expiration expire in ttl age length size count limit policy rules field header format hint label status id ids".split(
    " ",
  ),
);

/** Words before `token` that make it a position in a list: `nextPageToken`. */
const cursorWords = new Set(
  "page paging pager next prev previous continuation continue cursor sync start starting pagination scroll resume".split(" "),
);

/**
 * True if a variable, header, parameter or property of that name usually contains a credential:
 * `Authorization`, `x-api-key`, `clientSecret`, `access_token`. Decided by the words, however they
 * are joined; the value does not matter. Linear in the length of the name.
 */
export function isCredentialName(name: string): boolean {
  const words = splitWords(name);
  const last = words.at(-1) ?? "";
  if (words.length === 1 && (last === "pass" || last === "pin" || last === "auth" || last === "key")) return last !== "key";
  if (aboutWords.has(last)) return isSessionId(words);
  return words.some((word, index) => isCredentialWord(word, words[index - 1])) || last === "auth";
}

function isCredentialWord(word: string, previous: string | undefined): boolean {
  if (word === "token") return previous === undefined || !cursorWords.has(previous);
  if (credentialWords.has(word)) return true;
  if (word === "key" || word === "code")
    return previous !== undefined && (word === "key" ? keyQualifiers.has(previous) : previous === "authorization");
  return /(?:token|secret|password|passwd|apikey|accesskey|privatekey)$/.test(word);
}

function isSessionId(words: readonly string[]): boolean {
  return words.at(-1) === "id" && words.at(-2) === "session";
}

function splitWords(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => lowerCase(word));
}
