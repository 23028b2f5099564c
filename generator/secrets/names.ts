import { foldName, isAnswerName, isCredentialName, isOneTimeName, isPasswordName } from "../collection/credential-names.ts";
import { maxCredentialName, maxKnownNames } from "../util/limits.ts";

/**
 * How much a name says about its value, from strong to weak. `phrase`: any value is a secret, even
 * a sentence. `password`: any but a template, a mask or a sentence. `key` (API keys and tokens):
 * any but a plain word. `code` (one-time codes and PINs): what looks like one. `session`: what
 * looks random, and words with digits in them. `word`: only the latter. `hint`: what looks random.
 * `longHint`: what is long and looks random throughout.
 */
export type NameStrength = "phrase" | "password" | "key" | "code" | "session" | "word" | "hint" | "longHint" | "none";

const passwordWords = /(?:secret|secrets|cvv2?|cvc2?|(?:^|[^a-z])(?:cvn|cvx|csc|passkey))$/i;

/** Names that say how a user is authorised as often as they contain what authorises. */
const hintWords = /(?:^|[^a-z])(?:auth|authentication|authorization|bearer|credentials?|cookie|jwt|tokens?|code)$/i;
const sessionNames =
  /(?:sess(?:ion)?|csrf|xsrf)[_-]?(?:id|key|token)$|sessid$|^session$|^(?:x[-_])?remember[_-]?(?:me|token)(?:[_-]?token)?$/i;

/** Signatures of signed URLs. */
const signatures = /^(?:sig|x-amz-signature|x-amz-credential|x-goog-signature)$/i;

/** Values of single sign-on and OAuth that no other protocol has. Compared without separators. */
const exchangeNames =
  /^x?(?:(?:client|saml|jwt)?assertion|saml(?:response|request|art)|(?:oauth|pkce)verifier|(?:subject|actor|requesttoken)token|logincsrf)$/;

/**
 * Names that end like this say how a credential is used. Postman's own header is not a credential.
 */
const notValues =
  /(?:mode|enabled|required|allowed|method|status|state|version|algorithm|alg|scope|provider|source|file|class|sid|check|result)$|^postman-token$/i;
const plurals = /(?:access|refresh|auth|api|bearer|session|device|id|private|secret)[_-]?(?:tokens|keys)$/i;

const known = new Map<string, NameStrength>();

/**
 * What the name of a variable, header, parameter or property says about its value. Each name is
 * rated once.
 */
export function nameStrength(name: string): NameStrength {
  if (name === "" || name.length > maxCredentialName) return "none";
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const strength = rate(name);
  if (known.size < maxKnownNames) known.set(name, strength);
  return strength;
}

function rate(name: string): NameStrength {
  if (/^(?:access|refresh)$/i.test(name)) return "hint";
  // Elsewhere, the `sid` of something is its id.
  if (/^(?:[a-z]{1,20}\.|_)?sid$/i.test(name)) return "word";
  if (notValues.test(name) && !sessionNames.test(name)) return "none";
  if (plurals.test(name)) return "key";
  if (sessionNames.test(name)) return "session";
  if (signatures.test(name) || exchangeNames.test(foldName(name))) return "hint";
  if (/^x?(?:pkce)?codeverifier$/.test(foldName(name))) return "key";
  if (!isCredentialName(name)) return "none";
  if (isAnswerName(name)) return "phrase";
  if (passwordWords.test(name) || isPasswordName(name)) return "password";
  if (isOneTimeName(name)) return "code";
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  if (/^x[_-]/i.test(name) && !/token$/i.test(name)) return "key";
  return hintWords.test(spaced) && !/[a-z][_\s.-]?tokens?$/i.test(spaced) ? "hint" : "key";
}

/** Words that name a key or a session at the end of a header's name. */
const keyHeaders = /(?:^|[^a-z])(?:key|session|sid)$/i;
const accessHeaders = /^(?:access|licen[sc]e)$/;

/** Words before `key` that make it the name of something. */
const keyThings =
  /(?:idempoten(?:cy|t)|partition|sort|primary|foreign|cache|routing|row|public|publishable|message|event|group|order|dedup(?:e|lication)?|request|correlation|surrogate|lock|object|resource|project|issue|translation|websocket|entity|natural|merge|map|record|data|field|lookup|search)key$/;

/**
 * What the name of a header says. One that is named like a key is more likely to contain one than a
 * parameter or property is, whatever the value looks like.
 */
export function headerStrength(name: string): NameStrength {
  const own = nameStrength(name);
  const folded = foldName(name).replace(/^x/, "");
  if (["phrase", "password", "code", "longHint"].includes(own) || keyThings.test(folded)) return own;
  if (
    (own === "key" && /(?:key|token|secret)s?$/.test(folded)) ||
    folded === "login" ||
    keyHeaders.test(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2"))
  )
    return "password";
  return accessHeaders.test(folded) ? "key" : own;
}

/**
 * The name by which a parameter of a query is judged. There, `key`, `appid` and `signature` are as
 * likely to name a secret as not: a value that looks random is one.
 */
export function queryName(key: string): string {
  const folded = foldName(key);
  if (folded === "sid") return "session";
  return queryHints.test(folded) ? "auth" : key;
}

const queryHints = /^(?:key|appid|userkey|signature)$/;

/** The name by which a variable is judged: one of these is the user's own session or key. */
export function variableName(name: string): string {
  const folded = foldName(name);
  if (/^(?:sid|session)$/.test(folded)) return "token";
  return /^(?:key|code|state|access|refresh)$/.test(folded) ? "auth" : name;
}
