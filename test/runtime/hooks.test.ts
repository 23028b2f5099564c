import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { ApiError } from "../../templates/runtime/core/api-error.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { defineHooks } from "../../templates/runtime/core/define-hooks.ts";
import type { AnyResult } from "../../templates/runtime/core/result.ts";
import { send } from "./send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { Hooks } from "../../templates/runtime/transport/hooks.ts";
import type { CallOptions, ClientOptions, HookRunner } from "../../templates/runtime/transport/settings.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { answer, drop, type LocalServer, startLocalServer } from "./local-server.ts";

const secret = "s3cret-token";

function call({ url }: LocalServer, client: ClientOptions, options: CallOptions = {}): Promise<AnyResult> {
  const made = newClient({ base: url, variables: {} }, { retry: { delay: 1 }, auth: { type: "bearer", token: secret }, ...client });
  const operation = { name: "getDoor", method: "GET", base: url, path: ["doors", ":id"], responses: { 200: "json" } } as const;
  const args = { path: { id: "7" }, query: { access_token: "hunter2", since: "May" } };
  return send(
    made,
    { ...operation, query: declaredQuery([{ name: "since" }, { name: "access_token" }]), layers: [authLayer(bearer())] },
    args,
    options,
  ).result();
}

/** Hooks that write down what they are told. */
function record(told: unknown[]): { readonly hooks: HookRunner } {
  const note =
    (name: string) =>
    (event: object): void =>
      void told.push({ name, ...event });
  return {
    hooks: defineHooks({ onRequest: note("request"), onResponse: note("response"), onRetry: note("retry"), onError: note("error") }),
  };
}

describe("hooks are told", () => {
  test("of each attempt, in order", async () => {
    const server = await startLocalServer(answer(503), drop, answer(404, { "set-cookie": "sid=1", "x-id": "9" }));
    const told: unknown[] = [];
    const result = await call(server, { ...record(told), headers: { "X-Api-Key": "k3y", "X-Trace": "1" } });
    const url = `${server.url}/doors/7?since=May&access_token=REDACTED`;
    const common = { operation: "getDoor", method: "GET", url };
    const duration: unknown = expect.any(Number);
    const headers = { "x-api-key": "REDACTED", "x-trace": "1" };
    const wait = (index: number): unknown => ("error" in result ? result.error.waits[index] : undefined);
    expect(told).toEqual([
      { name: "request", ...common, attempt: 1, headers },
      { name: "response", ...common, attempt: 1, status: 503, duration, headers: expect.any(Object) },
      { name: "retry", ...common, attempt: 1, status: 503, duration, wait: wait(0) },
      { name: "request", ...common, attempt: 2, headers },
      { name: "retry", ...common, attempt: 2, status: undefined, duration, wait: wait(1) },
      { name: "request", ...common, attempt: 3, headers },
      {
        name: "response",
        ...common,
        attempt: 3,
        status: 404,
        duration,
        headers: expect.objectContaining({ "set-cookie": "REDACTED", "x-id": "9" }),
      },
      { name: "error", ...common, attempt: 3, duration, error: expect.any(ApiError) },
    ]);
    expect(inspect(told, { depth: 9 })).not.toMatch(/s3cret|hunter2|k3y/);
  });

  test("of a call that was refused", async () => {
    const told: unknown[] = [];
    await call(await startLocalServer(), { ...record(told), auth: null, baseUrl: "x?" });
    expect(told).toMatchObject([{ name: "error", attempt: 0, error: { kind: "config" } }]);
  });

  test("how long it took", async () => {
    const slow = await startLocalServer((response, request) => void setTimeout(() => answer(404)(response, request), 60));
    const told: unknown[] = [];
    await call(slow, record(told));
    const durations = told.flatMap((event) =>
      Object.entries(Object(event)).flatMap(([name, value]) => (name === "duration" ? [Number(value)] : [])),
    );
    expect(durations).toHaveLength(2);
    expect(Math.min(...durations)).toBeGreaterThanOrEqual(55);
    expect(Math.max(...durations)).toBeLessThan(5_000);
  });

  test("those of the client before those of the call", async () => {
    const names: string[] = [];
    const note = (name: string) => (): void => void names.push(name);
    await call(
      await startLocalServer(answer(200)),
      { hooks: defineHooks({ onResponse: note("client") }) },
      { hooks: defineHooks({ onResponse: note("call") }) },
    );
    expect(names).toEqual(["client", "call"]);
  });

  test("and what they throw is nobody's business", async () => {
    const failing = (): never => {
      throw new Error("broken logger");
    };
    const server = await startLocalServer(answer(503), answer(400));
    const result = await call(server, {
      hooks: defineHooks({ onResponse: failing, onRetry: () => Promise.reject(new Error("no")), onError: failing }),
    });
    expect(result).toMatchObject({ status: "undocumented", code: 400 });
  });
});

describe("a request hook", () => {
  test("changes the request, credentials included, for each attempt anew", async () => {
    const server = await startLocalServer(answer(503), answer(400));
    const result = await call(server, {
      headers: { "X-Trace": "old", "X-Gone": "1" },
      hooks: defineHooks({
        onRequest: async ({ attempt }) => ({
          headers: { "x-trace": `t${attempt}`, "X-Gone": null, Authorization: "Signature abc" },
          query: { attempt, "a b": "c&d" },
        }),
      }),
    });
    expect(server.arrived.map(({ headers }) => [headers["x-trace"], headers["x-gone"], headers.authorization])).toEqual([
      ["t1", undefined, "Signature abc"],
      ["t2", undefined, "Signature abc"],
    ]);
    expect(server.arrived[1]?.target).toBe("/doors/7?since=May&access_token=hunter2&attempt=2&a%20b=c%26d");
    expect(result).toMatchObject({ error: { url: `${server.url}/doors/7?since=May&access_token=REDACTED&attempt=2&a%20b=c%26d` } });
  });

  test("may change nothing", async () => {
    const server = await startLocalServer(answer(200));
    expect(await call(server, { hooks: defineHooks({ onRequest: () => undefined }) })).toMatchObject({ ok: true });
    expect(server.arrived[0]?.target).toBe("/doors/7?since=May&access_token=hunter2");
  });

  test("that throws ends the call, and what it says is not printed", async () => {
    const server = await startLocalServer(answer(503));
    const onRequest: Hooks["onRequest"] = ({ attempt }) => {
      if (attempt === 2) throw new TypeError(`no, ${secret}`);
    };
    const result = await call(server, { hooks: defineHooks({ onRequest }) });
    expect(result).toMatchObject({
      status: "config",
      error: { attempts: 1, message: "getDoor: the function onRequest failed (TypeError)" },
    });
    expect(inspect(result, { depth: 9 })).not.toContain(secret);
  });

  test("that does not end is ended by the time limit", async () => {
    const server = await startLocalServer(answer(200));
    const result = await call(server, { hooks: defineHooks({ onRequest: () => new Promise(() => undefined) }), timeout: 20, retry: false });
    expect(result).toMatchObject({ status: "timeout", error: { attempts: 0 } });
    expect(server.arrived).toEqual([]);
  });
});

describe("a derived client", () => {
  test("has the options of the other one and its own", async () => {
    const server = await startLocalServer(answer(200));
    const one = newClient(
      { base: server.url, variables: { a: "x" } },
      { headers: { "X-A": "1", "X-B": "1" }, variables: { b: "y" }, retry: false },
    );
    const other = one.with({ headers: { "X-B": "2" }, variables: { c: "z" } });
    const operation = {
      name: "op",
      method: "GET",
      base: server.url,
      path: ["{{a}}", "{{b}}", "{{c}}"],
      responses: { 200: "json" },
    } as const;
    expect(await send(other, operation).result()).toMatchObject({ ok: true });
    expect(await send(one, operation).result()).toMatchObject({ status: "config" });
    expect(server.arrived).toMatchObject([{ target: "/x/y/z", headers: { "x-a": "1", "x-b": "2" } }]);
    expect(other.settings().options.retry).toBe(false);
  });

  test("shows no credentials", () => {
    const other = newClient({ base: "", variables: {} }).with({ auth: { type: "bearer", token: secret } });
    expect(inspect(other, { depth: 9, showHidden: true }) + JSON.stringify(other)).not.toContain(secret);
  });
});
