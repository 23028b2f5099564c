import { foldName, splitWords } from "../collection/credential-names.ts";
import type { Surroundings } from "./surroundings.ts";
import { decodePrintable } from "./text/url-text.ts";
import { isHarmless, isWordWithDigits } from "./value.ts";

/** True if the name of a user stands beside a value. */
export function hasUser({ companions }: Surroundings): boolean {
  return companions.has("user") || companions.has("u");
}

/**
 * True for what looks like a password beside who signs in, whatever its name: `{ "user": "bob",
 * "key1": "…" }`. The less the name says, and the more the rest is about signing in, the less the
 * value has to look like one.
 */
export function isPasswordBesideUser(name: string, value: string, around: Surroundings): boolean {
  const given = value.trim();
  const text = decodePrintable(given)?.text ?? given;
  const { companions, endpoint, isResponse } = around;
  const isUsers = hasUser(around);
  const isRequestToSignIn = endpoint === "signIn" && !isResponse && (isUsers || companions.has("account"));
  const signsIn = isRequestToSignIn || companions.has("signIn");
  if (!signsIn && !isUsers) return false;
  if (text.length < 6 || text.length > 100 || /\s/.test(text) || isHarmless(text)) return false;
  const folded = foldName(name);
  const hasForm = hasPasswordForm(text);
  const looksLikeOne = hasForm || isWordWithDigits(text);
  const isWord = /^[\w!@#$%^&*?.-]+$/.test(text);
  if (companions.has("u") && folded === "p") return isWord && /\D/.test(text);
  if (saysNothing(name)) return looksLikeOne || (isRequestToSignIn && isWord);
  if (namesWho.test(folded)) return false;
  if (namesOther.test(folded)) return isRequestToSignIn && hasForm;
  return signsIn ? looksLikeOne : hasForm && !isResponse;
}

const emptyWords = new Set(
  (
    "value values val data entry field key item input text content param parameter arg argument word phrase string thing p x v k q s first " +
    "second third one two other extra magic check proof payload member attr attribute prop property foo bar baz foobar my the a your user " +
    "login pass secret hidden unknown some new old raw plain"
  ).split(" "),
);

/** Words before a name that say whose it is: `APP_ENTRY`. */
const ownerWords = new Set("app db api svc service admin test dev prod smtp mail ftp".split(" "));

/** True for names of words that stand for anything: `key1`, `second_field`, `p`. */
export function saysNothing(name: string): boolean {
  const words = splitWords(name);
  const isEmpty = emptyWords.has(words.at(-1) ?? "") && words.every((word) => emptyWords.has(word) || ownerWords.has(word));
  return isEmpty && !/^(?:user|login|(?:user|login)[_-]?key)$/i.test(name);
}

/** Who signs in, and addresses. Compared without separators. */
const namesWho =
  /(?:ids?|uuid|guid|ur[il]s?|href|links?|user|names?|login|logon|account|alias|handle|nick|e?mails?|phone|mobile|fax|tel|domain|tenant|hosts?|server|realm|path|scopes?|agent|expression|pattern|regex|template|query|filter|format)\d{0,2}$|^u$/;

/** What is known of a user, a device or a request besides a password. */
const namesOther =
  /(?:numbers?|no|street|address|city|town|zip|postcode|country|region|zone|location|lang|language|locale|currency|amount|price|count|size|total|limit|roles?|groups?|teams?|plan|tier|status|state|version|release|build|revision|model|product|sku|brand|title|label|description|summary|comment|message|notes?|subject|body|colou?r|theme|avatar|image|photo|picture|icon|file|folder|dir|directory|encoding|charset|types?|kind|mode|method|class|category|tags?|slug|grant|provider|issuer|audience|service|port|ip|db|database|schema|table|workspace|project|environment|env|stage|channel|queue|topic|event|action|command|sort|order|date|time|timestamp|at|on|by|expires|birthday|dob|gender|company|organi[sz]ation|org|department|employee|serial|imei|mac|platform|os|browser|device|app|application|client|vendor|manufacturer|interface|network|cluster|node|site|policy|rule|permission|privilege|hash|checksum|digest|etag|signature|algorithm|cipher|protocol|reference|ref|code|cursor|trace|bio|website|job|timezone|selector|script)\d{0,2}$/;

/** A sign that names, versions and addresses do not have, and digits or letters of both cases. */
function hasPasswordForm(text: string): boolean {
  if (text.length < 8 || !/^[\w!@#$%^&*?+=~.-]+$/.test(text) || !/[!@#$%^&*?]/.test(text)) return false;
  return [/[a-z]/, /[A-Z]/, /\d/].filter((type) => type.test(text)).length >= 2;
}

/** True for the name of an object whose members are for signing in: `login`, `credentials`. */
export function isAboutSigningIn(name: string): boolean {
  return /^(?:(?:user|account|admin)?(?:login|logon|signin|credentials?)(?:data|form|info|request|input|payload)?|auth(?:entication)?)$/.test(
    foldName(name),
  );
}
