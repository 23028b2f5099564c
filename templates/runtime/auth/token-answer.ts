import { isObject } from "../values/object.js";

type Fetch = typeof globalThis.fetch;

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
