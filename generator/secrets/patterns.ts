import { type Secret, withoutOverlaps } from "./secret.ts";
import {
  BASIC_PLACEHOLDER,
  JWT_PLACEHOLDER,
  KEY_PLACEHOLDER,
  tokenPlaceholder,
  USER_INFO_PLACEHOLDER,
  valuePlaceholder,
} from "./placeholder.ts";
import { mayHoldToken, patternRules } from "./rules.ts";
import { isHarmless, looksRandom } from "./value.ts";
import { lowerCase } from "../util/letters.ts";

/** No secret of any form is shorter. */
const minLength = 12;

type Finder = (text: string) => readonly Secret[];

const finders: readonly Finder[] = [findPrivateKeys, findUserInfo, findTokens, findJwts, findSchemes];

/** The secrets that their own form tells, in order, none overlapping another. Linear in the length of the text. */
export function findPatterns(text: string): readonly Secret[] {
  if (text.length < minLength) return [];
  return withoutOverlaps(finders.flatMap((find) => find(text)));
}

function findTokens(text: string): readonly Secret[] {
  if (!mayHoldToken(text)) return [];
  return patternRules.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: prefix = "", index }): Secret => {
      const placeholder = tokenPlaceholder(prefix, whole.slice(prefix.length));
      return { start: index, end: index + whole.length, kind, placeholder };
    }),
  );
}

const jwt = /(?<![\w.-])eyJ[\w-]{6,}\.eyJ[\w-]*\.[\w-]*/g;

function findJwts(text: string): readonly Secret[] {
  if (!text.includes("eyJ")) return [];
  return [...text.matchAll(jwt)]
    .filter(({ 0: whole }) => whole !== JWT_PLACEHOLDER)
    .map(({ 0: whole, index }): Secret => ({
      start: index,
      end: index + whole.length,
      kind: "JSON Web Token",
      placeholder: JWT_PLACEHOLDER,
    }));
}

/** The body of a key has no two dashes in a row, so each is read once. One that is cut short counts too. */
const privateKey =
  /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----((?:[^-]|-(?!-)){0,20000})(?:-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g;

function findPrivateKeys(text: string): readonly Secret[] {
  if (!text.includes("PRIVATE KEY")) return [];
  return [...text.matchAll(privateKey)]
    .filter(({ 1: body = "" }) => /[A-Za-z0-9+/]{24}/.test(body))
    .map(({ 0: whole, index }): Secret => ({ start: index, end: index + whole.length, kind: "private key", placeholder: KEY_PLACEHOLDER }));
}

const userInfo = /(?<=[a-z][a-z0-9+.-]{1,20}:\/\/)([^\s/?#@:"'<>\\]{0,200}):([^\s/?#@"'<>\\]{1,300})(?=@[\w[{])/gi;

function findUserInfo(text: string): readonly Secret[] {
  if (!text.includes("://")) return [];
  return [...text.matchAll(userInfo)]
    .filter(({ 2: password = "" }) => !password.includes("{{") && !/^x+$/.test(password) && !isHarmless(password))
    .map(({ 0: whole, index }): Secret => {
      return { start: index, end: index + whole.length, kind: "user info of a URL", placeholder: USER_INFO_PLACEHOLDER };
    });
}

const scheme = /\b(basic|bearer)[ \t]{1,3}([A-Za-z0-9._~+/-]{8,4000}={0,2})(?![A-Za-z0-9_~+/=-])/gi;

function findSchemes(text: string): readonly Secret[] {
  return [...text.matchAll(scheme)].flatMap(({ 0: whole, 1: word = "", 2: seen = "", index }): readonly Secret[] => {
    // It may end a sentence.
    const value = seen.replace(/\.$/, "");
    const isBasic = lowerCase(word) === "basic";
    const isSecret = isBasic ? isBasicValue(value) : looksRandom(value) && !isHarmless(value);
    if (!isSecret) return [];
    const end = index + whole.length - (seen.length - value.length);
    const kind = isBasic ? "Basic credentials" : "Bearer token";
    return [{ start: end - value.length, end, kind, placeholder: isBasic ? BASIC_PLACEHOLDER : valuePlaceholder(value) }];
  });
}

/** Base64 of `user:password`. */
function isBasicValue(value: string): boolean {
  if (value.length % 4 === 1 || value === BASIC_PLACEHOLDER || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return false;
  const decoded = atob(value.replace(/=+$/, ""));
  const colon = decoded.indexOf(":");
  return colon >= 0 && /^[\x20-\x7e]+$/.test(decoded) && !/^(?:\{\{.*\}\}|<.*>)$/.test(decoded.slice(colon + 1));
}
