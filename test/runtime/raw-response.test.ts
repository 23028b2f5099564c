import { expect, test, vi } from "vitest";
import type { ApiPromise } from "../../templates/runtime/core/api-promise.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { answer, drop, type LocalServer, startLocalServer, stall, stallInBody } from "./local-server.ts";

interface Given {
  readonly client?: ClientOptions;
  readonly options?: CallOptions;
  readonly responses?: Readonly<Record<number, "json">>;
  readonly onlyRedirects?: boolean;
}

function call(
  { url }: Pick<LocalServer, "url">,
  { client = {}, options = {}, responses = { 200: "json" }, onlyRedirects = false }: Given = {},
): ApiPromise<unknown> {
  const operation = { name: "op", method: "GET", base: url, path: ["a"], responses, onlyRedirects };
  return send(newClient({ base: url, variables: {} }, { retry: { delay: 1 }, ...client }), operation, {}, options);
}

test("raw hands over the response of fetch, before its body has arrived", async () => {
  const server = await startLocalServer(stallInBody);
  let given: Response | undefined;
  const fetch: ClientOptions["fetch"] = async (url, init) => (given = await globalThis.fetch(url, init));
  const response = await call(server, { client: { fetch } }).raw();
  expect(response).toBe(given);
  expect(response).toMatchObject({ status: 200, bodyUsed: false });
  await response.body?.cancel();
  await server.whenUnused();
});

test("given a signal, it ends the body that was handed over, whose response is the same otherwise", async () => {
  const server = await startLocalServer(stallInBody);
  const controller = new AbortController();
  const response = await call(server, { options: { signal: controller.signal } }).raw();
  expect(response).toMatchObject({ status: 200, url: `${server.url}/a` });
  expect(response.headers.get("content-type")).toBe("application/json");
  controller.abort(new Error("enough"));
  await expect(response.text()).rejects.toThrow("enough");
  await server.whenUnused();
});

test("stream hands over the bytes, or none", async () => {
  const full = await call(await startLocalServer(answer(200))).stream();
  expect(await new Response(full).json()).toEqual({ status: 200 });
  const empty = await call(await startLocalServer(answer(204))).stream();
  expect(await new Response(empty).text()).toBe("");
});

test("given a failure, both reject as the call does, with the body of the error, after retries", async () => {
  const server = await startLocalServer(answer(503), answer(404));
  await expect(call(server).raw()).rejects.toMatchObject({ kind: "http", status: 404, body: { status: 404 }, attempts: 2 });
  const broken = await startLocalServer(drop);
  await expect(call(broken).stream()).rejects.toMatchObject({ kind: "network", attempts: 3 });
  const slow = await startLocalServer(stall);
  await expect(call(slow, { options: { timeout: 50, retry: false } }).raw()).rejects.toMatchObject({ kind: "timeout" });
});

test("given an operation that documents redirects alone, a redirect is handed over", async () => {
  const server = await startLocalServer(answer(302, { location: "/b" }));
  const given: Given = { options: { redirect: "manual" }, responses: { 302: "json" }, onlyRedirects: true };
  expect((await call(server, given).raw()).headers.get("location")).toBe("/b");
});

test("nobody else gets the body that was handed over, nor is told late", async () => {
  const one = call(await startLocalServer(answer(200)));
  const response = await one.raw();
  expect(await response.json()).toEqual({ status: 200 });
  await expect(one).rejects.toThrow("a body is read once");
  expect(await one.result()).not.toHaveProperty("data");
});

test("given a body that has been read, raw says so", async () => {
  const one = call(await startLocalServer(answer(200)));
  await one;
  await expect(one.raw()).rejects.toThrow("a body is read once");
});

test("given a body that is handed over, it is neither compared nor does it set variables", async () => {
  const onDrift = vi.fn();
  await call(await startLocalServer(answer(200)), { client: { onDrift } }).raw();
  expect(onDrift).not.toHaveBeenCalled();
});
