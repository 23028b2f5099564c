import { nameStrength } from "./names.ts";
import { valuePlaceholder } from "./placeholder.ts";
import { NAMED_KIND, type Secret, withoutOverlaps } from "./secret.ts";
import { isHarmless, isSecretUnder, looksRandom } from "./value.ts";

/** Without any of these words in a text none of its names is a credential's. */
const words = /pass|pwd|secret|token|key|auth|credential|cookie|session|jwt|sig|pin|otp|cv[vc]|bearer|-u |--user/i;

const quote = `\\\\{0,3}["'\`]{1,2}`;
/**
 * `name: value`, `name=value`, `"name": "value"`, also with escaped quotes. A name begins where a word begins, and is bounded. The value is looked at, not
 * passed over: it may hold further pairs, as in `url: https://h.test?token=…`.
 */
const assignment = new RegExp(
  `(?<![\\w.-])([A-Za-z_][\\w.-]{0,60})(${quote})?[ \\t]{0,3}(?::=|=>|=|:)[ \\t]{0,3}(${quote})?(?=([^"'\`\\\\\\n]{1,300})|)(?=([^\\s"'\`,;&<>(){}|\\\\]{3,300})|)`,
  "g",
);
const element = /<(?:[\w-]{1,30}:)?([A-Za-z][\w.-]{0,60})(?:\s[^<>]{0,200})?>([^<]{1,2000})<\//g;
const userOption = /(?<=(?:-u|--user)[ =]["']?[^\s:"']{1,100}:)([^\s"'\\]{1,200})/g;

/** Secrets beside a name within a text: in code, XML, forms, settings, command lines. Linear in the length of the text. */
export function findAssignments(text: string): readonly Secret[] {
  if (text.length < 8 || !words.test(text)) return [];
  return withoutOverlaps([
    ...findPairs(text),
    ...(text.includes("</") ? findElements(text) : []),
    ...(text.includes("-u") ? findUserOptions(text) : []),
  ]);
}

function findPairs(text: string): readonly Secret[] {
  return [...text.matchAll(assignment)].flatMap(({ 0: whole, 1: name = "", 3: opening, 4: quoted, 5: bare, index }): readonly Secret[] => {
    const strength = nameStrength(name.replace(/^.*\./, ""));
    const value = (opening === undefined ? bare?.replace(/[.,:]+$/, "") : quoted) ?? "";
    if (strength === "none" || value === "" || value.includes("{{")) return [];
    // Without quotes it may be a sentence: `Password: see below`. `=` without blanks is a form or a setting.
    const isData = opening !== undefined || /[^\s=]=$/.test(whole);
    const isSecret = isData ? isSecretUnder(name, value) : looksRandom(value) && !isHarmless(value);
    return isSecret ? [named(index + whole.length, value)] : [];
  });
}

function findElements(text: string): readonly Secret[] {
  return [...text.matchAll(element)].flatMap(({ 0: whole, 1: name = "", 2: value = "", index }): readonly Secret[] => {
    const content = value.trim();
    if (content.includes("{{") || !isSecretUnder(name, content)) return [];
    return [named(index + whole.length - 2 - value.length + value.indexOf(content), content)];
  });
}

/** `curl -u user:password`. */
function findUserOptions(text: string): readonly Secret[] {
  return [...text.matchAll(userOption)]
    .filter(({ 0: value }) => !value.includes("{{") && !isHarmless(value))
    .map(({ 0: value, index }) => named(index, value));
}

function named(start: number, value: string): Secret {
  return { start, end: start + value.length, kind: NAMED_KIND, placeholder: valuePlaceholder(value) };
}
