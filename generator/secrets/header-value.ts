import { findPatterns } from "./patterns.ts";
import { BASIC_PLACEHOLDER, valuePlaceholder } from "./placeholder.ts";
import { findSecrets } from "./find.ts";
import { NAMED_KIND, type Secret, withoutOverlaps } from "./secret.ts";
import { isHarmless, isSecretValue, looksRandom } from "./value.ts";
import { lowerCase } from "../util/letters.ts";

const credentials = /^(?:proxy-)?authorization$|^x-[\w-]*authorization$/i;
const cookies = /^(?:set-)?cookie2?$/i;

/** Attributes of a cookie; everything else before `=` is the name of one. */
const attributes = new Set(["path", "domain", "expires", "max-age", "samesite", "priority", "version"]);

/** The secrets of a header's value, in order. Schemes, names of parameters and cookies, and attributes stay. */
export function findInHeader(name: string, value: string): readonly Secret[] {
  if (credentials.test(name)) return withoutOverlaps([...findPatterns(value), ...findInCredentials(value)]);
  if (cookies.test(name)) return withoutOverlaps([...findPatterns(value), ...findInCookies(value)]);
  return findSecrets(value, { kind: "value", name });
}

const scheme = /^\s*([A-Za-z][\w-]{1,30})\s+(?=\S)/;
const parameter = /(?<![\w-])([\w-]{1,40})\s{0,3}=\s{0,3}("([^"]{0,4000})"|[^\s",]{1,4000})/g;

/** `Scheme credentials`, `Scheme name="value", …`, or a bare token. */
function findInCredentials(value: string): readonly Secret[] {
  const [lead = "", word = ""] = scheme.exec(value) ?? [];
  const rest = value.slice(lead.length);
  const parameters = [...rest.matchAll(parameter)].filter(({ 0: whole }) => /[^=]=./.test(whole) && !whole.endsWith("="));
  if (lead !== "" && parameters.length > 1) {
    return parameters.flatMap(({ 0: whole, 2: quoted = "", 3: inner, index }): readonly Secret[] => {
      const text = inner ?? quoted;
      const start = lead.length + index + whole.length - quoted.length + (inner === undefined ? 0 : 1);
      return text.includes("{{") || isHarmless(text) || !looksRandom(text) ? [] : [named(start, text)];
    });
  }
  if (rest.includes("{{")) return findSecrets(value, { kind: "value", name: "authorization" });
  if (!isSecretValue(rest, "key")) return [];
  const start = value.indexOf(rest.trim(), lead.length);
  const isBasic = lowerCase(word) === "basic" && /^[A-Za-z0-9+/]+={0,2}$/.test(rest.trim());
  return [
    isBasic ? { ...named(start, rest.trim()), kind: "Basic credentials", placeholder: BASIC_PLACEHOLDER } : named(start, rest.trim()),
  ];
}

const pair = /(?<![^\s;,])([^\s=;,]{1,200})=("?)([^;,"\s]{1,4000})/g;

function findInCookies(value: string): readonly Secret[] {
  return [...value.matchAll(pair)].flatMap(({ 0: whole, 1: name = "", 3: text = "", index }): readonly Secret[] => {
    if (attributes.has(lowerCase(name)) || text.includes("{{")) return [];
    const isSecret =
      isSecretValue(text, "key") && (looksRandom(text) || isSecretValue(text, /sess|token|auth|sid/i.test(name) ? "key" : "hint"));
    return isSecret ? [named(index + whole.length - text.length, text)] : [];
  });
}

function named(start: number, value: string): Secret {
  return { start, end: start + value.length, kind: NAMED_KIND, placeholder: valuePlaceholder(value) };
}
