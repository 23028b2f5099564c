import { expanderOf, type ExpandText } from "../values/variables.js";
import type { AuthScheme, CredentialFields, SchemeParameters } from "./scheme.js";

/** The part of a scheme for which the collection declares fields. */
export function declares(parameters: object): Pick<AuthScheme, "parameters" | "expander" | "complete"> {
  const declared: SchemeParameters = { ...parameters };
  return { parameters: declared, expander: expanderOf, complete: (own, expand) => withDeclared(declared, own, expand) };
}

/** The fields of a credential, and what the collection declares for those that it leaves out. */
export function withDeclared(
  parameters: SchemeParameters = {},
  own: CredentialFields,
  expand: ExpandText,
): CredentialFields {
  const fields = new Map<string, string>();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === false || Object.hasOwn(own, name)) continue;
    fields.set(name, value === true ? "true" : expand(value));
  }
  return { ...Object.fromEntries(fields), ...own };
}
