import { foldName, isAnswerName, isCredentialName, isOneTimeName } from "../collection/credential-names.ts";
import { maxCredentialName, maxKnownNames } from "../util/limits.ts";

/**
 * How much a name says about its value, from strong to weak. `phrase`: any value is a secret, even
 * a sentence. `password`: any but a template, a mask or a sentence. `key` (API keys and tokens):
 * any but a plain word. `code` (one-time codes and PINs): what looks like one. `hint`: what looks
 * random. `longHint`: what is long and looks random throughout.
 */
export type NameStrength = "phrase" | "password" | "key" | "code" | "hint" | "longHint" | "none";

const passwordWords = /(?:password|passwords|passwd|passcode|pwd|secret|secrets|cvv2?|cvc2?)$/i;
const passwordAlone = /^(?:pass|psk|passkey)$/i;

/** Names that say how a user is authorised as often as they contain what authorises. */
const hintWords = /(?:^|[^a-z])(?:auth|authentication|authorization|bearer|credentials?|cookie|jwt|tokens?|code)$/i;
const sessionNames = /(?:sess(?:ion)?|csrf|xsrf)[_-]?(?:id|key|token)$|sessid$/i;

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
  if (notValues.test(name) && !sessionNames.test(name)) return "none";
  if (plurals.test(name)) return "key";
  if (sessionNames.test(name) || signatures.test(name) || exchangeNames.test(foldName(name))) return "hint";
  if (/^x?(?:pkce)?codeverifier$/.test(foldName(name))) return "key";
  if (!isCredentialName(name)) return "none";
  if (isAnswerName(name)) return "phrase";
  if (passwordWords.test(name) || passwordAlone.test(name)) return "password";
  if (isOneTimeName(name)) return "code";
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  if (/^x[_-]/i.test(name) && !/token$/i.test(name)) return "key";
  return hintWords.test(spaced) && !/[a-z][_\s.-]?tokens?$/i.test(spaced) ? "hint" : "key";
}
