import { type Client, createClient } from "../src/client.js";
import type { FetchFunction } from "../src/runtime/transport/settings.js";

/** A client whose requests go to the test, with placeholder credentials for all auth schemes. */
export function createTestClient(fetch: FetchFunction): Client {
  return createClient({
    auth: [
      { type: "apikey", name: "harbourToken", value: "test-key-harbourtoken" },
      { type: "apikey", name: "crew-token", value: "test-key-crew-token" },
      { type: "apikey", name: "pilot-token", value: "test-key-pilot-token" },
      { type: "apikey", values: { gateId: "test-key-gateid", gateCode: "test-key-gatecode" } },
      { type: "bearer", name: "tideToken", token: "test-token-tidetoken" },
    ],
    fetch,
    retry: false,
  });
}
