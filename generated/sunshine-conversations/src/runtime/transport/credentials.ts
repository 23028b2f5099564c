import type { Credential } from "../auth/credential.js";
import type { AuthScheme, CredentialFields } from "../auth/scheme.js";
import { refuse } from "../values/config-error.js";
import { isObject } from "../values/object.js";
import type { Call } from "./call.js";
import { callOwn } from "./concealed-error.js";

/** The credentials of a call, or else of its client; `null` if the caller wants to send none. */
export function credentialsOf({ options, settings }: Call): readonly Credential[] | null {
  const auth = options.auth === undefined ? settings.options.auth : options.auth;
  if (auth === undefined || auth === null) return auth === null ? auth : [];
  return "type" in auth ? [auth] : auth;
}

/**
 * Reads the fields of a credential for a scheme; calls those that are functions, with what a server
 * has rejected of them.
 */
export async function readFields(
  credential: Credential,
  { more, write }: Pick<AuthScheme, "more" | "write">,
  rejected: CredentialFields = {},
): Promise<CredentialFields> {
  const fields: Record<string, string> = {};
  for (const [name, secret] of Object.entries({ ...credential, ...more?.(credential) })) {
    if (secret === undefined || name === "type" || name === "name" || name === "values") continue;
    const value: unknown =
      typeof secret === "function" ? await callOwn(`auth.${name}`, () => secret({ rejected: rejected[name] })) : secret;
    const text = isObject(value) ? write?.(value) : value;
    if (typeof text !== "string") return refuse(`auth.${name} must be a string or a function that returns one`);
    fields[name] = text;
  }
  return fields;
}
