/** Marina */

import { type Client as AnyClient, newClient } from "./runtime/core/client.js";
import type {
  CallOptions as AnyCallOptions,
  ClientDefaults,
  ClientOptions as AnyClientOptions,
} from "./runtime/transport/settings.js";
import type { BearerCredential, OAuth2Credential } from "./runtime/auth/credential.js";

/** Values for the variables of the API, by name. Each is escaped for the place where it is used. */
export interface Variables {
  /** No default. */
  weatherHost?: string | number | boolean | undefined;
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
export interface ClientOptions extends AnyClientOptions<Variables, Auth> {
  /** Where the API is. Default: `https://api.marina.example`. */
  baseUrl?: string | undefined;
  origins?: Origins | undefined;
}

/** Options of a single call. They override those of the client. */
export interface CallOptions extends AnyCallOptions<Variables, Auth> {
  origins?: Origins | undefined;
}

/** Where and how calls of this package are sent. Keeps no connection open and needs no closing. */
export interface Client extends AnyClient<"marina"> {}

const defaults: ClientDefaults = {
  base: "https://api.marina.example",
  variables: {},
};

/** A client for Marina. It keeps no connection open and need not be closed. */
export function createClient(options: ClientOptions = {}): Client {
  return newClient(defaults, options);
}
