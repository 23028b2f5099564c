import type { Draft } from "./draft.js";

/** A constant, or a function that is asked before each request: the place to refresh a token. */
export type Secret = string | (() => string | Promise<string>);

/** A user name and a password, sent by HTTP Basic authentication. */
export interface BasicCredential {
  readonly type: "basic";
  readonly username: Secret;
  readonly password: Secret;
}

/** A token, sent as `Authorization: Bearer …`. Also serves operations that want OAuth 2. */
export interface BearerCredential {
  readonly type: "bearer";
  readonly token: Secret;
}

/** An API key. `name` tells several apart: the header or query parameter it goes to. */
export interface ApiKeyCredential {
  readonly type: "apikey";
  readonly name?: string | undefined;
  readonly value: Secret;
}

/** An OAuth 2 access token. Also serves operations that want a bearer token. */
export interface OAuth2Credential {
  readonly type: "oauth2";
  readonly accessToken: Secret;
}

export type Credential = BasicCredential | BearerCredential | ApiKeyCredential | OAuth2Credential;

/** A credential's fields as text, by name. */
export type CredentialFields = Readonly<Record<string, string>>;

/** How an operation carries credentials. */
export interface AuthScheme {
  /** For messages: `basic`, `apikey "X-Key"`. */
  readonly label: string;
  /** What to pass as `auth`, for messages: `{ type: "bearer", token }`. */
  readonly usage: string;
  /** The header that carries the credential, if one does. The caller's own header of that name takes the credential's place. */
  readonly header: string | undefined;
  /** Whether this credential is one for this scheme. */
  readonly fits: (credential: Credential) => boolean;
  /** Puts the credential into the request. With nothing to send it gives the request back as it is. */
  readonly apply: (draft: Draft, fields: CredentialFields) => Draft;
}
