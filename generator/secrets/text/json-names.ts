import { isAnswerName, isOneTimeName } from "../../collection/credential-names.ts";
import { nameStrength } from "../names.ts";
import { isAboutSigningIn } from "../sign-in.ts";
import type { Companion } from "../surroundings.ts";

/** A list or object that is open, while JSON is read. */
export interface Frame {
  readonly isObject: boolean;
  /** The key that the list or object stands under. */
  readonly owner: string;
  readonly facts: ObjectFacts;
  /** The list or object around it. */
  readonly outer: Frame | undefined;
  key: string;
  /** How many strings of a list came before. */
  strings: number;
}

/**
 * What a first pass learns about an object, for the values that stand before what explains them.
 */
export interface ObjectFacts {
  companions: ReadonlySet<Companion>;
  /** The value of `key` or `name`: in `{ "key": "password", "value": "…" }` it names the value. */
  named: string;
  /** How many strings a list contains. */
  strings: number;
}

const naming = /^(?:key|name|header|field)$/i;

/** Keys that are as likely to describe an object as to name its value. */
const describing = /^(?:k|id|type|field_?name|attribute|property|parameter|param|title|label|path)$/i;

/**
 * Remembers a value that names another. A path names it by its last step: `/password` in a JSON
 * Patch.
 */
export function nameByValue({ key, facts }: Frame, value: string): void {
  if (!naming.test(key) && !describing.test(key)) return;
  const name = /^path$/i.test(key) ? (/[^/.]*$/.exec(value.slice(-200))?.[0] ?? "") : value;
  const tells = nameStrength(name) !== "none";
  if (facts.named !== "" && nameStrength(facts.named) !== "none" && !tells) return;
  if (naming.test(key) || tells || (facts.named === "" && /^id$/i.test(key))) facts.named = name;
}

/** Keys that say nothing without the name of their object: `{ "otp": { "code": "…" } }`. */
const generic = /^(?:val(?:ue)?|v|code|number|input|answer|response|text|content)$/i;

/** Keys of an object that wraps a value, or the way in which it was sent. */
const wrapping =
  /^(?:string_?value|s|current|new|old|previous|plain(?:_?text)?|raw|clear(?:_?text)?|data|sms|email|phone|totp|app|confirm|default|example|sample|[$_]|#text|@value|__value)$/i;

/** Keys of a list of answers that are not answers. */
const asking = /(?:question|id|type|name|label|text|key|code|status|message|locale|language)s?$/i;

/**
 * The name of what stands here: its key, or that of the list around it, or what the object calls
 * it.
 */
export function nameOf(frame: Frame | undefined): string {
  if (frame === undefined) return "";
  const { isObject, key, owner, facts } = frame;
  if (!isObject) return isSecondOfTwo(frame) && isAboutSigningIn(owner) ? "password" : owner;
  if (/^answer$/i.test(key) && /security|secret|recovery/i.test(`${owner} ${facts.named}`)) return "security_answer";
  if (/^(?:user_?|auth_?|login_?)?session$/i.test(owner) && /^(?:id|token|key)$/i.test(key)) return `session_${key}`;
  if (isAnswerName(owner) && !asking.test(key)) return owner;
  if (wrapping.test(key)) return ["password", "phrase", "code"].includes(nameStrength(owner)) ? owner : key;
  if (!generic.test(key)) return key;
  const given = facts.named !== "" && nameStrength(facts.named) !== "none" ? facts.named : owner;
  if (/^(?:val(?:ue)?|v)$/i.test(key)) return nameStrength(given) === "none" ? facts.named || key : given;
  return isOneTimeName(given) ? given : key;
}

/** `"login": ["bob", "…"]` */
function isSecondOfTwo({ facts, strings }: Frame): boolean {
  return strings === 1 && facts.strings === 2;
}
