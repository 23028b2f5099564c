import type { WireHeader, WireRequest } from "../../generator/verify/wire/http-message.ts";
import type { Outcome } from "../../generator/verify/outcome.ts";

/** A request as it arrived; `body` is UTF-8. */
export function request(given: {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: readonly WireHeader[];
  readonly body?: string;
  readonly unframed?: boolean;
}): WireRequest {
  const { method = "POST", target = "/a/b?x=1&y=2", headers = [], body = "", unframed = false } = given;
  return { method, target, headers, body: Buffer.from(body), unframed };
}

/** The outcome of a request that arrived. */
export function sent(given: Parameters<typeof request>[0]): Outcome {
  return { kind: "sent", request: request(given), host: "https://h.test" };
}
