/**
 * Toll Bridge
 *
 * Crossings of a bridge, and what they cost.
 */

import { type Client as AnyClient, newClient } from "./runtime/core/client.js";
import type {
  CallOptions as AnyCallOptions,
  ClientDefaults,
  ClientOptions as AnyClientOptions,
} from "./runtime/transport/settings.js";
import type { BasicCredential, BearerCredential, OAuth2Credential } from "./runtime/auth/credential.js";
import type { Declared, KnownNames, KnownTo } from "./runtime/core/needs.js";
import type { Capture } from "./runtime/transport/settings.js";

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
  gate?: string | number | boolean | bigint | undefined;
  /** A script of the collection computes it, which a call cannot do: pass it. */
  signature?: string | number | boolean | bigint | undefined;
  /** Computed for each call unless it is passed: `crossing-` + the current time in milliseconds. */
  reference?: string | number | boolean | bigint | undefined;
  /** Default: `north-gate`. */
  clientId?: string | number | boolean | bigint | undefined;
  /** Computed for each call unless it is passed: the current time as `YYYY-MM-DD` in UTC plus 1 day. */
  day?: string | number | boolean | bigint | undefined;
  /** Computed for each call unless it is passed: a random UUID. */
  crossingId?: string | number | boolean | bigint | undefined;
}

/**
 * The credentials for operations of this API. If there are several, each operation uses the one that fits.
 * - `{ type: "bearer", name: "token", token: "…" }` for `{{token}}`
 * - `{ type: "bearer", name: "staffToken", token: "…" }` for `{{staffToken}}`
 * - `{{token}}` is set by `signIn` from `access_token`.
 * - `{{staffToken}}` is fetched by scripts of the collection with `POST https://staff.example.com/token`, from
 * `access_token`. Pass a function that does so to `cachedSecret`.
 */
export type Auth =
  BasicCredential<"keys"> | BearerCredential<"token" | "staffToken"> | OAuth2Credential<"token" | "staffToken">;

/** Options of a client. */
export interface ClientOptions<
  Given extends Variables = Variables,
  Captured extends string = never,
> extends AnyClientOptions<Declared<Given, Variables>, Auth> {
  /** Where the API is. Default: `https://toll.example.com`. */
  baseUrl?: string | undefined;
  /** Keeps variables that answers set: pass `capture` of `toll-bridge/captures`. Default: nothing is kept. */
  capture?: Capture<Captured> | undefined;
}

/** Options of a single call. They override those of the client. */
export interface CallOptions extends AnyCallOptions<Variables, Auth> {}

/** The same for a call that needs variables: those among the options need not be arguments. */
export interface CallOptionsWith<Passed extends Variables> extends AnyCallOptions<Declared<Passed, Variables>, Auth> {}

/** Where and how calls of this package are sent. Keeps no connection open and needs no closing. */
export interface Client extends AnyClient<"toll-bridge">, Derivable {}

/** A client that was made with the variables `Known`: calls need not pass these. */
export interface ClientWith<Known extends string> extends AnyClient<"toll-bridge", Known>, Derivable {}

type ClientOf<Known extends string> = [Known] extends [never] ? Client : ClientWith<Known>;

interface Derivable {
  /**
   * A client with some options replaced; headers, variables and origins are added to those of this
   * one. What answers have set is shared.
   */
  with<TClient extends Client, Given extends Variables = Variables, Captured extends string = never>(
    this: TClient,
    options: Partial<ClientOptions<Given, Captured>>,
  ): ClientOf<KnownTo<TClient> | KnownNames<Given> | Captured>;
}

const defaults: ClientDefaults = {
  base: "https://toll.example.com",
  baseVariable: "url",
  variables: {
    url: "https://toll.example.com",
    clientId: "north-gate",
  },
};

/** A client for Toll Bridge. It keeps no connection open and need not be closed. */
export function createClient<Given extends Variables = Variables, Captured extends string = never>(
  options: ClientOptions<Given, Captured> = {},
): ClientOf<KnownNames<Given> | Captured> {
  return newClient(defaults, options);
}
