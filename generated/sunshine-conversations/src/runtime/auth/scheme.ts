import type { Draft } from "../values/draft.js";
import type { ExpandText, VariableScope } from "../values/variables.js";
import type { Credential, Named } from "./credential.js";

/** The fields of a credential as strings, by name, completed by what the collection declares. */
export type CredentialFields = Readonly<Record<string, string>>;

/** How an operation sends credentials. */
export interface AuthScheme {
  /** For messages: `basic`, `apikey "X-Key"`. */
  readonly label: string;
  /**
   * What to pass as `auth`, for messages: `{ type: "bearer", token }`. Refuses the call itself if
   * no credential can be sent with this scheme.
   */
  readonly usage: () => string;
  /**
   * The header that carries the credential, if one does; may contain `{{variables}}`. If the caller
   * sets this header, it replaces the credential.
   */
  readonly header: string | undefined;
  /**
   * Whether the scheme accepts this credential. `expand` replaces the `{{variables}}` of a string
   * of the collection.
   */
  readonly fits: (credential: Credential, expand: ExpandText) => boolean;
  /** What replaces the variables of a call, if the collection may have any in this scheme. */
  readonly expander?: (scope: VariableScope) => ExpandText;
  /** The fields of a credential with those that it leaves out. */
  readonly complete?: (own: CredentialFields, expand: ExpandText) => CredentialFields;
  /** What a credential contains besides its fields. */
  readonly more?: (credential: Credential) => Readonly<Record<string, unknown>>;
  /**
   * What the collection declares, by Postman's names: strings that may contain `{{variables}}`, and
   * switches. A field of the credential with the same name wins.
   */
  readonly parameters?: SchemeParameters;
  /**
   * The variable that the collection sends as the credential, and the field that it is. A client
   * that keeps variables of answers takes it from there.
   */
  readonly variable?: CredentialVariable | undefined;
  /**
   * Whether a rejected secret may have been renewed meanwhile, so that a 401 is worth one more
   * request. Signatures have their own times, and differ anyway.
   */
  readonly renewable?: boolean;
  /** Writes claims as JSON, for a scheme whose credential may contain them as an object. */
  readonly write?: (claims: object) => string | undefined;
  /** Adds the credential to the request. Refuses one that cannot be used. */
  readonly apply: (draft: Draft, fields: CredentialFields) => Draft | Promise<Draft>;
}

/** A variable that is a credential. */
export interface CredentialVariable {
  readonly name: string;
  readonly field: string;
}

/** The variable of a scheme; `undefined` if the collection has none. */
export function variableFor(name: string | undefined, field: string): CredentialVariable | undefined {
  return name === undefined ? undefined : { name, field };
}

/** Whether a credential has the name that an operation asks for, or none. */
export function hasName({ name }: Named<string>, wanted: string | undefined): boolean {
  return name === undefined || name === wanted;
}

/** The name of a credential as a member of an object, for messages. */
export function showName(name: string | undefined): string {
  return name === undefined ? "" : `name: ${JSON.stringify(name)}, `;
}

/** Switches that are on are `true`; the others are left out. */
export type SchemeParameters = Readonly<Record<string, string | boolean | undefined>>;
