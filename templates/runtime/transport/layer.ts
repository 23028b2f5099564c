import type { Call } from "./call.js";
import type { Operation } from "./operation.js";
import type { SendableRequest } from "./sendable.js";

/** Sends a request and returns the response. */
export type Send = (request: SendableRequest) => Promise<Response>;

/**
 * Adds something to the sending of a call's requests: changes the request, sends it again, or
 * answers without sending it. `next` is the layer below, and finally `fetch`.
 */
export type Layer = (next: Send, call: Call) => Send;

/** An operation and the layers of its calls, the outermost one first. */
export interface LayeredOperation extends Operation {
  readonly layers?: readonly Layer[];
}
