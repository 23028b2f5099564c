import type { PerCall } from "../../ir/per-call.ts";
import { lowerCase } from "../../util/letters.ts";
import { variableNames } from "../../variables/template.ts";

/** A header as far as its nature depends on it. */
interface SavedHeader {
  readonly name: string;
  /** What Postman sends; `undefined` if that may not be shown. */
  readonly value: string | undefined;
  readonly enabled: boolean;
}

/**
 * Headers that make a request conditional or partial, such as `If-Match` or FHIR's `If-None-Exist`:
 * they belong to one state of one resource.
 */
const conditional = /^(?:if-|range$)/;

/** The date that HTTP writes, with a time, whatever the header is called: a moment of the past. */
const moment = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d\b/;

/**
 * The ends of names that say when a request was made or where it came from, that identify it in
 * logs, or that are computed from it.
 */
const ends = (
  "timestamp nonce request-time client-ip real-ip connecting-ip forwarded forwarded-for " +
  "digest content-md5 content-sha256 checksum signature signature-input hmac " +
  "request-id requestid correlation-id correlationid trace-id traceid trace-context transaction-id message-id span-id " +
  "traceparent tracestate baggage postman-token"
).split(" ");

/** `Date`, `X-Date`, `X-Amz-Date`, but not `X-Start-Date`. */
const date = /^(?:x-)?(?:(?:amz|ms|goog|oss|acs|request|client)-)?date$/;

/** The headers of tracing systems. */
const tracing = /^(?:x-b3-|x-datadog-|uber-trace-|sentry-trace$|b3$)/;

/** `Idempotency-Key`, `X-Idempotence-Id`, `Idempotent-Key`, PayPal's `PayPal-Request-Id`. */
const idempotency = /idempoten(?:cy|ce|t)|^paypal-request-id$/;

/** The programs with which collections are made, not those that use an API. */
const toolAgent = /^(?:PostmanRuntime|Mozilla|insomnia|curl|Paw|Thunder Client)\b/i;

/**
 * Whether a header belongs to a single call by its nature, so that a value which was saved is an
 * example and never a default: two payments must not have the same key. A value with variables says
 * itself where it comes from, and stays; only an idempotency key must come from Postman's dynamic
 * ones.
 */
export function readPerCall({ name, value, enabled }: SavedHeader): PerCall | undefined {
  const key = lowerCase(name);
  const variables = variableNames(value ?? "");
  if (idempotency.test(key)) {
    if (variables.some((variable) => variable.startsWith("$"))) return undefined;
    return { kind: enabled ? "idempotency" : "example", example: variables.length === 0 ? value : undefined };
  }
  const isPerCall = isPerCallName(key) || moment.test(value ?? "") || (key === "user-agent" && toolAgent.test(value ?? ""));
  return isPerCall && variables.length === 0 ? { kind: "example", example: value } : undefined;
}

function isPerCallName(name: string): boolean {
  return conditional.test(name) || date.test(name) || tracing.test(name) || ends.some((end) => name === end || name.endsWith(`-${end}`));
}
