import { decompose, lowerCase } from "../util/letters.ts";

/** Words that name a credential on their own. */
const credentialWords = new Set(
  (
    "authorization authentication credential credentials password passwords passwd passphrase passcode pwd secret secrets token jwt " +
    "bearer apikey cookie otp cvv cvc passkey"
  ).split(" "),
);

/** After one of these words, a `key` is a credential. */
const keyQualifiers = new Set(
  "api app application access account auth client consumer encryption entry functions license licence master private secret session setup shared signing subscription user".split(
    " ",
  ),
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

/** Names of one-time codes and PINs that are one word, perhaps with a digit. */
const oneTimeWords = /(?:^|[^a-z])(?:otps?|totp|hotp|[ms]?tan|puk|[mt]pin|cvv|cvc|cvn|cvx|csc|vcode)\d?$|^(?:pin|2fa|mfa|tfa)$/i;

/**
 * What makes a `code` one that is asked for once: `mfa_code`, `smsCode`, `recovery-codes`. Compared
 * without separators.
 */
const oneTimeCodes =
  /(?:otp|totp|mfa|2fa|tfa|twofactor|twostep|validation|challenge|googleauth|multifactor|secondfactor|sms|verification|verify|activation|security|login|signin|backup|recovery|reset|onetime|scratch|authenticator|passwordless|pass|pin|oob|unlock|cvv2?|cvc2?)codes?$|code(?:otp|2fa|mfa|sms)$|(?:otp|mfa|2fa|pin|cvv2?|cvc2?)(?:number|value|input|block)$|^(?:card)?verificationvalue$/;

/**
 * Names of passwords, also of the languages in which APIs are written. Compared without separators
 * and accents.
 */
const passwordEnds =
  /(?:passwords?|passwd|passwort|kennwort|passphrase|passcode|pswd|motdepasse|contrasena|wachtwoord|memorableword)$|(?:user|login|admin|db|smtp|mail|root|ftp|ldap)(?:pass|pwd|pw)$/;
const passwordWords = new Set("pass passw psw pswd pw pwd psk senha clave haslo parola".split(" "));
const passwordScripts = /(?:hasło|пароль|密码|密碼|パスワード|비밀번호)$/i;

/** Words before `pass` that make it a ticket or a run. */
const passThings = new Set(
  "boarding season event day bus ski travel lounge wallet gate low high band first second single multi by fast".split(" "),
);

/** What names the second field of two that must be equal, or numbers them. */
const repetition = /(?<=[a-z\d])[_\s.-]?(?:confirm(?:ation|ed)?|again|repeat(?:ed)?|retyped?|\d{1,2})$/i;

/** Words before `pin` that make it a part of something: of a map, a chip, an address. */
const pinThings = new Set("map gpio postal area zip led input output signal clock data digital analog io push drop safety".split(" "));

/** Answers and phrases that prove who somebody is. Compared without separators. */
const answers =
  /(?:security|secret|challenge|recovery|password|reset)(?:question)?answers?\d?$|maidenname$|(?:seed|recovery|secret|mnemonic|backup)(?:phrase|words?)$|^mnemonic$|passphrase$/;

/**
 * True for names of codes that are good for one use, and of PINs: `otp`, `mfaCode`, `card_pin`,
 * `cvv`. Linear in the length of the name.
 */
export function isOneTimeName(name: string): boolean {
  const own = cutRepetition(name.replace(/^x[-_]/i, ""));
  if (oneTimeWords.test(own.replace(/([a-z0-9])([A-Z])/g, "$1_$2")) || oneTimeCodes.test(foldName(own))) return true;
  const words = /pin$/i.test(own) ? splitWords(own) : [];
  return words.length > 1 && words.at(-1) === "pin" && !pinThings.has(words.at(-2) ?? "");
}

/**
 * True for names whose values are words that prove who somebody is: `security_answer`,
 * `seedPhrase`. Linear in the length of the name.
 */
export function isAnswerName(name: string): boolean {
  return answers.test(foldName(name));
}

/**
 * True for names of passwords: `password`, `smtp_pass`, `passwordConfirm`, `senha`. Linear in the
 * length of the name.
 */
export function isPasswordName(name: string): boolean {
  const own = cutRepetition(name);
  if (passwordEnds.test(foldName(own)) || passwordScripts.test(own)) return true;
  const words = splitWords(own);
  const last = words.at(-1) ?? "";
  return passwordWords.has(last) && !(last === "pass" && passThings.has(words.at(-2) ?? ""));
}

/** `password_confirmation` and `new_password1` without what follows the name of the value. */
function cutRepetition(name: string): string {
  return name.replace(repetition, "");
}

/**
 * A name in lower case, without accents and what joins its words: names that mean the same are
 * equal.
 */
export function foldName(name: string): string {
  return lowerCase(decompose(name)).replace(/[^a-z0-9]+/g, "");
}

/**
 * True if a variable, header, parameter or property of that name usually contains a credential:
 * `Authorization`, `x-api-key`, `clientSecret`, `access_token`. Decided by the words, however they
 * are joined; the value does not matter. Linear in the length of the name.
 */
export function isCredentialName(name: string): boolean {
  const words = splitWords(name);
  const last = words.at(-1) ?? "";
  if (isOneTimeName(name) || isAnswerName(name) || isPasswordName(name)) return true;
  if (words.length === 1 && (last === "pin" || last === "auth" || last === "key")) return last !== "key";
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

/** The words of a name in lower case, however they are joined: `userName`, `user_name`. */
export function splitWords(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => lowerCase(word));
}
