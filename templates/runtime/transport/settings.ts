import type { Credential } from "../auth/credential.js";
import type { Scalar } from "../values/scalar.js";
import type { VariableDefaults } from "../values/variables.js";
import type { RedirectMode } from "./operation.js";

/** The part of `fetch` that is used. `globalThis.fetch` fits. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** Headers by name, in any case. `undefined` and `null` remove a header that would be sent. */
export type HeaderValues = Readonly<Record<string, Scalar | null | undefined>>;

/** The options of a client. A package narrows `Variables` and `Auth` to its own. */
export interface ClientOptions<Variables extends object = object, Auth extends Credential = Credential> {
  /**
   * Where the API is: scheme, host, port and the start of the path. A slash at the end is dropped,
   * unless this is the default.
   */
  readonly baseUrl?: string | undefined;
  /** One credential, or several for operations that differ. `null` sends no credentials. */
  readonly auth?: Auth | readonly Auth[] | null | undefined;
  /** Values for the API's variables. They are data: each is escaped for the place where it goes. */
  readonly variables?: Variables | undefined;
  /**
   * Sent with every call. Those that are credentials by their names, such as `Authorization` or
   * `X-Api-Key`, only go to the base URL, and to other origins that the client or the call gives.
   */
  readonly headers?: HeaderValues | undefined;
  /** Default: `globalThis.fetch`, looked up at each call. */
  readonly fetch?: FetchFunction | undefined;
  /** How many milliseconds a call may take, including its response body. Default: no limit. */
  readonly timeout?: number | undefined;
}

/** Values that the types of an operation do not show. Each wins over the argument of its name. */
export interface Extra {
  /** More parameters of the query. */
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** More properties of a JSON object, or fields of a form. */
  readonly body?: Readonly<Record<string, unknown>> | undefined;
}

/** The options of one call. Each wins over the client's. */
export interface CallOptions<Variables extends object = object, Auth extends Credential = Credential> {
  /** Cancels the call. */
  readonly signal?: AbortSignal | undefined;
  /** How many milliseconds the call may take, including its response body. */
  readonly timeout?: number | undefined;
  /** Sent with this call. */
  readonly headers?: HeaderValues | undefined;
  /** Replaces the base URL for this call. */
  readonly baseUrl?: string | undefined;
  /** Values for the API's variables, for this call. */
  readonly variables?: Variables | undefined;
  /** `manual` hands out a redirect as the response, `follow` follows it. */
  readonly redirect?: RedirectMode | undefined;
  /** What the API takes and the types do not show. It wins over arguments of the same name. */
  readonly extra?: Extra | undefined;
  /** The credentials for this call. `null` sends none. */
  readonly auth?: Auth | readonly Auth[] | null | undefined;
}

/** What a package knows about its API. */
export interface ClientDefaults extends VariableDefaults {
  /** The base of most operations. A client's `baseUrl` replaces it. */
  readonly base: string;
}

/** Everything that `send` needs from a client. */
export interface ClientSettings {
  readonly defaults: ClientDefaults;
  readonly options: ClientOptions;
  /** The variables that answers have set, if the client keeps them. */
  readonly kept?: Readonly<Record<string, Scalar>> | undefined;
  /** Keeps the variables of an answer. */
  readonly keep?: ((operation: string, response: Response, data: unknown) => void) | undefined;
}

/**
 * Keeps variables that answers set: `capture` of the package's `captures` entry point. Called once
 * for each client, so that no client sees the variables of another.
 */
export interface Capture<Names extends string = never> {
  (): Pick<ClientSettings, "keep" | "kept">;
  /** Has no value: for the compiler, it says which variables answers may set. */
  readonly sets?: ((variable: Names) => void) | undefined;
}
