import { isSecretValue, judge, judgeHeader } from "../judge.ts";
import { nameStrength } from "../names.ts";
import { basicPlaceholder } from "../placeholder.ts";
import { kinds, type Secret, secretAt } from "../secret.ts";
import { lowerCase } from "../../util/letters.ts";
import { noSurroundings, type Surroundings } from "../surroundings.ts";
import { isHarmless, looksRandom } from "../value.ts";

const credentials = /^(?:proxy-)?authorization$|^x-[\w-]*authorization$/i;
const cookies = /^(?:set-)?cookie2?$/i;

/** Attributes of a cookie. Everything else before `=` is the name of one. */
const attributes = new Set(["path", "domain", "expires", "max-age", "samesite", "priority", "version"]);

/**
 * The secrets of a header's value that only its syntax shows. Schemes, names and attributes stay.
 */
export function findInHeader(name: string, value: string, around: Surroundings = noSurroundings): readonly Secret[] {
  if (isCredentialHeader(name)) return findInCredentials(value);
  if (isCookieHeader(name)) return findInCookies(value);
  const text = value.trim();
  const kind = text.includes("{{") ? undefined : judgeHeader(name, text, around);
  return kind === undefined ? [] : [secretAt(value.indexOf(text), text, kind)];
}

/** True for `Authorization` and its kind: a scheme with credentials. */
export function isCredentialHeader(name: string): boolean {
  return credentials.test(name);
}

/** True for `Cookie` and `Set-Cookie`. */
export function isCookieHeader(name: string): boolean {
  return cookies.test(name);
}

const scheme = /^\s*([A-Za-z][\w-]{1,30})\s+(?=\S)/;
const parameter = /(?<![\w-])([\w-]{1,40})\s{0,3}=\s{0,3}("([^"]{0,4000})"|[^\s",]{1,4000})/g;

/** `Scheme credentials`, `Scheme name="value", …`, or a bare token. */
function findInCredentials(value: string): readonly Secret[] {
  const [lead = "", word = ""] = scheme.exec(value) ?? [];
  const rest = value.slice(lead.length);
  const parameters = [...rest.matchAll(parameter)].filter(({ 0: whole }) => /[^=]=./.test(whole) && !whole.endsWith("="));
  const [{ 1: first = "" } = { 1: "" }] = parameters;
  const isList = lead !== "" && (parameters.length > 1 || nameStrength(first) !== "none");
  if (isList) return parameters.flatMap((match) => judgeParameter(match, lead.length));
  if (rest.includes("{{") || !isSecretValue(rest, "key")) return [];
  const text = rest.trim();
  const secret = secretAt(value.indexOf(text, lead.length), text, kinds.named);
  const isBasic = lowerCase(word) === "basic" && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  return [isBasic ? { ...secret, kind: "Basic credentials", placeholder: basicPlaceholder } : secret];
}

function judgeParameter({ 0: whole, 1: name = "", 2: quoted = "", 3: inner, index }: RegExpExecArray, offset: number): readonly Secret[] {
  const text = inner ?? quoted;
  const start = offset + index + whole.length - quoted.length + (inner === undefined ? 0 : 1);
  if (text.includes("{{") || isHarmless(text)) return [];
  return looksRandom(text) || judge(name, text) !== undefined ? [secretAt(start, text, kinds.named)] : [];
}

const pair = /(?<![^\s;,])([^\s=;,]{1,200})=("?)([^;,"\s]{1,4000})/g;

function findInCookies(value: string): readonly Secret[] {
  return [...value.matchAll(pair)].flatMap(({ 0: whole, 1: name = "", 3: text = "", index }): readonly Secret[] => {
    if (attributes.has(lowerCase(name)) || text.includes("{{")) return [];
    const isSession = /(?:^|[^a-z])(?:[a-z]*sess(?:ion)?(?:[_-]?id)?|[a-z]*token|auth|s?sid|[cx]srf|jwt|ticket|connect\.sid)$/i.test(name)
      ? isSecretValue(text, "password")
      : isSecretValue(text, "key") && looksRandom(text);
    return isSession || judge(name, text) !== undefined ? [secretAt(index + whole.length - text.length, text, kinds.named)] : [];
  });
}
