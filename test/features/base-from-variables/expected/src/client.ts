/** Lock */

import { type Client as AnyClient, newClient } from "./runtime/core/client.js";
import type {
  CallOptions as AnyCallOptions,
  ClientDefaults,
  ClientOptions as AnyClientOptions,
} from "./runtime/transport/settings.js";
import type { Credential } from "./runtime/auth/credential.js";
import { baseOf } from "./runtime/transport/declared/base.js";

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
  protocol?: string | number | boolean | bigint | undefined;
  /** No default. */
  host?: string | number | boolean | bigint | undefined;
  /** Default: `8080`. */
  port?: string | number | boolean | bigint | undefined;
}

/** The collection declares no auth; a credential passed here is not used. */
export type Auth = Credential;

/** Options of a client. */
export type ClientOptions = AnyClientOptions<Variables, Auth> &
  (
    | {
        /** Where the API is, in place of `{{protocol}}://{{host}}:{{port}}`. */
        baseUrl: string;
      }
    | {
        variables: Variables & {
          protocol: string | number | boolean | bigint;
          host: string | number | boolean | bigint;
        };
      }
  );

/** Options of a single call. They override those of the client. */
export interface CallOptions extends AnyCallOptions<Variables, Auth> {}

/** Where and how calls of this package are sent. Keeps no connection open and needs no closing. */
export interface Client extends AnyClient<"lock">, Derivable {}

interface Derivable {
  /**
   * A client with some options replaced; headers, variables and origins are added to those of this
   * one. What answers have set is shared.
   */
  with(options: Partial<ClientOptions>): this;
}

const defaults: ClientDefaults = {
  base: baseOf("{{protocol}}://{{host}}:{{port}}"),
  variables: {
    port: "8080",
  },
};

/** A client for Lock. It keeps no connection open and need not be closed. */
export function createClient(options: ClientOptions): Client {
  return newClient(defaults, options);
}
