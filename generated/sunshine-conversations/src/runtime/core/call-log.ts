import type { Call } from "../transport/call.js";
import type { CodePlace } from "../transport/call-place.js";
import type { Deadline, Ending } from "../transport/deadline.js";
import type { LayeredOperation } from "../transport/layer.js";
import type { SendableRequest } from "../transport/sendable.js";
import type { AttemptLog, CallWatch, ClientSettings } from "../transport/settings.js";

/** A call, and what is known about it so far, for its result. Its promise shares it. */
export interface CallLog extends Call, AttemptLog {
  /** Tells hooks what happens, if the client or the call has any. */
  hooks?: CallWatch | undefined;
  readonly operation: LayeredOperation;
  settings: ClientSettings;
  /** Where the call was made. */
  readonly place: CodePlace;
  /** Set if the caller wants to read the body of a success. */
  isHandedOver?: boolean;
  /** What ends the call, with all attempts and waits. */
  total: Deadline;
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
