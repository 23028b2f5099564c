import { foldName } from "../collection/credential-names.ts";
import { headerStrength, nameStrength, type NameStrength } from "./names.ts";
import { kinds } from "./secret.ts";
import { noSurroundings, type Surroundings } from "./surroundings.ts";
import { hasUser, isPasswordBesideUser, saysNothing } from "./sign-in.ts";
import { isHarmless, isLongRandom, isShortCode, isTemplate, isWordWithDigits, looksRandom } from "./value.ts";

/**
 * Decides from name, value and surroundings together whether a value is a secret. Returns the kind
 * of secret for the report, or `undefined`.
 */
export function judge(name: string, value: string, around: Surroundings = noSurroundings): string | undefined {
  if (value.length < 3) return undefined;
  const plain = plainStrength(name, around);
  if (isSecretOfStrength(value, plain, name)) return plain === "code" || plain === "phrase" ? kinds.short : kinds.named;
  const { strength, kind } = strengthAmong(name, around);
  if (isSecretOfStrength(value, strength, name)) return kind;
  if (/^code$/i.test(name) && value.length >= shortestFunctionKey && isLongRandom(value)) return kinds.named;
  if (around.endpoint === "signIn" && isLongRandom(value) && (around.isResponse ? saysNothing(name) : !namesNoSecret.test(name)))
    return kinds.random;
  if (isPasswordBesideUser(name, value, around)) return kinds.besideUser;
  return undefined;
}

/** The same for the value of a header. */
export function judgeHeader(name: string, value: string, around: Surroundings = noSurroundings): string | undefined {
  const isSecret = value.length >= 3 && isSecretOfStrength(value, headerStrength(name), name);
  if (isSecret) return kinds.named;
  // Few headers have values that look random. One whose name says nothing else authorises.
  const isNameless = !around.isResponse && saysNothing(name.replace(/^x-/i, ""));
  return judge(name, value, around) ?? (isNameless && isLongRandom(value) ? kinds.named : undefined);
}

/** In India, the `pin` of an address is its postal code. */
function plainStrength(name: string, { companions }: Surroundings): NameStrength {
  return companions.has("address") && /^pin(?:code)?$/.test(foldName(name)) ? "none" : nameStrength(name);
}

/** The `code` of a hosted function is a key, longer than any other code. */
const shortestFunctionKey = 40;

/** Names whose values may be a secret whatever is around them. */
const worthAlone = /auth_?code$|^code$/i;

/** True if values of this name are looked at more closely: only then is it worth judging them. */
export function isWorthJudging(name: string, around: Surroundings): boolean {
  if (nameStrength(name) !== "none" || worthAlone.test(name) || around.endpoint === "signIn") return true;
  if (hasUser(around) || around.companions.has("signIn")) return true;
  return (around.companions.size > 0 || around.endpoint !== "other") && strengthAmong(name, around).strength !== "none";
}

/** Names of long random values that are public even where somebody signs in. */
const namesNoSecret =
  /(?:ids?|uuid|guid|ur[il]s?|href|links?|types?|scopes?|audience|aud|issuer|iss|realm|domain|tenant|host|agent|version|format|encoding|locale|language|etag|kid|jti|sub|cursor|trace(?:parent|state)?|publickey|modulus|certificate|x5[ctu]|username|user|email|name|login|codechallenge|challengemethod|sha256hash|checksum|fingerprint)$/i;

const exchangeCodes = new Set("code authcode authorizationcode serverauthcode".split(" "));
const exchangeStates = new Set("state nonce relaystate".split(" "));
const exchangeSecrets =
  /^(?:devicecode|usercode|(?:pkce)?codeverifier|(?:client|saml|jwt)?assertion|(?:actor|subject)token|saml(?:response|request|art)|idtokenhint|oauthverifier)$/;
const sentCodes =
  /^(?:code|(?:confirm|confirmation|access|auth|authorization|email|phone|mobile|invite|invitation|registration|user|device|token|enrollment|binding)code|passwordresetcode)$/;

interface ContextualStrength {
  readonly strength: NameStrength;
  readonly kind: string;
}

const none: ContextualStrength = { strength: "none", kind: kinds.named };

/** What the answer to signing in contains, under names that elsewhere mean anything. */
const sessionMembers = /^(?:data|result|value|ticket|access|refresh|session|sid|seed|key)$/;
const privateMembers = /^(?:d|k|p|q|dp|dq|qi)$/;

/** Members of a JSON Web Key, and what is made from a key beside it. */
function strengthBesidePartner(name: string, folded: string, companions: Surroundings["companions"]): NameStrength {
  if (companions.has("jwk") && privateMembers.test(name)) return "key";
  return companions.has("key") && /^(?:hash|sign|signature|checksum)$/.test(folded) ? "hint" : "none";
}

/** What names say that mean something only beside others, or at an endpoint of a kind. */
function strengthAmong(name: string, { companions, endpoint, isResponse }: Surroundings): ContextualStrength {
  if (companions.size === 0 && endpoint === "other" && !worthAlone.test(name)) return none;
  const folded = foldName(name);
  const partner = strengthBesidePartner(name, folded, companions);
  if (partner !== "none") return { strength: partner, kind: kinds.named };
  if (isResponse && companions.has("sentCode") && /^(?:data|result|value)$/.test(folded)) return { strength: "code", kind: kinds.short };
  if (isResponse && endpoint === "signIn" && sessionMembers.test(folded)) return { strength: "hint", kind: kinds.random };
  const isExchange = companions.has("oauth");
  const exchange = (strength: NameStrength): ContextualStrength => ({ strength, kind: kinds.exchange });
  if (exchangeSecrets.test(folded)) {
    if (isExchange) return exchange("password");
    if (endpoint === "signIn") return exchange("key");
  }
  if (exchangeCodes.has(folded) && isExchange) return exchange("key");
  if (exchangeStates.has(folded)) {
    if (isExchange) return exchange("key");
    if (endpoint === "signIn" || companions.has("client")) return exchange("hint");
    return companions.has("code") && !companions.has("address") ? exchange("longHint") : none;
  }
  const isAsked = companions.has("securityQuestion") || (companions.has("question") && endpoint !== "other");
  if (/^answers?$/.test(folded) && isAsked) return { strength: "phrase", kind: kinds.short };
  if (companions.has("address")) return none;
  if (exchangeCodes.has(folded) && companions.has("provider")) return exchange("hint");
  if (folded.endsWith("authcode") && !isResponse) return { strength: "code", kind: kinds.short };
  const isSent = !isResponse && (endpoint !== "other" || companions.has("request"));
  if (sentCodes.test(folded) && (isSent || companions.has("oneTime"))) return { strength: "code", kind: kinds.short };
  if (!exchangeCodes.has(folded)) return none;
  if (companions.has("client")) return exchange("hint");
  if (!companions.has("state")) return endpoint === "signIn" ? exchange("longHint") : none;
  return exchange(endpoint === "signIn" ? "hint" : "longHint");
}

function isSecretOfStrength(value: string, strength: NameStrength, name: string): boolean {
  return isSecretValue(value, strength) && foldName(value) !== foldName(name);
}

/** True if a value is a secret under a name of this strength. */
export function isSecretValue(value: string, strength: NameStrength): boolean {
  const text = value.trim();
  switch (strength) {
    case "none":
      return false;
    case "phrase":
      return !isTemplate(text);
    case "code":
      return isShortCode(text);
    case "longHint":
      return isLongRandom(text);
    case "session":
      // What is percent-encoded is judged again when it is decoded.
      return !/%[0-9a-f]{2}/i.test(text) && !isHarmless(text) && (looksRandom(text) || isWordWithDigits(text) || /^\d{6,}$/.test(text));
    case "word":
      return isWordWithDigits(text) && !isHarmless(text);
    default:
      if (isHarmless(text)) return false;
  }
  if (/^\d+$/.test(text)) return text.length >= (strength === "password" ? 3 : 6);
  if (strength === "password" || looksRandom(text)) return true;
  // Under names of API keys and tokens, words, and what consists of words, are kinds or states.
  return strength === "key" && !/^[A-Za-z]{1,14}$/.test(text) && !/^[A-Za-z]+(?:[._:/ -][A-Za-z]+)+$/.test(text);
}

/**
 * True if a number is a secret under this name. Counts and ages of tokens are numbers too, so only
 * names of passwords, codes and PINs make one a secret.
 */
export function isSecretNumber(digits: string, name: string, around: Surroundings): boolean {
  const strength = plainStrength(name, around);
  if (strength === "password" || strength === "phrase") return /^\d{3,15}$/.test(digits);
  return /^\d{4,10}$/.test(digits) && (strength === "code" || strengthAmong(name, around).kind === kinds.short);
}
