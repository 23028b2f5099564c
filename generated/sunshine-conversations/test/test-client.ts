import { createClient } from "../src/client.js";
import type { Client } from "../src/runtime/core/client.js";
import type { FetchFunction } from "../src/runtime/transport/settings.js";

/** A client whose requests go to the test, with placeholder credentials for all auth schemes. */
export function createTestClient(fetch: FetchFunction): Client {
  return createClient({
    auth: [
      { type: "basic", username: "test-user", password: "test-password" },
      { type: "bearer", token: "test-token" },
    ],
    fetch,
  });
}
