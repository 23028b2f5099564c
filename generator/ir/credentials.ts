import type { AuthScheme } from "./api.ts";

/**
 * The made-up credentials that generated tests use, by the names of their fields. Real ones of the collection never reach the output.
 */
export const TEST_CREDENTIALS = {
  username: "test-user",
  password: "test-password",
  token: "test-token",
  accessToken: "test-token",
  value: "test-key",
  consumerKey: "test-consumer-key",
  consumerSecret: "test-consumer-secret",
  tokenSecret: "test-token-secret",
  secret: "test-secret",
  payload: '{"sub":"test-user"}',
  authId: "test-id",
  authKey: "test-key",
  accessKey: "test-access-key",
  secretKey: "test-secret-key",
  clientToken: "test-client-token",
  clientSecret: "test-client-secret",
  iss: "test-issuer",
  kid: "test-kid",
  aud: "test-audience",
} as const;

/** The header that a scheme sends for the test credentials, its name possibly with variables; `undefined` for none, and for one that is signed. */
export function expectedAuthHeader(scheme: AuthScheme): readonly [name: string, value: string] | undefined {
  switch (scheme.kind) {
    case "basic":
      return ["authorization", `Basic ${btoa(`${TEST_CREDENTIALS.username}:${TEST_CREDENTIALS.password}`)}`];
    case "bearer":
      return ["authorization", `Bearer ${TEST_CREDENTIALS.token}`];
    case "oauth2":
      return scheme.in === "header" ? ["authorization", `${scheme.prefix} ${TEST_CREDENTIALS.accessToken}`.trim()] : undefined;
    case "apikey":
      return scheme.in === "header" ? [scheme.name, TEST_CREDENTIALS.value] : undefined;
    default:
      return undefined;
  }
}

/** The query parameter that a scheme sends for the test credentials, its name possibly with variables. */
export function expectedAuthQuery(scheme: AuthScheme): readonly [name: string, value: string] | undefined {
  if (scheme.kind === "oauth2" && scheme.in === "query") return ["access_token", TEST_CREDENTIALS.accessToken];
  if (scheme.kind === "apikey" && scheme.in === "query") return [scheme.name, TEST_CREDENTIALS.value];
  return undefined;
}
