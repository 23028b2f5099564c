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

type Secrets = readonly (readonly [name: string, secret: unknown])[];

/**
 * Reads the fields of a credential for a scheme; calls those that are functions, with what a server
 * has rejected of them. Only these have to be waited for.
 */
export function readFields(
  credential: Credential,
  scheme: Pick<AuthScheme, "more" | "write">,
  rejected: CredentialFields = {},
): CredentialFields | Promise<CredentialFields> {
  const secrets: Secrets = Object.entries({ ...credential, ...scheme.more?.(credential) }).filter(
    ([name, secret]) => secret !== undefined && name !== "type" && name !== "name" && name !== "values",
  );
  const fields: Record<string, string> = {};
  for (const [name, secret] of secrets) {
    if (typeof secret === "function") return callSecrets(secrets, scheme, rejected);
    fields[name] = toField(name, secret, scheme);
  }
  return fields;
}

async function callSecrets(
  secrets: Secrets,
  scheme: Pick<AuthScheme, "write">,
  rejected: CredentialFields,
): Promise<CredentialFields> {
  const fields: Record<string, string> = {};
  for (const [name, secret] of secrets) {
    const value: unknown =
      typeof secret === "function" ? await callOwn(`auth.${name}`, () => secret({ rejected: rejected[name] })) : secret;
    fields[name] = toField(name, value, scheme);
  }
  return fields;
}

function toField(name: string, value: unknown, { write }: Pick<AuthScheme, "write">): string {
  const text = isObject(value) ? write?.(value) : value;
  return typeof text === "string" ? text : refuse(`auth.${name} must be a string or a function that returns one`);
}
