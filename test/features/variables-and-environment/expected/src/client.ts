/** Harbour */

import { type Client as AnyClient, newClient } from "./runtime/core/client.js";
import type {
  CallOptions as AnyCallOptions,
  ClientDefaults,
  ClientOptions as AnyClientOptions,
} from "./runtime/transport/settings.js";
import type { Credential } from "./runtime/auth/credential.js";
import type { Declared, KnownNames, KnownTo } from "./runtime/core/needs.js";
import { dynamic } from "./runtime/values/dynamic.js";

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
  /** Generated for each call unless it is passed. */
  $guid?: string | number | boolean | bigint | undefined;
  /** Default: `summer`. */
  season?: string | number | boolean | bigint | undefined;
  /** No default. */
  harbour?: string | number | boolean | bigint | undefined;
}

/** The collection declares no auth; a credential passed here is not used. */
export type Auth = Credential;

/** Options of a client. */
export interface ClientOptions<Given extends Variables = Variables> extends AnyClientOptions<
  Declared<Given, Variables>,
  Auth
> {
  /** Where the API is. Default: `https://harbour.example/v2`. */
  baseUrl?: string | undefined;
}

/** Options of a single call. They override those of the client. */
export interface CallOptions extends AnyCallOptions<Variables, Auth> {}

/** The same for a call that needs variables: those among the options need not be arguments. */
export interface CallOptionsWith<Passed extends Variables> extends AnyCallOptions<Declared<Passed, Variables>, Auth> {}

/** Where and how calls of this package are sent. Keeps no connection open and needs no closing. */
export interface Client extends AnyClient<"harbour">, Derivable {}

/** A client that was made with the variables `Known`: calls need not pass these. */
export interface ClientWith<Known extends string> extends AnyClient<"harbour", Known>, Derivable {}

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
  base: "https://harbour.example/v2",
  baseVariable: "baseUrl",
  variables: {
    baseUrl: "https://harbour.example/v2",
    season: "summer",
  },
  dynamic: dynamic,
};

/** A client for Harbour. It keeps no connection open and need not be closed. */
export function createClient<Given extends Variables = Variables>(
  options: ClientOptions<Given> = {},
): ClientOf<KnownNames<Given>> {
  return newClient(defaults, options);
}
