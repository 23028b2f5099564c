import type { Call } from "../transport/call.js";
import type { CodePlace } from "../transport/call-place.js";
import type { Ending } from "../transport/deadline.js";
import type { LayeredOperation } from "../transport/layer.js";
import type { SendableRequest } from "../transport/sendable.js";
import type { AttemptLog, CallWatch } from "../transport/settings.js";

/** What is known about a call so far, for its result. */
export interface CallLog extends AttemptLog {
  readonly call: Call;
  /** Tells hooks what happens, if the client or the call has any. */
  hooks?: CallWatch | undefined;
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
  ended?: Ending | undefined;
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
