import { expect, test } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import type { ApiPromise } from "../../templates/runtime/core/api-promise.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { type Answer, startLocalServer } from "./local-server.ts";
import { send } from "./send.ts";

/** Sends more and more, for as long as somebody reads it. */
const flood =
  (status: number): Answer =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json" });
    const piece = "x".repeat(100_000);
    const more = (): void => {
      while (response.write(piece));
    };
    response.on("drain", more);
    more();
  };

/** Milliseconds after which a connection is not let go any more. */
const hung = 30_000;

function call(url: string, parts: Partial<LayeredOperation>, client: ClientOptions, options: CallOptions = {}): ApiPromise<unknown> {
  const operation: LayeredOperation = { name: "op", method: "GET", base: url, path: ["a"], responses: { 200: "json" }, ...parts };
  return send(newClient({ base: url, variables: {} }, { retry: false, ...client }), operation, {}, options);
}

test(
  "given a signal, a body that was handed over and that nobody reads is let go",
  async () => {
    const server = await startLocalServer(flood(200));
    const controller = new AbortController();
    const response = await call(server.url, {}, {}, { signal: controller.signal }).raw();
    controller.abort(new Error("enough"));
    await server.whenUnused();
    await expect(response.text()).rejects.toThrow("enough");
  },
  hung,
);

test(
  "given a rejected token whose successor cannot be had, the answer is let go",
  async () => {
    const server = await startLocalServer(flood(401));
    const token = ({ rejected }: { readonly rejected?: string | undefined }): string => {
      if (rejected === undefined) return "t1";
      throw new Error("no more");
    };
    const result = await call(server.url, { layers: [authLayer(bearer())] }, { auth: { type: "bearer", token } }).result();
    expect(result).toMatchObject({ status: "config", error: { attempts: 1 } });
    await server.whenUnused();
  },
  hung,
);
