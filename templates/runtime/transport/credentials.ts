import type { Credential } from "../auth/credential.js";
import type { AuthScheme, CredentialFields } from "../auth/scheme.js";
import { refuse } from "../values/config-error.js";
import { elementsOf, isObject } from "../values/object.js";
import { trust } from "../values/trust.js";
import type { Call } from "./call.js";
import { callOwn } from "./concealed-error.js";

/** The credentials of a call, or else of its client; `null` if the caller wants to send none. */
export function credentialsOf({ options, settings }: Call): readonly Credential[] | null {
  const auth = options.auth === undefined ? settings.options.auth : options.auth;
  return auth === null ? auth : trust<readonly Credential[]>(elementsOf(auth ?? []));
}

/**
 * Reads the fields of a credential for a scheme; calls those that are functions, with what a server
 * has rejected of them. Only these have to be waited for.
 */
export function readFields(
  credential: Credential,
  scheme: Pick<AuthScheme, "more" | "write">,
  rejected: CredentialFields = {},
): CredentialFields | Promise<CredentialFields> {
  const given: object = { ...credential, ...scheme.more?.(credential) };
  return Object.values(given).some((secret) => typeof secret === "function")
    ? callSecrets(given, rejected).then((called) => toFields(called, scheme))
    : toFields(given, scheme);
}

/** The members of a credential, with what its functions return. */
async function callSecrets(given: object, rejected: CredentialFields): Promise<object> {
  const called: Record<string, unknown> = {};
  for (const [name, secret] of Object.entries(given))
    called[name] =
      typeof secret === "function"
        ? ((await callOwn(`auth.${name}`, () => secret({ rejected: rejected[name] }))) ?? null)
        : secret;
  return called;
}

function toFields(given: object, { write }: Pick<AuthScheme, "write">): CredentialFields {
  const fields: Record<string, string> = {};
  for (const [name, secret] of Object.entries(given))
    if (secret !== undefined && name !== "type" && name !== "name" && name !== "values") {
      const text = isObject(secret) ? write?.(secret) : secret;
      fields[name] =
        typeof text === "string" ? text : refuse(`auth.${name} must be a string or a function that returns one`);
    }
  return fields;
}
