import { type Client, createClient } from "../src/client.js";
import type { FetchFunction } from "../src/runtime/transport/settings.js";

/** A client whose requests go to the test, with placeholder credentials for all auth schemes. */
export function createTestClient(fetch: FetchFunction): Client {
  return createClient({
    auth: [
      { type: "basic", name: "keyId", username: "test-user-keyid", password: "test-password-keyid" },
      { type: "bearer", name: "integrationToken", token: "test-token-integrationtoken" },
      { type: "bearer", name: "userToken", token: "test-token-usertoken" },
    ],
    fetch,
  });
}
