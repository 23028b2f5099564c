import type { Scalar } from "../values/scalar.js";

/** What hooks see of an attempt. Nothing of it contains a credential. */
export interface AttemptEvent {
  /** The name of the function that was called. */
  readonly operation: string;
  readonly method: string;
  /** As `url` of an error: with `REDACTED` in place of credentials. */
  readonly url: string;
  /** The first attempt is 1. */
  readonly attempt: number;
}

/** An attempt that begins. */
export interface RequestEvent extends AttemptEvent {
  /** Without those that auth adds; with `REDACTED` in place of credentials. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What a hook changes in a request, before auth is added to it. */
export interface RequestChange {
  /** Replace those of the same names; `undefined` and `null` remove them. */
  readonly headers?: Readonly<Record<string, Scalar | null | undefined>> | undefined;
  /** More parameters of the query. */
  readonly query?: Readonly<Record<string, Scalar>> | undefined;
}

/** A response that begins. Its body has not been read. */
export interface ResponseEvent extends AttemptEvent {
  readonly status: number;
  /** With `REDACTED` in place of credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since the attempt began. */
  readonly duration: number;
}

/** An attempt that failed and is followed by another one. */
export interface RetryEvent extends AttemptEvent {
  /** The status, if there was a response. */
  readonly status: number | undefined;
  /** Milliseconds since the attempt began. */
  readonly duration: number;
  /** Milliseconds until the next attempt. */
  readonly wait: number;
}

/** A call that failed. */
export interface ErrorEvent extends AttemptEvent {
  /** The `ApiError` that the call rejects with. */
  readonly error: CallError;
  /** Milliseconds since the call began. */
  readonly duration: number;
}

/** What every `ApiError` has. */
export interface CallError extends Error {
  readonly kind: string;
  readonly status: number | undefined;
  readonly attempts: number;
  readonly waits: readonly number[];
}

/**
 * Functions that are told what happens to calls. Except for `onRequest`, nobody waits for them, and
 * what they throw is ignored.
 */
export interface Hooks {
  /**
   * Before each attempt, which waits for it. What it returns changes the request, what it throws
   * ends the call.
   */
  readonly onRequest?: (event: RequestEvent) => RequestChange | void | Promise<RequestChange | void>;
  /** At each response, whatever its status. */
  readonly onResponse?: (event: ResponseEvent) => unknown;
  /** Before the wait for another attempt. */
  readonly onRetry?: (event: RetryEvent) => unknown;
  /** When the call has failed. */
  readonly onError?: (event: ErrorEvent) => unknown;
}
