import { headerValue } from "../../values/header-list.js";
import { toText } from "../../values/scalar.js";
import type { IdempotencyKey } from "../operation.js";

/** The header of draft-ietf-httpapi-idempotency-key-header, which many APIs know. */
const usual: readonly string[] = ["Idempotency-Key"];

/**
 * For an operation that does more than read: adds the idempotency key of a call to these headers.
 * `create` makes one for a call without. The key is part of the request before that is sent, and so
 * the same with every attempt. The caller's own header takes its place.
 */
export function keyed(names: readonly string[] = usual, create?: () => string): IdempotencyKey {
  return {
    add: (request, own) => {
      const given = own ?? create?.();
      if (given === undefined) return request;
      const key = toText(given, "idempotencyKey");
      const { headers, decided } = request;
      const missing = names.filter(
        (name) => !decided.has(name.toLowerCase()) && headerValue(headers, name) === undefined,
      );
      return { ...request, headers: [...headers, ...missing.map((name) => [name, key] as const)] };
    },
    isIn: ({ headers }) => names.some((name) => headerValue(headers, name)),
  };
}
