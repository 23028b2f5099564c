import { expect, test } from "vitest";
import { apiKey } from "../../templates/runtime/auth/api-key.ts";
import { basic } from "../../templates/runtime/auth/basic.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { urlAuthLayer } from "../../templates/runtime/transport/declared/url-auth-layer.ts";
import { capture } from "./capture.ts";
import { send } from "./send.ts";

const operation = {
  name: "readTide",
  method: "GET",
  base: "https://h.test",
  path: ["tide"],
  responses: { 400: "json" },
  layers: [authLayer(apiKey({ in: "query", name: "k" })), urlAuthLayer(basic())],
} as const;
const key = { type: "apikey", value: "s3cret-key" } as const;
const user = { type: "basic", username: "ann", password: "pass-w0rd" } as const;

/** The error of a call whose answer has this message, and the request. */
async function call(message: string, auth: readonly (typeof key | typeof user)[]) {
  const { fetch, requests } = capture(() => Response.json({ message }, { status: 400 }));
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch, auth });
  const result = await send(client, operation).result();
  return { message: result.ok ? "" : result.error.message, request: requests[0] };
}

test("a key and the user of the URL are both sent", async () => {
  const { request } = await call("no", [user, key]);
  expect(request?.url).toBe("https://h.test/tide?k=s3cret-key");
  expect(request?.headers.get("authorization")).toBe(`Basic ${btoa("ann:pass-w0rd")}`);
});

test.each([["s3cret-key"], ["pass-w0rd"]])("the message of an error does not repeat %s", async (secret) => {
  const { message } = await call(`wrong ${secret}`, [user, key]);
  expect(message).toBe("readTide: 400");
});

test("a call without one of them is refused", async () => {
  const { message, request } = await call("no", [key]);
  expect(request).toBeUndefined();
  expect(message).toContain("needs basic credentials");
});
