import { isCredentialName } from "../collection/credential-names.ts";
import { maxCredentialName, maxKnownNames } from "../util/limits.ts";

/**
 * How much a name says about its value: under `password` any value is a secret, under `key` (API keys and tokens) any but a plain word, under `hint` only one
 * that looks made by a machine.
 */
export type NameStrength = "password" | "key" | "hint" | "none";

const passwordWords = /(?:password|passwords|passwd|passphrase|passcode|pwd|secret|secrets|cvv|cvc)$/i;
const passwordAlone = /^(?:pass|pin|psk|passkey)$/i;
/** Names that speak of how one is authorised as often as they hold what authorises. */
const hintWords = /(?:^|[^a-z])(?:auth|authentication|authorization|bearer|credentials?|cookie|jwt|otp|tokens?|code)$/i;
const sessionNames = /(?:sess(?:ion)?|csrf|xsrf)[_-]?(?:id|key|token)$|sessid$/i;
/** Signatures of signed URLs. */
const signatures = /^(?:sig|x-amz-signature|x-amz-credential|x-goog-signature)$/i;

const known = new Map<string, NameStrength>();

/** What the name of a variable, header, parameter or property says about its value. Names are looked at once. */
export function nameStrength(name: string): NameStrength {
  if (name === "" || name.length > maxCredentialName) return "none";
  const seen = known.get(name);
  if (seen !== undefined) return seen;
  const strength = rate(name);
  if (known.size < maxKnownNames) known.set(name, strength);
  return strength;
}

/** Names that end like this speak of how a credential is used; Postman's own header is none. */
const notValues =
  /(?:mode|enabled|required|allowed|method|status|state|version|algorithm|alg|scope|provider|source|file|class|sid)$|^postman-token$/i;
const plurals = /(?:access|refresh|auth|api|bearer|session|device|id|private|secret)[_-]?(?:tokens|keys)$/i;

function rate(name: string): NameStrength {
  if (notValues.test(name) && !sessionNames.test(name)) return "none";
  if (plurals.test(name)) return "key";
  if (sessionNames.test(name) || signatures.test(name)) return "hint";
  if (!isCredentialName(name)) return "none";
  if (passwordWords.test(name) || passwordAlone.test(name)) return "password";
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  if (/^x[_-]/i.test(name) && !/token$/i.test(name)) return "key";
  return hintWords.test(spaced) && !/[a-z][_\s.-]?tokens?$/i.test(spaced) ? "hint" : "key";
}
