import { createHook } from "node:async_hooks";
import { afterEach, expect, test, vi } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { json } from "../../templates/runtime/body/json.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "../../templates/runtime/core/send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { readFields } from "../../templates/runtime/transport/credentials.ts";
import type { Layer } from "../../templates/runtime/transport/layer.ts";
import { describe } from "../../templates/runtime/transport/declared/describe.ts";
import { pathArgument } from "../../templates/runtime/transport/declared/segment.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const operation = {
  name: "rename",
  method: "POST",
  path: ["users", pathArgument("id")],
  body: json(),
  layers: [authLayer(bearer())],
  responses: { 200: "json" },
} as const;

async function callThrice(base: string, body: unknown, options: object = {}): Promise<readonly unknown[]> {
  const sent: unknown[] = [];
  const fetch = async (_: string, { body: content }: RequestInit): Promise<Response> => {
    sent.push(content);
    return Response.json({});
  };
  const client = newClient({ base, variables: {} }, { fetch, auth: { type: "bearer", token: "t" } });
  for (let count = 0; count < 3; count += 1) await send(client, operation, { path: { id: "7" }, body }, options);
  return sent;
}

/** Counts how often something is made. */
function countMade(name: "AbortController" | "Set" | "URL"): () => number {
  const original = globalThis[name];
  const made = vi.fn();
  vi.stubGlobal(
    name,
    new Proxy(original, {
      construct: (target, args, self) => {
        made();
        return Reflect.construct(target, args, self);
      },
    }),
  );
  return () => made.mock.calls.length;
}

test("given neither a limit nor a signal, calls need no controller and race for nothing", async () => {
  const controllers = countMade("AbortController");
  const race = vi.spyOn(Promise, "race");
  const clock = vi.spyOn(performance, "now");
  await callThrice("https://limits.test", { name: "Ann" });
  expect([controllers(), race.mock.calls.length, clock.mock.calls.length]).toEqual([0, 0, 0]);
  await callThrice("https://limits.test", { name: "Ann" }, { timeout: 1000 });
  expect([controllers(), race.mock.calls.length]).toEqual([3, 6]);
});

test("given no headers of the caller, calls make no sets of their names", async () => {
  const sets = countMade("Set");
  await callThrice("https://sets.test", {});
  expect(sets()).toBe(0);
  await callThrice("https://sets.test", {}, { headers: { "X-A": "1" } });
  expect(sets()).toBe(3);
});

test("a function is described when it is first called, and once", () => {
  const rename = (): void => undefined;
  const make = vi.fn(() => ({ ...operation, name: "rename" }));
  const first = describe(rename, make);
  expect(describe(rename, make)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  expect(first).toMatchObject({ name: "rename", callee: rename });
  expect(describe((): void => undefined, make)).not.toBe(first);
});

test("a call makes few promises", async () => {
  let made = 0;
  const hook = createHook({ init: (_, type) => void (made += type === "PROMISE" ? 1 : 0) });
  const text = Promise.resolve("{}");
  const response = Promise.resolve(Object.defineProperty(new Response(), "text", { value: () => text }));
  const client = newClient({ base: "https://few.test", variables: {} }, { fetch: () => response, auth: { type: "bearer", token: "t" } });
  const { path, layers, responses } = operation;
  const counts: number[] = [];
  for (let count = 0; count < 5; count += 1) {
    made = 0;
    hook.enable();
    await send(client, { name: "read", method: "GET", path, layers, responses }, { path: { id: "7" } });
    hook.disable();
    counts.push(made);
  }
  // Others may make some meanwhile. When each step was an `async` function, there were 16.
  expect(Math.min(...counts)).toBeLessThanOrEqual(9);
});

test("given constant credentials, nothing is waited for", async () => {
  expect(readFields({ type: "bearer", token: "t" }, bearer())).toEqual({ token: "t" });
  const called = readFields({ type: "bearer", token: () => "t" }, bearer());
  expect(called).toBeInstanceOf(Promise);
  expect(await called).toEqual({ token: "t" });
});

test.each([
  { title: "a constant", token: "t", want: 1 },
  { title: "a function", token: () => "t", want: 0 },
])("given $title as token, $want requests are on their way when the function returns", async ({ token, want }) => {
  let sent = 0;
  const fetch = async (): Promise<Response> => {
    sent += 1;
    return Response.json({});
  };
  const client = newClient({ base: "https://way.test", variables: {} }, { fetch, auth: { type: "bearer", token } });
  const call = send(client, operation, { path: { id: "7" }, body: {} });
  expect(sent).toBe(want);
  await call;
  expect(sent).toBe(1);
});

test("to wait for a call, engines make no promise around it", async () => {
  const fetch = async (): Promise<Response> => Response.json({});
  const call = send(
    newClient({ base: "https://wait.test", variables: {} }, { fetch }),
    { ...operation, layers: [] },
    { path: { id: "7" } },
  );
  // They ask what `Promise.resolve` asks.
  expect(Promise.resolve(call)).toBe(call);
  await call;
});

test("given credentials, the request gets no members that it does not have from the start", async () => {
  const members: string[][] = [];
  const note: Layer = (next) => (request) => {
    members.push(Object.keys(request).sort());
    return next(request);
  };
  const fetch = async (): Promise<Response> => Response.json({});
  const client = newClient({ base: "https://members.test", variables: {} }, { fetch, auth: { type: "bearer", token: "t" } });
  await send(client, { ...operation, method: "GET", layers: [note, authLayer(bearer()), note] }, { path: { id: "7" } });
  expect(members[0]).toContain("secrets");
  expect(members[1]).toEqual(members[0]);
});

test("given calls with one base URL, it is parsed once", async () => {
  const urls = countMade("URL");
  await callThrice("https://once.test/v1", {});
  expect(urls()).toBe(1);
  await callThrice("https://twice.test/v1", {});
  expect(urls()).toBe(2);
});

test.each([
  { title: "plain", body: { a: [1, "x", { b: true }] }, want: '{"a":[1,"x",{"b":true}]}', replaced: false },
  { title: "with null", body: { a: null }, want: '{"a":null}', replaced: true },
  { title: "with a bigint", body: { a: 10n }, want: '{"a":10}', replaced: true },
])("given a body $title, JSON is written without a replacer where none is needed", async ({ body, want, replaced }) => {
  const stringify = vi.spyOn(JSON, "stringify");
  const sent = await callThrice("https://json.test", body);
  expect(stringify.mock.calls.some(([, replacer]) => replacer !== undefined && replacer !== null)).toBe(replaced);
  expect(sent).toEqual([want, want, want]);
});

test.each([{ n: Number.NaN }, { n: [Infinity] }, { n: -Infinity, text: "x" }])(
  "a number that JSON does not have is refused: %o",
  async (body) => {
    await expect(callThrice("https://json.test", body)).rejects.toMatchObject({ kind: "config" });
  },
);

test("given documented JSON and a segment that can be sent, no content type is asked for, and no message about it is made", async () => {
  const stringify = vi.spyOn(JSON, "stringify");
  const get = vi.spyOn(Headers.prototype, "get");
  const fetch = async (): Promise<Response> => Response.json({});
  const client = newClient({ base: "https://silent.test", variables: {} }, { fetch });
  const { path, responses } = operation;
  await send(client, { name: "read", method: "GET", path, responses }, { path: { id: "7" } });
  expect(get).not.toHaveBeenCalled();
  expect(stringify).not.toHaveBeenCalledWith(":id");
});
