import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ApiError } from "../../templates/runtime/core/api-error.ts";
import { orEmpty } from "../../templates/runtime/body/or-empty.ts";
import { parseBigJson } from "../../templates/runtime/body/parse-big-json.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import { apiKey } from "../../templates/runtime/auth/api-key.ts";
import type { CallOptions, FetchFunction } from "../../templates/runtime/transport/settings.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { Decode, Operation } from "../../templates/runtime/transport/operation.ts";
import { send as sendPlanned } from "../../templates/runtime/core/send.ts";
import { send } from "./send.ts";
import { capture } from "./capture.ts";
import { unsendable } from "../../templates/runtime/transport/declared/unsendable.ts";

const secret = "s3cret-key";

function operationWith(responses: Operation["responses"], method = "GET"): LayeredOperation {
  const layers = [authLayer(apiKey({ in: "query", name: "key" }))];
  return { name: "getThing", method, base: "https://h.test", path: ["things", ":id"], layers, responses };
}

function call(fetch: FetchFunction, responses: Operation["responses"], options: CallOptions = {}): ReturnType<typeof send> {
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch, retry: false, auth: { type: "apikey", value: secret } });
  return send(client, operationWith(responses), { path: { id: "private-id" } }, options);
}

const answer = (body: BodyInit | null, init: ResponseInit = {}): FetchFunction => capture(() => new Response(body, init)).fetch;
const typed = (type: string): ResponseInit => ({ headers: { "content-type": type } });
const never: FetchFunction = () => new Promise(() => undefined);

describe("decoding", () => {
  const rows: readonly {
    readonly title: string;
    readonly decode: Decode;
    readonly body: BodyInit | null;
    readonly init?: ResponseInit;
    readonly want: unknown;
  }[] = [
    { title: "json", decode: "json", body: '{"a":1}', want: { a: 1 } },
    { title: "json with a byte-order mark", decode: "json", body: '\uFEFF{"a":1}', want: { a: 1 } },
    { title: "json or nothing", decode: orEmpty(), body: '{"a":1}', want: { a: 1 } },
    { title: "nothing where there may be nothing", decode: orEmpty(), body: " ", want: undefined },
    { title: "auto empty json", decode: "auto", body: "", init: typed("application/json"), want: undefined },
    { title: "text", decode: "text", body: '{"a":1}', want: '{"a":1}' },
    { title: "empty", decode: "empty", body: "ignored", want: undefined },
    { title: "auto json", decode: "auto", body: "[1]", init: typed("application/problem+json; charset=utf-8"), want: [1] },
    { title: "auto text", decode: "auto", body: "<a/>", init: typed("application/xml"), want: "<a/>" },
    { title: "auto without a type", decode: "auto", body: "x", want: "x" },
  ];
  test.each(rows)("$title", async ({ decode, body, init, want }) => {
    expect(await call(answer(body, init), { 200: decode })).toEqual(want);
  });

  test.each<{ readonly decode: Decode; readonly init: ResponseInit }>([
    { decode: "binary", init: {} },
    { decode: "auto", init: typed("image/png") },
  ])("$decode gives a blob", async ({ decode, init }) => {
    const blob = await call(answer("abc", init), { 200: decode });
    expect(blob).toBeInstanceOf(Blob);
    expect(await new Response(blob instanceof Blob ? blob : null).text()).toBe("abc");
  });

  test.each(["json", "text", "binary"] as const)("204 has no body, whatever is documented (%s)", async (decode) => {
    expect(await call(answer(null, { status: 204 }), { 204: decode })).toBeUndefined();
  });

  test("neither has an answer to HEAD", async () => {
    const client = newClient({ base: "https://h.test", variables: {} }, { fetch: answer(null, typed("text/plain")) });
    expect(
      await send(client, { name: "op", method: "HEAD", base: "https://h.test", path: [], responses: { 200: "text" } }),
    ).toBeUndefined();
  });
});

describe("result", () => {
  test("a documented success", async () => {
    expect(await call(answer('{"a":1}', { status: 201 }), { 201: "json" }).result()).toMatchObject({
      ok: true,
      status: 201,
      data: { a: 1 },
    });
  });

  test("a documented failure", async () => {
    const result = await call(answer('{"code":7}', { status: 404, statusText: "Not Found" }), { 404: "json" }).result();
    expect(result).toMatchObject({
      ok: false,
      status: 404,
      data: { code: 7 },
      error: { kind: "http", status: 404, body: { code: 7 }, attempts: 1 },
    });
  });

  test("a failure that is not the documented JSON keeps its text", async () => {
    const result = await call(answer("<h1>", { status: 502 }), { 502: "json" }).result();
    const error = { kind: "http", status: 502, body: "<h1>" };
    expect(result).toMatchObject({ ok: false, status: "undocumented", code: 502, data: "<h1>", error });
  });

  test.each([
    { title: "success", status: 202, want: { ok: true, status: "undocumented", code: 202, data: { a: 1 } } },
    {
      title: "failure",
      status: 418,
      want: { ok: false, status: "undocumented", code: 418, data: { a: 1 }, error: { kind: "http", status: 418 } },
    },
  ])("an undocumented $title", async ({ status, want }) => {
    expect(await call(answer('{"a":1}', { status, ...typed("application/json") }), { 200: "json" }).result()).toMatchObject(want);
  });

  test.each<{ readonly title: string; readonly text: string; readonly decode: Decode; readonly body: unknown }>([
    { title: "a success that is not JSON", text: "<h1>", decode: "json", body: "<h1>" },
    { title: "a success that is empty in place of JSON", text: "", decode: "json", body: undefined },
    { title: "a success that is empty in place of JSON with bigints", text: "\n", decode: parseBigJson, body: undefined },
  ])("$title", async ({ text, decode, body }) => {
    const result = await call(answer(text), { 200: decode }).result();
    expect(result).toMatchObject({
      ok: false,
      status: "decode",
      error: { kind: "decode", status: 200, body, cause: { original: expect.any(SyntaxError) } },
    });
  });

  test("a failure that is empty in place of JSON", async () => {
    const result = await call(answer("", { status: 404 }), { 404: "json" }).result();
    const error = { kind: "http", status: 404, body: undefined };
    expect(result).toMatchObject({ ok: false, status: "undocumented", code: 404, data: undefined, error });
  });

  test("a broken connection", async () => {
    const cause = new TypeError("fetch failed");
    expect(await call(() => Promise.reject(cause), {}).result()).toMatchObject({
      ok: false,
      status: "network",
      error: { kind: "network", attempts: 1, cause },
    });
  });

  test("a connection that breaks within the body", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    expect(await call(answer(body), { 200: "json" }).result()).toMatchObject({ status: "network", error: { kind: "network" } });
  });

  test("a time limit, also for a fetch that ignores its signal", async () => {
    expect(await call(never, {}, { timeout: 5 }).result()).toMatchObject({
      status: "timeout",
      error: { kind: "timeout", message: "getThing: no complete response within 5 ms" },
    });
  });

  test("the client's time limit, and the call's over it", async () => {
    const client = newClient({ base: "https://h.test", variables: {} }, { fetch: never, retry: false, timeout: 7 });
    const operation = { name: "op", method: "GET", base: "https://h.test", path: [], responses: {} };
    expect(await send(client, operation).result()).toMatchObject({
      status: "timeout",
      error: { message: "op: no complete response within 7 ms" },
    });
    expect(await send(client, operation, {}, { timeout: 5 }).result()).toMatchObject({
      error: { message: "op: no complete response within 5 ms" },
    });
  });

  test("a time limit within the body", async () => {
    const body = new ReadableStream({ pull: () => new Promise(() => undefined) });
    const fetch: FetchFunction = async () => new Response(body);
    expect(await call(fetch, { 200: "json" }, { timeout: 5 }).result()).toMatchObject({ status: "timeout" });
  });

  test("a cancelled call", async () => {
    const controller = new AbortController();
    const pending = call(never, {}, { signal: controller.signal });
    controller.abort(new Error("changed my mind"));
    expect(await pending.result()).toMatchObject({
      status: "abort",
      error: { kind: "abort", cause: expect.objectContaining({ message: "changed my mind" }) },
    });
  });

  test("a call that was cancelled before is not sent", async () => {
    const { fetch, requests } = capture();
    expect(await call(fetch, {}, { signal: AbortSignal.abort() }).result()).toMatchObject({ status: "abort", error: { attempts: 0 } });
    expect(requests).toEqual([]);
  });

  test.each([0, -1, Number.NaN])("a time limit of %s is refused", async (timeout) => {
    expect(await call(never, {}, { timeout }).result()).toMatchObject({ status: "config" });
  });

  test("methods that fetch cannot send are refused", async () => {
    const client = newClient({ base: "https://h.test", variables: {} });
    const operation = { name: "op", method: "TRACE", base: "https://h.test", path: [], responses: {}, layers: [unsendable("TRACE")] };
    const { error } = { error: undefined, ...(await send(client, operation).result()) };
    expect(error).toMatchObject({ kind: "config", attempts: 0, message: "op: fetch cannot send TRACE requests" });
  });
});

test("the signal reaches fetch and the listener is removed", async () => {
  const controller = new AbortController();
  let seen: AbortSignal | null | undefined;
  const fetch: FetchFunction = async (_url, init) => {
    seen = init.signal;
    return new Response("{}");
  };
  await call(fetch, {}, { signal: controller.signal });
  controller.abort();
  expect(seen?.aborted).toBe(false);
});

test("globalThis.fetch is looked up at each call", async () => {
  const original = globalThis.fetch;
  const client = newClient({ base: "https://h.test", variables: {} });
  globalThis.fetch = async () => new Response('"patched"', typed("application/json"));
  try {
    expect(await send(client, { name: "op", method: "GET", base: "https://h.test", path: [], responses: {} })).toBe("patched");
  } finally {
    globalThis.fetch = original;
  }
});

describe("messages", () => {
  test.each([
    { body: '{"message":"no such thing"}', want: "getThing: 404 Not Found: no such thing" },
    { body: '{"error":"gone"}', want: "getThing: 404 Not Found: gone" },
    { body: '{"error":{"message":"gone"}}', want: "getThing: 404 Not Found: gone" },
    { body: '{"errors":[{"code":"x","title":"gone"}]}', want: "getThing: 404 Not Found: gone" },
    { body: '{"errors":["gone"]}', want: "getThing: 404 Not Found: gone" },
    { body: '{"message":"two\\nlines\\u001b[31m"}', want: "getThing: 404 Not Found: two lines [31m" },
    { body: `{"message":"bad key ${secret}"}`, want: "getThing: 404 Not Found" },
    { body: '{"message":5}', want: "getThing: 404 Not Found" },
    { body: "null", want: "getThing: 404 Not Found" },
  ])("$want ($body)", async ({ body, want }) => {
    await expect(call(answer(body, { status: 404, statusText: "Not Found" }), { 404: "json" })).rejects.toHaveProperty("message", want);
  });

  test("a long one is cut", async () => {
    const body = JSON.stringify({ message: "too long ".repeat(500) });
    const error: unknown = await call(answer(body, { status: 400 }), { 400: "json" }).catch((reason: unknown) => reason);
    expect(error instanceof ApiError ? error.message : "").toBe(`getThing: 400: ${"too long ".repeat(23).slice(0, 200)}…`);
  });
});

test("a printed error or client shows no credential, argument or body", async () => {
  const client = newClient(
    { base: "https://h.test", variables: {} },
    { auth: { type: "apikey", value: secret }, headers: { "X-Token": secret } },
  );
  const error: unknown = await call(answer('{"private-body":1}', { status: 400 }), { 400: "json" }).catch((reason: unknown) => reason);
  for (const text of [
    inspect(error, { depth: 9 }),
    JSON.stringify(error),
    String(error),
    inspect(client, { depth: 9 }),
    JSON.stringify(client),
  ]) {
    expect(text).not.toMatch(/s3cret|private/u);
  }
  expect(error).toMatchObject({
    url: "https://h.test/things/private-id",
    method: "GET",
    operation: "getThing",
    body: { "private-body": 1 },
  });
});

test("a client that throws makes the promise reject, not the call", async () => {
  const broken = {
    ...newClient({ base: "", variables: {} }),
    settings: (): never => {
      throw new TypeError("broken");
    },
  };
  const promise = sendPlanned(broken, operationWith({}));
  await expect(promise).rejects.toThrow("broken");
});
