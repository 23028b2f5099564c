import type { AuthScheme } from "./api.ts";

/**
 * The made-up credentials that generated tests use. Real ones of the collection never reach the output.
 */
export const TEST_CREDENTIALS = {
  username: "test-user",
  password: "test-password",
  token: "test-token",
  apiKey: "test-key",
} as const;

/** The header that a scheme sends for the test credentials. */
export function expectedAuthHeader(scheme: AuthScheme): readonly [name: string, value: string] | undefined {
  switch (scheme.kind) {
    case "basic":
      return ["authorization", `Basic ${btoa(`${TEST_CREDENTIALS.username}:${TEST_CREDENTIALS.password}`)}`];
    case "bearer":
      return ["authorization", `Bearer ${TEST_CREDENTIALS.token}`];
    case "oauth2":
      return scheme.in === "header" ? ["authorization", `${scheme.prefix} ${TEST_CREDENTIALS.token}`.trim()] : undefined;
    case "apikey":
      return scheme.in === "header" ? [scheme.name.toLowerCase(), TEST_CREDENTIALS.apiKey] : undefined;
  }
}

/** The query parameter that a scheme sends for the test credentials. */
export function expectedAuthQuery(scheme: AuthScheme): readonly [name: string, value: string] | undefined {
  if (scheme.kind === "oauth2" && scheme.in === "query") return ["access_token", TEST_CREDENTIALS.token];
  if (scheme.kind === "apikey" && scheme.in === "query") return [scheme.name, TEST_CREDENTIALS.apiKey];
  return undefined;
}
