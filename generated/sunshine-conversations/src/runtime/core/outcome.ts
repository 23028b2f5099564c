import type { Operation } from "../transport/operation.js";
import { segmentText } from "../values/url.js";
import type { DecodedBody } from "../transport/response.js";
import { ApiError, type ApiErrorInit } from "./api-error.js";
import { describeFailure } from "./error-message.js";
import type { AnyResult, NoResult } from "./result.js";

/** A response that has been read. */
export interface Received {
  readonly response: Response;
  readonly body: DecodedBody;
  readonly attempts: number;
  /** Strings that no message may repeat. */
  readonly secrets: readonly string[];
}

/**
 * The result of a call with a response. If the body could not be decoded, an error status keeps it
 * as text, and a success becomes a `decode` failure.
 */
export function toResult(operation: Operation, received: Received): AnyResult {
  const { response, body, attempts, secrets } = received;
  const { headers, status, ok } = response;
  const { data } = body;
  const info = { status, headers, body: data, attempts };
  if (ok && body.problem !== undefined && isDocumented(operation, status)) {
    return noResult(operation, "decode", "the response is not the JSON that was expected", {
      ...info,
      cause: body.problem,
    });
  }
  const common = { data, headers, response };
  if (ok)
    return isDocumented(operation, status)
      ? { ok, status, ...common }
      : { ok, status: "undocumented", code: status, ...common };
  const error = newError(operation, { kind: "http", message: describeFailure(response, data, secrets), ...info });
  return isDocumented(operation, status)
    ? { ok: false, status, error, ...common }
    : { ok: false, status: "undocumented", code: status, error, ...common };
}

/** Whether the operation documents this status. */
export function isDocumented(operation: Operation, status: number): boolean {
  return Object.hasOwn(operation.responses, status);
}

/** The result of a call without a usable response. */
export function noResult(
  operation: Operation,
  kind: NoResult["status"],
  message: string,
  more: ErrorDetails,
): NoResult {
  return { ok: false, status: kind, error: newError(operation, { kind, message, ...more }) };
}

type ErrorDetails = Omit<ApiErrorInit, "kind" | "message" | "operation" | "method" | "url">;

function newError(operation: Operation, details: Omit<ApiErrorInit, "operation" | "method" | "url">): ApiError {
  const { name, method, base, path } = operation;
  return new ApiError({ operation: name, method, url: [base, ...path.map(segmentText)].join("/"), ...details });
}
