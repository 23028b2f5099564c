import { expect, test } from "vitest";
import { isCredentialName } from "../../generator/collection/credential-names.ts";

const credentials =
  "Authorization Proxy-Authorization token access_token accessToken ACCESS_TOKEN X-Auth-Token refreshtoken secret clientSecret client_secret " +
  "secretKey password PASSWORD user.password db_passwd passphrase api-key x-api-key apiKey APIKey apikey X-ApiKey access_key privateKey " +
  "Ocp-Apim-Subscription-Key bearer jwt_token idToken Cookie Set-Cookie X-Auth session_id sessionId otp auth pass token2 authorization_code credentials";

const others =
  "url appId name key keyId id user username email page nextPageToken next_page_token continuation-token max_tokens tokenType token_url " +
  "tokenExpiresIn password_policy secretName monkey keyboard passenger compass author authors authorId tokenId description code status " +
  "Content-Type Accept integrationId 微信 X-Request-Id primary_key";

test.each(credentials.split(" "))("%s names a credential", (name) => {
  expect(isCredentialName(name)).toBe(true);
});

test.each(others.split(" "))("%s does not", (name) => {
  expect(isCredentialName(name)).toBe(false);
});

// Quadratic, it would take minutes; `npm run bench -- --bounds` measures it.
test.each(["A".repeat(200_000), "aA".repeat(100_000), "_".repeat(200_000)])("a name of 200,000 characters names none", (name) => {
  expect(isCredentialName(name)).toBe(false);
});
