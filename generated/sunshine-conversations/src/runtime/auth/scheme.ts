import type { Draft } from "../values/draft.js";
import type { Credential } from "./credential.js";

/** A credential's fields as text, by name; those that it leaves out as the operation declares them. */
export type CredentialFields = Readonly<Record<string, string>>;

/** How an operation carries credentials. */
export interface AuthScheme {
  /** For messages: `basic`, `apikey "X-Key"`. */
  readonly label: string;
  /** What to pass as `auth`, for messages: `{ type: "bearer", token }`. `undefined`: nothing will do, this scheme cannot be sent. */
  readonly usage: string | undefined;
  /** The header that carries the credential, if one does: a text with `{{variables}}`. The caller's own header of that name takes the credential's place. */
  readonly header: string | undefined;
  /** Whether this credential is one for this scheme. `expand` replaces the `{{variables}}` of a text of the collection. */
  readonly fits: (credential: Credential, expand: (text: string) => string) => boolean;
  /** What the collection says, by Postman's names: texts with `{{variables}}`, switches. A credential's field of the same name wins. */
  readonly parameters?: SchemeParameters;
  /** Puts the credential into the request. Refuses one that cannot be used. */
  readonly apply: (draft: Draft, fields: CredentialFields) => Draft | Promise<Draft>;
  /** The request to send after this response, for a scheme where the server asks first. `undefined`: it did not ask. */
  readonly answer?: (response: Response, draft: Draft, fields: CredentialFields) => Promise<Draft | undefined>;
}

/** Switches read `true` or are left out. */
export type SchemeParameters = Readonly<Record<string, string | boolean | undefined>>;
