import { type CallOptions, type ClientWith, createClient } from "../src/client.js";
import type { FetchFunction } from "../src/runtime/transport/settings.js";
import { trust } from "../src/runtime/values/trust.js";
import type { ExpectedRequest, ServedResponse } from "./support.js";

/**
 * A client whose requests go to the test, with placeholder credentials for all auth schemes. To the
 * compiler it knows all variables: tests pass them with each call.
 */
export function createTestClient(fetch: FetchFunction): ClientWith<string> {
  const client = createClient({
    auth: [
      { type: "basic", name: "keyId", username: "test-user-keyid", password: "test-password-keyid" },
      { type: "bearer", name: "integrationToken", token: "test-token-integrationtoken" },
      { type: "bearer", name: "userToken", token: "test-token-usertoken" },
    ],
    fetch,
    retry: false,
  });
  return trust<ClientWith<string>>(client);
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
