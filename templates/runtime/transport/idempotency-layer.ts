import { headerValue, withHeader } from "../values/header-list.js";
import { ownValue } from "../values/object.js";
import { toText } from "../values/scalar.js";
import { randomUuid } from "../values/uuid.js";
import type { Layer } from "./layer.js";

/** The option of calls that carry an idempotency key. */
export interface IdempotencyOption {
  /**
   * By this key the server recognizes a request that it has already carried out. Default: a new
   * UUID for each call. Pass one of your own to repeat a call after a failure.
   */
  readonly idempotencyKey?: string | undefined;
}

/**
 * The layer that adds an idempotency key: one for each call, the same with every attempt. The
 * caller's own header takes its place.
 */
export function idempotencyLayer(header: string): Layer {
  return (next, { options }) => {
    const given = ownValue(options, "idempotencyKey");
    const key = given === undefined || given === null ? randomUuid() : undefined;
    return async (request) => {
      const { headers, decided } = request;
      if (decided.has(header.toLowerCase()) || headerValue(headers, header) !== undefined) return next(request);
      return next({ ...request, headers: withHeader(headers, header, key ?? toText(given, "idempotencyKey")) });
    };
  };
}
