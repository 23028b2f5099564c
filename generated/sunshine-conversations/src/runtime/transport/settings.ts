import type { Credential } from "../auth/credential.js";
import type { CredentialFields, CredentialVariable } from "../auth/scheme.js";
import type { Scalar } from "../values/scalar.js";
import type { VariableDefaults } from "../values/variables.js";
import type { CallError, Hooks } from "./hooks.js";
import type { Base, Operation, OperationArgs, RedirectMode } from "./operation.js";
import type { SendableRequest } from "./sendable.js";

/** The part of `fetch` that is used. `globalThis.fetch` fits. */
export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

/** Headers by name, in any case. `undefined` and `null` remove a header that would be sent. */
export type HeaderValues = Readonly<Record<string, Scalar | null | undefined>>;

/**
 * How a request is repeated after a broken connection, a `timeout`, or a status such as 429 or 503.
 * That is done for GET, HEAD, OPTIONS, PUT and DELETE, and with an idempotency key for all methods.
 */
export interface RetryOptions {
  /** How many more attempts there are at most. Default: 2. */
  readonly retries?: number | undefined;
  /** After which statuses. Default: 408, 429, 500, 502, 503 and 504. */
  readonly statuses?: readonly number[] | undefined;
  /**
   * How many milliseconds to wait at most before the second attempt; each further wait may be twice
   * as long. Default: 500.
   */
  readonly delay?: number | undefined;
  /**
   * The longest wait in milliseconds. If the server asks for a longer one, its answer is the
   * outcome at once. Default: 60000.
   */
  readonly maxDelay?: number | undefined;
}

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
  /** Compares answers with the collection: `drift(report)` of the package's entry point `drift`. */
  readonly onDrift?: DriftWatch | undefined;
  /**
   * How many milliseconds an attempt may take, including its response body. An attempt that takes
   * longer is retried as a broken connection is. Default: no limit.
   */
  readonly timeout?: number | undefined;
  /** How many milliseconds a call may take, with all attempts and waits. Default: no limit. */
  readonly totalTimeout?: number | undefined;
  /** Functions that are told what happens, as `defineHooks` makes them. */
  readonly hooks?: HookRunner | undefined;
  /** How calls are repeated that failed for a reason that may pass; `false` turns that off. */
  readonly retry?: RetryOptions | false | undefined;
}

/** Looks at decoded answers, by the status of their results. It must not throw. */
export type DriftWatch = (operation: string, status: number | string, data: unknown) => void;

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
  /** How many milliseconds an attempt may take, including its response body. */
  readonly timeout?: number | undefined;
  /** How many milliseconds the call may take, with all attempts and waits. */
  readonly totalTimeout?: number | undefined;
  /** Functions that are told what happens, after those of the client. */
  readonly hooks?: HookRunner | undefined;
  /** How the call is repeated; `false` sends its request once. */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * By this key the server recognizes a request that it has already carried out. Pass one of your
   * own to repeat a call after a failure. It is sent in the API's header for it, with a new UUID as
   * default, or else as `Idempotency-Key`: if the server knows that, a POST or PATCH is retried.
   * GET, HEAD and OPTIONS only send it if the API has a header for it.
   */
  readonly idempotencyKey?: string | undefined;
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
  readonly base: Base;
  /** The variable whose value is this base. */
  readonly baseVariable?: string;
}

/** Everything that `send` needs from a client. */
export interface ClientSettings {
  readonly defaults: ClientDefaults;
  readonly options: ClientOptions;
  /** The variables that answers have set, if the client keeps them. */
  readonly kept?: Readonly<Record<string, Scalar>> | undefined;
  /** The fields of a credential whose variable an answer has set. */
  readonly keptFields?: ((variable: CredentialVariable | undefined) => CredentialFields | undefined) | undefined;
  /** Keeps the variables of an answer. */
  readonly keep?: ((operation: string, response: Response, data: unknown) => void) | undefined;
}

/** A call, and what is known about its current attempt. */
export interface AttemptLog {
  readonly operation: Operation;
  readonly settings: ClientSettings;
  readonly options: CallOptions;
  readonly args: OperationArgs;
  /** The number of the attempt; 0 before the first. */
  readonly attempt: number;
  /** The request before auth is added to it. */
  built?: SendableRequest | undefined;
  /** The request that was sent last. */
  readonly sent?: SendableRequest | undefined;
}

/**
 * The option `hooks`: what `defineHooks` makes of them. A value, and not the hooks themselves, so
 * that a bundle of a program without hooks has no code for them.
 */
export interface HookRunner {
  readonly hooks: Hooks;
  /** Begins to tell the hooks of a call, and before them those of its client, what happens. */
  readonly watch: (log: AttemptLog) => CallWatch;
}

/** Tells hooks what happens to a call, and knows when it and its attempts began. */
export interface CallWatch {
  /** An attempt: sends the request as the hooks want it. */
  readonly attempt: (
    request: SendableRequest,
    send: (request: SendableRequest) => Promise<Response>,
  ) => Promise<Response>;
  /** The attempt has failed, and another one follows. */
  readonly failed: (status: number | undefined, wait: number) => void;
  readonly ended: (error: CallError) => void;
}

/**
 * Keeps variables that answers set: `capture` of the package's `captures` entry point. Called once
 * for each client, so that no client sees the variables of another.
 */
export interface Capture<Names extends string = never> {
  (): Pick<ClientSettings, "keep" | "kept" | "keptFields">;
  /** Has no value: for the compiler, it says which variables answers may set. */
  readonly sets?: ((variable: Names) => void) | undefined;
}
