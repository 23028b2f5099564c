import { type CallOptions, type Client, createClient } from "../src/client.js";
import type { FetchFunction } from "../src/runtime/transport/settings.js";
import type { ExpectedRequest, ServedResponse } from "./support.js";

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

/** A saved example: a call, the request that it sends, and the response to it. */
export interface Fixture<Args> {
  readonly args: Args;
  readonly options: CallOptions;
  readonly request: ExpectedRequest;
  readonly response: ServedResponse;
  readonly body?: unknown;
}

/**
 * Returns the fixture. The compiler compares the call with its types here, once: what tests pass on
 * has these types.
 */
export function fixture<Args>(value: Fixture<Args>): Fixture<Args> {
  return value;
}
