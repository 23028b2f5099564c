import type { Call } from "../transport/call.js";
import type { CodePlace } from "../transport/call-place.js";
import type { LayeredOperation } from "../transport/layer.js";
import type { SendableRequest } from "../transport/sendable.js";
import type { AttemptLog, HookRunner } from "../transport/settings.js";

/** What is known about a call so far, for its result. */
export interface CallLog extends AttemptLog {
  readonly call: Call;
  /** Those of the client, then those of the call. */
  readonly hooks: readonly HookRunner[];
  readonly operation: LayeredOperation;
  /** Where the call was made. */
  readonly place: CodePlace;
  readonly handover: Handover;
  /** How many requests were sent. */
  attempts: number;
  /** The number of the current attempt; 0 before the first. */
  attempt: number;
  /** The waits between attempts, in milliseconds. */
  readonly waits: number[];
  /** What `fetch` rejected with last. */
  broken?: unknown;
  /** What has ended the last attempt early, if anything has. */
  ended?: "timeout" | "abort" | undefined;
  /** The request of the current attempt, before auth is added to it. */
  built?: SendableRequest | undefined;
  /** The request that was sent last. */
  sent?: SendableRequest | undefined;
}

/** What the promise of a call and the call itself share. */
export interface Handover {
  /** Set if the caller wants to read the body of a success. */
  isWanted?: boolean;
  /** Absent before the call begins. */
  log?: CallLog;
}

/** The log of a call that begins. */
export function startLog(call: Call, operation: LayeredOperation, place: CodePlace, handover: Handover): CallLog {
  const hooks: HookRunner[] = [];
  for (const each of [call.settings.options.hooks, call.options.hooks]) if (each !== undefined) hooks.push(each);
  return { call, hooks, operation, place, handover, attempts: 0, attempt: 0, waits: [] };
}
