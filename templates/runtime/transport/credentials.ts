import type { Credential } from "../auth/credential.js";
import type { AuthScheme, CredentialFields } from "../auth/scheme.js";
import { refuse } from "../values/config-error.js";
import { isObject } from "../values/object.js";
import type { Call } from "./call.js";
import { callOwn } from "./concealed-error.js";

/** The credentials of a call, or else of its client; `null` if the caller wants to send none. */
export function credentialsOf({ options, settings }: Call): readonly Credential[] | null {
  const auth = options.auth === undefined ? settings.options.auth : options.auth;
  return auth === undefined ? [] : auth === null ? null : [auth].flat();
}

/**
 * Reads the fields of a credential for a scheme; calls those that are functions, with what a server
 * has rejected of them.
 */
export async function readFields(
  credential: Credential,
  { write }: Pick<AuthScheme, "write">,
  rejected: CredentialFields = {},
): Promise<CredentialFields> {
  const { type: _type, name: _name, values, ...single }: Record<string, unknown> = { ...credential };
  const several = isObject(values)
    ? Object.entries(values).map(([name, value]) => [`values.${name}`, value] as const)
    : [];
  const fields = new Map<string, string>();
  for (const [name, secret] of [...Object.entries(single), ...several]) {
    if (secret === undefined) continue;
    const value: unknown =
      typeof secret === "function" ? await callOwn(`auth.${name}`, () => secret({ rejected: rejected[name] })) : secret;
    const text = isObject(value) ? write?.(value) : value;
    if (typeof text !== "string") return refuse(`auth.${name} must be a string or a function that returns one`);
    fields.set(name, text);
  }
  return Object.fromEntries(fields);
}

/** What the collection declares for the fields that a credential leaves out. */
export function declaredFields(
  { parameters = {} }: AuthScheme,
  own: CredentialFields,
  expand: (text: string) => string,
): CredentialFields {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === false || Object.hasOwn(own, name)) continue;
    fields.set(name, value === true ? "true" : expand(value));
  }
  return Object.fromEntries(fields);
}
