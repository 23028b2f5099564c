import { describe, expect, test } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import type { BodyCodec } from "../../templates/runtime/body/codec.ts";
import { json } from "../../templates/runtime/body/json.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { AnyResult } from "../../templates/runtime/core/result.ts";
import { send } from "./send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { keyed } from "../../templates/runtime/transport/declared/keyed.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { trust } from "../../templates/runtime/values/trust.ts";
import { randomUuid } from "../../templates/runtime/values/uuid.ts";
import { answer, breakOff, drop, type LocalServer, stall, stallInBody, startLocalServer } from "./local-server.ts";

const quick = { delay: 1 };

interface Given {
  readonly operation?: Partial<LayeredOperation>;
  readonly client?: ClientOptions;
  readonly options?: CallOptions;
}

async function call({ url }: Pick<LocalServer, "url">, { operation = {}, client = {}, options = {} }: Given = {}): Promise<AnyResult> {
  const one: LayeredOperation = { name: "op", method: "GET", base: url, path: ["a"], responses: { 200: "json" }, ...operation };
  const args = operation.body === undefined ? {} : { body: { n: 1 } };
  return send(newClient({ base: url, variables: {} }, { retry: quick, ...client }), one, args, options).result();
}

const post: Given["operation"] = { method: "POST", body: json() };
const withKey: Given["operation"] = { ...post, idempotencyKey: keyed(["X-Once"], randomUuid) };

describe("a request is sent again", () => {
  test.each([408, 429, 500, 502, 503, 504])("after %i", async (status) => {
    const server = await startLocalServer(answer(status), answer(status), answer(200));
    expect(await call(server)).toMatchObject({ ok: true, data: { status: 200 } });
    expect(server.arrived).toHaveLength(3);
  });

  test.each([
    ["a dropped connection", drop],
    ["one that breaks within the body", breakOff],
    ["an attempt that takes too long", stall],
    ["an attempt whose body takes too long", stallInBody],
  ])("after %s", async (_, failing) => {
    const server = await startLocalServer(failing, answer(200));
    expect(await call(server, { client: { timeout: 500 } })).toMatchObject({ ok: true, data: { status: 200 } });
    expect(server.arrived).toHaveLength(2);
  });

  test("after the answer before it has been let go, which nobody reads", async () => {
    const events: string[] = [];
    const letGo = (): void => void events.push("let go");
    const answers = [503, 503].map((status) => new Response(new ReadableStream({ cancel: letGo }), { status }));
    const fetch = (): Promise<Response> => {
      events.push("sent");
      return Promise.resolve(answers.shift() ?? Response.json({}));
    };
    expect(await call({ url: "http://api.example.test" }, { client: { fetch } })).toMatchObject({ ok: true });
    expect(events).toEqual(["sent", "let go", "sent", "let go", "sent"]);
  });

  test("after a connection that could not be made", async () => {
    const result = await call({ url: "http://127.0.0.1:1" });
    expect(result).toMatchObject({ status: "network", error: { attempts: 3, waits: [expect.any(Number), expect.any(Number)] } });
  });

  test.each(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])("with %s", async (method) => {
    const server = await startLocalServer(answer(503), answer(200));
    expect(await call(server, { operation: { method } })).toMatchObject({ ok: true });
    expect(server.arrived).toHaveLength(2);
  });

  test("with new credentials", async () => {
    const server = await startLocalServer(answer(503), answer(200));
    let count = 0;
    const auth = { type: "bearer", token: () => `tok${(count += 1)}` } as const;
    await call(server, { operation: { layers: [authLayer(bearer())] }, client: { auth } });
    expect(server.arrived.map(({ headers }) => headers.authorization)).toEqual(["Bearer tok1", "Bearer tok2"]);
  });

  test("with the same body", async () => {
    const server = await startLocalServer(answer(503), answer(200));
    await call(server, { operation: { ...post, method: "PUT" } });
    expect(server.arrived.map(({ body }) => body)).toEqual(['{"n":1}', '{"n":1}']);
  });

  test("three times at most, and the error says how often and what the waits were", async () => {
    const server = await startLocalServer(answer(503));
    const result = await call(server, { client: { retry: { delay: 20 } } });
    expect(result).toMatchObject({ error: { kind: "http", status: 503, attempts: 3, body: { status: 503 } } });
    const [first = 0, second = 0, ...more] = "error" in result ? result.error.waits : [];
    expect([first >= 10 && first <= 20, second >= 20 && second <= 40, more]).toEqual([true, true, []]);
    expect(server.arrived).toHaveLength(3);
  });

  test("when the server says so", async () => {
    const server = await startLocalServer(answer(429, { "retry-after": "0.06" }), answer(503, { "retry-after": "0.03" }), answer(400));
    expect(await call(server)).toMatchObject({ error: { status: 400, attempts: 3, waits: [60, 30] } });
  });
});

describe("a request is sent once", () => {
  test.each(["POST", "PATCH", "PROPFIND"])("with %s", async (method) => {
    for (const failing of [answer(503), drop, stall]) {
      const server = await startLocalServer(failing);
      expect(await call(server, { operation: { ...post, method }, client: { timeout: 300 } })).toMatchObject({ error: { attempts: 1 } });
      expect(server.arrived).toHaveLength(1);
    }
  });

  test.each([400, 401, 404, 409, 501])("after %i", async (status) => {
    const server = await startLocalServer(answer(status));
    expect(await call(server)).toMatchObject({ error: { status, attempts: 1, waits: [] } });
  });

  test("if the server asks for a wait that is too long", async () => {
    const server = await startLocalServer(answer(429, { "retry-after": "3600" }));
    expect(await call(server)).toMatchObject({ error: { status: 429, attempts: 1, waits: [] } });
  });

  test("if the time of the call would be over", async () => {
    const server = await startLocalServer(answer(429, { "retry-after": "2" }));
    expect(await call(server, { options: { totalTimeout: 1_000 } })).toMatchObject({ error: { status: 429, attempts: 1 } });
  });

  test("if its body is a stream", async () => {
    const server = await startLocalServer(answer(503));
    const content = trust<string>(new ReadableStream());
    const streaming: BodyCodec = { ...json(), encode: () => ({ mode: "raw", content, contentType: undefined }) };
    const fetch = (): Promise<Response> => globalThis.fetch(server.url);
    const operation = { ...withKey, method: "PUT", body: streaming };
    expect(await call(server, { operation, client: { fetch } })).toMatchObject({ error: { status: 503, attempts: 1 } });
  });

  test("if the call was refused or redirects have no end", async () => {
    const server = await startLocalServer(answer(302, { location: "/a" }));
    expect(await call(server)).toMatchObject({ code: 302, error: { attempts: 21, waits: [] } });
    const auth = { type: "bearer", token: () => Promise.reject(new Error("no")) } as const;
    const refused = await call(server, { operation: { layers: [authLayer(bearer())] }, client: { auth } });
    expect(refused).toMatchObject({ status: "config", error: { attempts: 0, waits: [] } });
  });
});

describe("the option", () => {
  test.each<{ readonly title: string; readonly client: ClientOptions; readonly options?: CallOptions; readonly want: number }>([
    { title: "off for the client", client: { retry: false }, want: 1 },
    { title: "off for the call", client: { retry: quick }, options: { retry: false }, want: 1 },
    { title: "on for the call", client: { retry: false }, options: { retry: quick }, want: 3 },
    { title: "more attempts for the client", client: { retry: { delay: 1, retries: 4 } }, want: 5 },
    {
      title: "fewer attempts for the call, with the client's delay",
      client: { retry: { delay: 1, retries: 4 } },
      options: { retry: { retries: 1 } },
      want: 2,
    },
    { title: "other statuses", client: { retry: { delay: 1, statuses: [500] } }, want: 1 },
  ])("$title", async ({ client, options, want }) => {
    const server = await startLocalServer(answer(503));
    expect(await call(server, { client, ...(options === undefined ? {} : { options }) })).toMatchObject({ error: { attempts: want } });
    expect(server.arrived).toHaveLength(want);
  });
});

describe("an idempotency key", () => {
  const keysOf = ({ arrived }: LocalServer, name = "x-once"): readonly unknown[] => arrived.map(({ headers }) => headers[name]);

  test("of the API makes a POST repeatable: new for each call, the same with every attempt", async () => {
    const server = await startLocalServer(answer(503), drop, answer(200));
    await call(server, { operation: withKey });
    await call(server, { operation: withKey });
    const [first, second, third, other] = keysOf(server);
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
  });

  test("of the caller is sent with every attempt", async () => {
    const server = await startLocalServer(answer(503), answer(200));
    await call(server, { operation: withKey, options: { idempotencyKey: "mine" } });
    expect(keysOf(server)).toEqual(["mine", "mine"]);
  });

  test("of the caller has a usual header where the API has none", async () => {
    const server = await startLocalServer(answer(503), answer(200));
    await call(server, { operation: { ...post, method: "PATCH", idempotencyKey: keyed() }, options: { idempotencyKey: "mine" } });
    expect(keysOf(server, "idempotency-key")).toEqual(["mine", "mine"]);
  });

  test("may be given as a header, and taken away", async () => {
    const server = await startLocalServer(answer(503), answer(200), answer(503));
    await call(server, { operation: withKey, options: { headers: { "x-once": "own" } } });
    await call(server, { operation: withKey, options: { headers: { "X-ONCE": null } } });
    expect(keysOf(server)).toEqual(["own", "own", undefined]);
  });
});
