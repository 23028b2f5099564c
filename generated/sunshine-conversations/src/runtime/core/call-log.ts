import type { Call } from "../transport/call.js";
import type { CodePlace } from "../transport/call-place.js";
import type { LayeredOperation } from "../transport/layer.js";
import type { SendableRequest } from "../transport/sendable.js";

/** What is known about a call so far, for its result. */
export interface CallLog {
  readonly call: Call;
  readonly operation: LayeredOperation;
  /** Where the call was made. */
  readonly place: CodePlace;
  /** How many requests were sent. */
  attempts: number;
  /** The request before auth is added to it. */
  built: SendableRequest | undefined;
  /** The request that was sent last. */
  sent: SendableRequest | undefined;
}
