import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { AnyResult } from "../../templates/runtime/core/result.ts";
import { send } from "./send.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { CallOptions } from "../../templates/runtime/transport/settings.ts";
import { type Answer, answer, drop, type LocalServer, stall, stallInBody, startLocalServer } from "./local-server.ts";

/** What a client usually needs to see an answer. On a busy machine a call may end earlier on its way, which changes no result. */
const reaction = 30;

function call({ url }: LocalServer, options: CallOptions, operation: Partial<LayeredOperation> = {}): Promise<AnyResult> {
  const one: LayeredOperation = { name: "op", method: "GET", base: url, path: [], responses: { 200: "json" }, ...operation };
  return send(newClient({ base: url, variables: {} }, { retry: { delay: 1 } }), one, {}, options).result();
}

describe("the time limit", () => {
  test("of an attempt ends each, and the last one the call", async () => {
    const server = await startLocalServer(stall);
    const result = await call(server, { timeout: 150 });
    expect(result).toMatchObject({ status: "timeout", error: { attempts: 3, message: "op: no complete response within 150 ms" } });
    // On a busy machine an attempt may end before its request arrives, but none is sent beyond these.
    expect(server.arrived.length).toBeLessThanOrEqual(3);
  });

  test("of the call ends it, with all attempts", async () => {
    const server = await startLocalServer(drop, stall);
    const result = await call(server, { timeout: 10_000, totalTimeout: 400 });
    expect(result).toMatchObject({ status: "timeout", error: { message: "op: no complete response within 400 ms" } });
    // On a busy machine the time may be over before the first attempt has failed.
    expect(!result.ok && result.error.attempts).toBeOneOf([1, 2]);
  });

  test("of the call includes the body", async () => {
    const result = await call(await startLocalServer(stallInBody), { totalTimeout: 100 });
    expect(result).toMatchObject({ status: "timeout", error: { attempts: 1 } });
  });

  test.each<CallOptions>([{ totalTimeout: 0 }, { totalTimeout: Number.NaN }, { timeout: -1 }])("must be positive: %o", async (options) => {
    const server = await startLocalServer(answer(200));
    expect(await call(server, options)).toMatchObject({ status: "config", error: { attempts: 0 } });
    expect(server.arrived).toEqual([]);
  });

  test("may be none", async () => {
    const server = await startLocalServer(answer(200));
    expect(await call(server, { timeout: Infinity, totalTimeout: Infinity })).toMatchObject({ ok: true });
  });
});

/** A signal that counts its listeners. */
function countListeners(signal: AbortSignal): () => number {
  let count = 0;
  const watch = (name: "addEventListener" | "removeEventListener", by: number): void => {
    const original = signal[name];
    const value = (...args: readonly unknown[]): void => {
      count += by;
      Reflect.apply(original, signal, args);
    };
    Object.defineProperty(signal, name, { value });
  };
  watch("addEventListener", 1);
  watch("removeEventListener", -1);
  return () => count;
}

describe("a signal ends a call", () => {
  test.each<{ readonly title: string; readonly answers: readonly Answer[]; readonly attempts: number }>([
    { title: "before the response", answers: [stall], attempts: 1 },
    { title: "within the body", answers: [stallInBody], attempts: 1 },
    { title: "within a wait", answers: [answer(429, { "retry-after": "30" })], attempts: 1 },
    { title: "in the second attempt", answers: [drop, stall], attempts: 2 },
  ])("$title", async ({ answers, attempts }) => {
    const server = await startLocalServer(...answers);
    const controller = new AbortController();
    const started = performance.now();
    const pending = call(server, { signal: controller.signal });
    await server.whenArrived(attempts);
    await pause(reaction);
    controller.abort(new Error("changed my mind"));
    const result = await pending;
    expect(result).toMatchObject({ status: "abort", error: { attempts, cause: expect.objectContaining({ message: "changed my mind" }) } });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(server.arrived).toHaveLength(attempts);
  });
});

describe("nothing is left", () => {
  const pending = new Set<unknown>();
  const { setTimeout: start, clearTimeout: stop } = globalThis;

  /** Timers of the calls here: nobody else waits for just so long. */
  const ours: ReadonlySet<unknown> = new Set([54_321, 65_432, 123]);

  beforeEach(() => {
    pending.clear();
    vi.spyOn(globalThis, "setTimeout").mockImplementation((...args) => {
      const timer: NodeJS.Timeout = Reflect.apply(start, globalThis, args);
      if (ours.has(args[1])) pending.add(timer);
      return timer;
    });
    vi.spyOn(globalThis, "clearTimeout").mockImplementation((timer) => {
      pending.delete(timer);
      stop(timer);
    });
  });

  afterEach(() => vi.restoreAllMocks());

  test.each<{ readonly title: string; readonly answers: readonly Answer[]; readonly abort?: boolean; readonly status: unknown }>([
    { title: "a success", answers: [answer(200)], status: 200 },
    { title: "a failure", answers: [answer(400)], status: "undocumented" },
    { title: "a success after a dropped connection", answers: [drop, answer(200)], status: 200 },
    { title: "a success after a wait", answers: [answer(503, { "retry-after": "0.123" }), answer(200)], status: 200 },
    { title: "an abort before the response", answers: [stall], abort: true, status: "abort" },
    { title: "an abort within the body", answers: [stallInBody], abort: true, status: "abort" },
    { title: "an abort within a wait", answers: [answer(503, { "retry-after": "54.321" })], abort: true, status: "abort" },
  ])("after $title", async ({ answers, abort, status }) => {
    const server = await startLocalServer(...answers);
    const controller = new AbortController();
    const listeners = countListeners(controller.signal);
    const result = call(server, { signal: controller.signal, timeout: 54_321, totalTimeout: 65_432 });
    expect(pending.size).toBeGreaterThan(0);
    expect(listeners()).toBe(1);
    if (abort === true) {
      await server.whenArrived(1);
      await pause(reaction);
      controller.abort();
    }
    expect(await result).toMatchObject({ status });
    expect(pending.size).toBe(0);
    expect(listeners()).toBe(0);
  });

  test("no connection is open after an attempt that was too long", async () => {
    const server = await startLocalServer(stall, stallInBody, stall);
    expect(await call(server, { timeout: 200 })).toMatchObject({ status: "timeout", error: { attempts: 3 } });
    await server.whenUnused();
  });

  test("no connection is open after an answer that nobody reads", async () => {
    const long = answer(503, {}, "x".repeat(5_000_000));
    const server = await startLocalServer(long, long, answer(204, { connection: "close" }));
    expect(await call(server, {}, { responses: { 204: "empty" } })).toMatchObject({ status: 204 });
    await server.whenUnused();
  });
});
