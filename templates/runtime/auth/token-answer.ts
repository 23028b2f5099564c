import { isObject } from "../values/object.js";

type Fetch = typeof globalThis.fetch;

/**
 * A `fetch` that fails if an answer is not complete within so many milliseconds: all calls of a
 * credential wait for its tokens.
 */
export function timeLimited(timeout: number, fetch: Fetch = globalThis.fetch): Fetch {
  return async (input, init) => {
    const outer = init?.signal;
    const controller = new AbortController();
    const stop = (): void => controller.abort(outer?.reason);
    if (outer?.aborted === true) stop();
    outer?.addEventListener("abort", stop);
    const expire = (): void => controller.abort(new DOMException(`no tokens within ${timeout} ms`, "TimeoutError"));
    // Timers fire at once if their delay is longer.
    const timer = setTimeout(expire, Math.min(timeout, 2_147_483_647));
    try {
      const response = await fetch(input, { ...init, signal: controller.signal });
      // A redirect, in browsers: it has no status, and nobody follows it.
      if (response.status === 0) return response;
      return new Response((await response.text()) || null, response);
    } finally {
      clearTimeout(timer);
      outer?.removeEventListener("abort", stop);
    }
  };
}

/** Whether a request for tokens came to nothing because of the connection. */
export function isConnectionFailure(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
}

/**
 * A `fetch` whose answers are what RFC 6749 and RFC 8628 describe, so that a strict client accepts
 * those of servers that are not strict. What nobody here reads is left out: an ID token, for one,
 * would be checked against an issuer that only its reader knows.
 */
export function strictAnswers(fetch: Fetch = globalThis.fetch): Fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok) return response;
    const text = await response.text();
    const answer = readObject(text);
    return answer === undefined ? new Response(text || null, response) : toStrict(answer);
  };
}

function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? Object.fromEntries(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

function toStrict(answer: Readonly<Record<string, unknown>>): Response {
  // GitHub reports errors with the status 200.
  if (typeof answer["error"] === "string" && answer["access_token"] === undefined) return toResponse(answer, 400);
  if (answer["device_code"] !== undefined) {
    // Google's name is that of a draft.
    return toResponse({ ...answer, verification_uri: answer["verification_uri"] ?? answer["verification_url"] });
  }
  const { access_token, refresh_token, expires_in } = answer;
  const seconds = Number(expires_in ?? "");
  return toResponse({
    access_token,
    // Shopify leaves it out, Slack says `bot`. How the token is sent, the collection says.
    token_type: "bearer",
    ...(typeof refresh_token === "string" && refresh_token !== "" ? { refresh_token } : {}),
    ...(seconds > 0 ? { expires_in: seconds } : {}),
  });
}

function toResponse(answer: object, status = 200): Response {
  return new Response(JSON.stringify(answer), { status, headers: { "content-type": "application/json" } });
}
