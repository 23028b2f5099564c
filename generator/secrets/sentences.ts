import { counted, cutPunctuation, isSecretInProse } from "./pairs.ts";
import { kinds, type Secret, secretAt } from "./secret.ts";

const sentence =
  /(?<![\w-])(?<!(?:status|error|response|exit|zip|postal|country|area|reason|product)[ _-]?)(code|otp|pin|passcode|password|secret)[ \t]{1,3}(?:is|was)[ \t:]{1,4}["'`*_]{0,3}([^\s"'`*<>,;]{4,60})/gi;
const codeInFront =
  /(?<![\w.-])(\d{4,8})[ \t]{1,3}(?:is|as)[ \t]{1,3}(?:your|the)[ \t]{1,3}(?:[\w-]{1,20}[ \t]{1,3}){0,3}(?:code|otp|pin)(?![\w-])/gi;

/**
 * `Your verification code is 482913`, `482913 is your code`. Linear in the length of the string.
 */
export function findInSentences(text: string): readonly Secret[] {
  if (!/code|otp|pin|pass|secret/i.test(text)) return [];
  const named = [...text.matchAll(sentence)].flatMap(({ 0: whole, 1: name = "", 2: word = "", index }): readonly Secret[] => {
    const value = cutPunctuation(word);
    const isCode = /^\d{4,8}$/.test(value) && !counted.test(text.slice(index + whole.length, index + whole.length + 12));
    const kind = isCode ? kinds.short : isSecretInProse(name, value) ? kinds.named : undefined;
    return kind === undefined ? [] : [secretAt(index + whole.length - word.length, value, kind)];
  });
  return [...named, ...[...text.matchAll(codeInFront)].map(({ 1: digits = "", index }) => secretAt(index, digits, kinds.short))];
}
