/** Marina */

import { type Client as AnyClient, newClient } from "./runtime/core/client.js";
import type {
  CallOptions as AnyCallOptions,
  ClientDefaults,
  ClientOptions as AnyClientOptions,
} from "./runtime/transport/settings.js";
import type { BearerCredential, OAuth2Credential } from "./runtime/auth/credential.js";
import type { Declared, KnownNames, KnownOrigins, KnownTo } from "./runtime/core/needs.js";

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
  /** No default. */
  weatherHost?: string | number | boolean | bigint | undefined;
}

/** The credentials for operations of this API. If there are several, each operation uses the one that fits. */
export type Auth = BearerCredential<"marinaToken"> | OAuth2Credential<"marinaToken">;

/** Where operations with another origin than most are. `baseUrl` does not apply to them. */
export interface Origins {
  /**
   * Default: `https://files.marina.example`.
   * Credentials sent there, as in the collection: bearer `marinaToken`.
   */
  files?: string | undefined;
  /**
   * Default: `http://{{weatherHost}}`.
   * Credentials sent there, as in the collection: none.
   */
  weatherHost?: string | undefined;
}

/** Options of a client. */
export interface ClientOptions<Given extends Variables = Variables> extends AnyClientOptions<
  Declared<Given, Variables>,
  Auth
> {
  /** Where the API is. Default: `https://api.marina.example`. */
  baseUrl?: string | undefined;
  origins?: Origins | undefined;
}

/** Options of a single call. They override those of the client. */
export interface CallOptions extends AnyCallOptions<Variables, Auth> {
  origins?: Origins | undefined;
}

/** The same for a call that needs variables: those among the options need not be arguments. */
export interface CallOptionsWith<Passed extends Variables> extends AnyCallOptions<Declared<Passed, Variables>, Auth> {
  origins?: Origins | undefined;
}

/** Where and how calls of this package are sent. Keeps no connection open and needs no closing. */
export interface Client extends AnyClient<"marina">, Derivable {}

/** A client that was made with the variables `Known`: calls need not pass these. */
export interface ClientWith<Known extends string> extends AnyClient<"marina", Known>, Derivable {}

type ClientOf<Known extends string> = [Known] extends [never] ? Client : ClientWith<Known>;

interface Derivable {
  /**
   * A client with some options replaced; headers, variables and origins are added to those of this
   * one. What answers have set is shared.
   */
  with<TClient extends Client, Given extends Variables = Variables, GivenOrigins extends Origins = Origins>(
    this: TClient,
    options: Partial<ClientOptions<Given>> & { origins?: Declared<GivenOrigins, Origins> | undefined },
  ): ClientOf<KnownTo<TClient> | KnownNames<Given> | KnownOrigins<GivenOrigins>>;
}

const defaults: ClientDefaults = {
  base: "https://api.marina.example",
  variables: {},
};

/** A client for Marina. It keeps no connection open and need not be closed. */
export function createClient<Given extends Variables = Variables, GivenOrigins extends Origins = Origins>(
  options: ClientOptions<Given> & { origins?: Declared<GivenOrigins, Origins> | undefined } = {},
): ClientOf<KnownNames<Given> | KnownOrigins<GivenOrigins>> {
  return newClient(defaults, options);
}
