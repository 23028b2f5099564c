/** Post Office */

import { type Client as AnyClient, newClient } from "./runtime/core/client.js";
import type {
  CallOptions as AnyCallOptions,
  ClientDefaults,
  ClientOptions as AnyClientOptions,
} from "./runtime/transport/settings.js";
import type { BasicCredential, BearerCredential, OAuth2Credential } from "./runtime/auth/credential.js";

export { cachedSecret, type IssuedSecret } from "./runtime/auth/cached-secret.js";
export { ApiError, type ApiErrorKind, type GraphqlApiError, type HttpApiError } from "./runtime/core/api-error.js";
export { ApiPromise } from "./runtime/core/api-promise.js";
export { defineHooks } from "./runtime/core/define-hooks.js";
export { isApiError } from "./runtime/core/is-api-error.js";
export type { FileValue } from "./runtime/values/file-value.js";
export type {
  Failure,
  GraphqlError,
  GraphqlFailure,
  NoResult,
  Redirect,
  Success,
  Undocumented,
  WithResponse,
} from "./runtime/core/result.js";

/** Values for the variables of the API, by name. Each is escaped for the place where it is used. */
export interface Variables {}

/** The credentials for operations of this API. If there are several, each operation uses the one that fits. */
export type Auth = BearerCredential<"token"> | OAuth2Credential<"token"> | BasicCredential<"user">;

/** Options of a client. */
export interface ClientOptions extends AnyClientOptions<Variables, Auth> {
  /** Where the API is. Default: `https://post.example`. */
  baseUrl?: string | undefined;
}

/** Options of a single call. They override those of the client. */
export interface CallOptions extends AnyCallOptions<Variables, Auth> {}

/** Where and how calls of this package are sent. Keeps no connection open and needs no closing. */
export interface Client extends AnyClient<"post-office">, Derivable {}

interface Derivable {
  /**
   * A client with some options replaced; headers, variables and origins are added to those of this
   * one. What answers have set is shared.
   */
  with(options: Partial<ClientOptions>): this;
}

const defaults: ClientDefaults = {
  base: "https://post.example",
  variables: {},
};

/** A client for Post Office. It keeps no connection open and need not be closed. */
export function createClient(options: ClientOptions = {}): Client {
  return newClient(defaults, options);
}
