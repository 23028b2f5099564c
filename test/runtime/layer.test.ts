import { describe, expect, test } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { Layer, LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { capture } from "./capture.ts";

function operationWith(layers: readonly Layer[]): LayeredOperation {
  return { name: "op", method: "GET", base: "https://h.test", path: ["a"], responses: { 200: "json" }, layers };
}

function call(layers: readonly Layer[], client: ClientOptions, options: CallOptions = {}): ReturnType<typeof send> {
  return send(newClient({ base: "https://h.test", variables: {} }, { retry: false, ...client }), operationWith(layers), {}, options);
}

const adding =
  (name: string, value: string): Layer =>
  (next) =>
  (request) =>
    next({ ...request, headers: [...request.headers, [name, value]] });

/** Sends a request again if the server is not ready. */
const again: Layer = (next) => async (request) => {
  const response = await next(request);
  return response.status === 503 ? next(request) : response;
};

const busyOnce = (): ReturnType<typeof capture> => {
  const answers = [new Response("busy", { status: 503 })];
  return capture(() => answers.shift() ?? Response.json({ ok: true }));
};

describe("a layer", () => {
  test("changes requests, the outermost one first", async () => {
    const { fetch, requests } = capture();
    await call([adding("x-one", "1"), adding("x-one", "2")], { fetch });
    expect(requests.map(({ headers }) => headers.get("x-one"))).toEqual(["1, 2"]);
  });

  test("knows the call", async () => {
    const { fetch, requests } = capture();
    const named: Layer = (next, { operation, options }) => adding("x-call", `${operation.name} ${options.timeout}`)(next, neverUsed);
    await call([named], { fetch }, { timeout: 600_000 });
    expect(requests[0]?.headers.get("x-call")).toBe("op 600000");
  });

  test("sends a request again, and every attempt counts", async () => {
    const { fetch, requests } = capture(() => new Response("busy", { status: 503 }));
    const { error } = Object.assign({ error: undefined }, await call([again], { fetch }).result());
    expect(requests).toHaveLength(2);
    expect(error).toMatchObject({ kind: "http", status: 503, attempts: 2 });
  });

  test("answers without sending anything", async () => {
    const { fetch, requests } = capture();
    expect(await call([() => async () => Response.json({ mock: true })], { fetch })).toEqual({ mock: true });
    expect(requests).toEqual([]);
  });

  test("that fails before anything is sent is a config error, with its cause", async () => {
    const cause = new Error("broken");
    const failing: Layer = () => () => Promise.reject(cause);
    await expect(call([failing], { fetch: capture().fetch })).rejects.toMatchObject({ kind: "config", attempts: 0, cause });
  });

  test("that is still waiting when the call ends sends nothing more", async () => {
    const { fetch, requests } = capture();
    const controller = new AbortController();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let last: Promise<Response> | undefined;
    const waiting: Layer = (next) => async (request) => {
      await gate;
      last = next(request);
      return last;
    };
    const result = call([waiting], { fetch }, { signal: controller.signal }).result();
    controller.abort();
    expect(await result).toMatchObject({ status: "abort" });
    release();
    await gate;
    await expect(last).rejects.toThrow();
    expect(requests).toEqual([]);
  });
});

/** Layers that build on another one here do not look at the call. */
const neverUsed = {
  operation: operationWith([]),
  settings: newClient({ base: "", variables: {} }).settings(),
  options: {},
  args: {},
  computed: new Map(),
};

describe("credentials", () => {
  test("are new for each request of a layer outside", async () => {
    const { fetch, requests } = busyOnce();
    let count = 0;
    await call([again, authLayer(bearer())], { fetch, auth: { type: "bearer", token: () => `tok${(count += 1)}` } });
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer tok1", "Bearer tok2"]);
  });

  test("are seen by a layer inside, which sends them again", async () => {
    const { fetch, requests } = busyOnce();
    let count = 0;
    await call([authLayer(bearer()), again], { fetch, auth: { type: "bearer", token: () => `tok${(count += 1)}` } });
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer tok1", "Bearer tok1"]);
  });
});
