import { isReplayable } from "../../values/draft.js";
import { headerValue } from "../../values/header-list.js";
import { toText } from "../../values/scalar.js";
import type { Call } from "../call.js";
import type { IdempotencyKey } from "../operation.js";
import type { SendableRequest } from "../sendable.js";

/** The header of draft-ietf-httpapi-idempotency-key-header, which many APIs know. */
const usual: IdempotencyKey = { headers: ["Idempotency-Key"] };

/**
 * Adds the idempotency key of a call: that of its options, or else a new one if the operation has a
 * header for it. It is part of the request before that is sent, and so the same with every attempt.
 * The caller's own header takes its place.
 */
export function withIdempotencyKey(request: SendableRequest, { operation, options }: Call): SendableRequest {
  const { headers: names, create } = operation.idempotencyKey ?? usual;
  const given = options.idempotencyKey ?? create?.();
  if (given === undefined) return request;
  const key = toText(given, "idempotencyKey");
  const { headers, decided } = request;
  const missing = names.filter((name) => !decided.has(name.toLowerCase()) && headerValue(headers, name) === undefined);
  return { ...request, headers: [...headers, ...missing.map((name) => [name, key] as const)] };
}

/**
 * Whether a request may be sent twice: its method says so, or it carries an idempotency key. A body
 * that is a stream is gone once it is sent.
 */
export function isRepeatable(request: SendableRequest, { operation }: Call): boolean {
  if (!isReplayable(request)) return false;
  const { method, headers } = request;
  const { headers: names } = operation.idempotencyKey ?? usual;
  return /^(?:GET|HEAD|OPTIONS|PUT|DELETE)$/.test(method) || names.some((name) => headerValue(headers, name));
}
