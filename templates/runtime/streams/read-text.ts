import type { ApiError } from "../core/api-error.js";
import { ApiPromise } from "../core/api-promise.js";
import { describeNetworkFailure } from "../core/error-message.js";
import { noResult } from "../core/outcome.js";
import type { NoResult } from "../core/result.js";

/** Any call. */
export type AnyCall = ApiPromise<unknown, unknown>;

/** The text of a response that is read as it arrives, and what goes wrong with it. */
export interface Reading {
  readonly response: Response;
  /** Ends the connection if the loop ends early. */
  readonly chunks: AsyncIterable<string>;
  /**
   * The error of a call whose response cannot be read to its end. The hooks of the call are told.
   */
  readonly fail: (kind: NoResult["status"], message: string, cause?: unknown) => ApiError;
}

/**
 * Reads the response of a call as it arrives, in UTF-8. The body is claimed at once; a failure of
 * the call is that of the loop.
 */
export function reading<Item>(call: AnyCall, read: (reading: Reading) => AsyncIterable<Item>): AsyncIterable<Item> {
  const begun = call.raw();
  begun.catch(() => undefined);
  return {
    [Symbol.asyncIterator]: async function* () {
      const response = await begun;
      const fail = failing(call, response);
      yield* read({ response, chunks: readChunks(response, call, fail), fail });
    },
  };
}

function failing(call: AnyCall, { status, headers }: Response): Reading["fail"] {
  return (kind, message, cause) => {
    const log = ApiPromise.logOf(call);
    const { error } = noResult(log, kind, message, { status, headers, cause });
    log.hooks?.ended(error);
    return error;
  };
}

async function* readChunks({ body }: Response, call: AnyCall, fail: Reading["fail"]): AsyncGenerator<string> {
  if (body === null) return;
  if (body.locked) throw new TypeError("a response is read once: make another call for another loop");
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let isDone = false; !isDone;) {
      const piece = await reader.read();
      isDone = piece.done;
      const text = decoder.decode(piece.value, { stream: !isDone });
      if (text !== "") yield text;
    }
  } catch (cause) {
    if (ApiPromise.logOf(call).options.signal?.aborted === true) throw fail("abort", "the call was aborted", cause);
    throw fail("network", describeNetworkFailure(cause), cause);
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
