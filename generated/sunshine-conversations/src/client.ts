/**
 * Sunshine Conversations
 *
 * Version 2 of the Sunshine Conversations API: bring the messages of many channels into one place, and answer
 * them from your own software.
 *
 * Fill in `appId`, `keyId` and `secret` (an app key, or an account key for the folder *Apps*). Errors have the
 * form `{ "errors": [{ "code", "title" }] }`.
 */

import { type Client as AnyClient, newClient } from "./runtime/core/client.js";
import type {
  CallOptions as AnyCallOptions,
  ClientDefaults,
  ClientOptions as AnyClientOptions,
} from "./runtime/transport/settings.js";
import type { BasicCredential, BearerCredential, OAuth2Credential } from "./runtime/auth/credential.js";
import type { Declared, KnownNames, KnownTo } from "./runtime/core/needs.js";

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
export interface Variables {
  /** OAuth client secret of a partner integration. No default. */
  clientSecret?: string | number | boolean | bigint | undefined;
  /** The app to work on. Default: `5d8cff3cd55b040010928b5b`. */
  appId?: string | number | boolean | bigint | undefined;
}

/**
 * The credentials for operations of this API. If there are several, each operation uses the one that fits.
 * - `{ type: "bearer", name: "integrationToken", token: "…" }` for `{{integrationToken}}`
 * - `{ type: "bearer", name: "userToken", token: "…" }` for `{{userToken}}`
 */
export type Auth =
  | BasicCredential<"keyId">
  | BearerCredential<"integrationToken" | "userToken">
  | OAuth2Credential<"integrationToken" | "userToken">;

/** Options of a client. */
export interface ClientOptions<Given extends Variables = Variables> extends AnyClientOptions<
  Declared<Given, Variables>,
  Auth
> {
  /** Where the API is. Default: `https://api.smooch.io`. */
  baseUrl?: string | undefined;
}

/** Options of a single call. They override those of the client. */
export interface CallOptions extends AnyCallOptions<Variables, Auth> {}

/** The same for a call that needs variables: those among the options need not be arguments. */
export interface CallOptionsWith<Passed extends Variables> extends AnyCallOptions<Declared<Passed, Variables>, Auth> {}

/** Where and how calls of this package are sent. Keeps no connection open and needs no closing. */
export interface Client extends AnyClient<"sunshine-conversations">, Derivable {}

/** A client that was made with the variables `Known`: calls need not pass these. */
export interface ClientWith<Known extends string> extends AnyClient<"sunshine-conversations", Known>, Derivable {}

type ClientOf<Known extends string> = [Known] extends [never] ? Client : ClientWith<Known>;

interface Derivable {
  /**
   * A client with some options replaced; headers, variables and origins are added to those of this
   * one. What answers have set is shared.
   */
  with<TClient extends Client, Given extends Variables = Variables>(
    this: TClient,
    options: Partial<ClientOptions<Given>>,
  ): ClientOf<KnownTo<TClient> | KnownNames<Given>>;
}

const defaults: ClientDefaults = {
  base: "https://api.smooch.io",
  baseVariable: "url",
  variables: {
    url: "https://api.smooch.io",
    appId: "5d8cff3cd55b040010928b5b",
  },
};

/** A client for Sunshine Conversations. It keeps no connection open and need not be closed. */
export function createClient<Given extends Variables = Variables>(
  options: ClientOptions<Given> = {},
): ClientOf<KnownNames<Given>> {
  return newClient(defaults, options);
}
