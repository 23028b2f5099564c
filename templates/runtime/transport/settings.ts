import type { Credential } from "../auth/credential.js";
import type { Scalar } from "../values/scalar.js";
import type { VariableDefaults } from "../values/variables.js";

/** The part of `fetch` that is used. `globalThis.fetch` fits. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** Headers by name, in any case. `undefined` and `null` remove a header that would be sent otherwise. */
export type HeaderValues = Readonly<Record<string, Scalar | null | undefined>>;

/** What a client is made with. A package narrows `Variables` and `Auth` to its own. */
export interface ClientOptions<Variables extends object = object, Auth extends Credential = Credential> {
  /** Where the API is: scheme, host, port and a path to start from. One slash at its end is dropped. */
  readonly baseUrl?: string | undefined;
  /** One credential, or several for operations that differ. `null` sends no credentials. */
  readonly auth?: Auth | readonly Auth[] | null | undefined;
  /** Values of the API's variables. They are data: escaped for the place where they go. */
  readonly variables?: Variables | undefined;
  /** Sent with every call. */
  readonly headers?: HeaderValues | undefined;
  /** Default: `globalThis.fetch`, looked up at each call. */
  readonly fetch?: FetchFunction | undefined;
  /** Milliseconds until a call fails, response body included. Default: none. */
  readonly timeout?: number | undefined;
}

/** What one call can set; each wins over the client's. */
export interface CallOptions<Variables extends object = object, Auth extends Credential = Credential> {
  /** Cancels the call. */
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number | undefined;
  readonly headers?: HeaderValues | undefined;
  readonly baseUrl?: string | undefined;
  readonly variables?: Partial<Variables> | undefined;
  readonly auth?: Auth | readonly Auth[] | null | undefined;
}

/** What a package knows about its API. */
export interface ClientDefaults extends VariableDefaults {
  /** Base of most operations. A client's `baseUrl` replaces it. */
  readonly base: string;
}

/** Everything that `send` needs from a client. */
export interface ClientSettings {
  readonly defaults: ClientDefaults;
  readonly options: ClientOptions;
  /** Values are inserted unescaped, as Postman does it. Only to compare with Postman: see `asVerbatim`. */
  readonly verbatim: boolean;
}
