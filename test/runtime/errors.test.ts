import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { ApiError } from "../../templates/runtime/core/api-error.ts";
import { apiKey } from "../../templates/runtime/auth/api-key.ts";
import { bind } from "../../templates/runtime/core/bind.ts";
import { explainText } from "../../templates/runtime/body/explain-text.ts";
import { type Client, newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { OperationArgs } from "../../templates/runtime/transport/operation.ts";
import type { CallOptions, ClientOptions, FetchFunction } from "../../templates/runtime/transport/settings.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { openBase } from "../../templates/runtime/transport/declared/open-base.ts";

const answer =
  (status: number, body = "{}", type = "application/json"): FetchFunction =>
  async () =>
    new Response(body, { status, statusText: "Bad Request", headers: { "content-type": type } });

function clientOf(options: ClientOptions): Client {
  return newClient(
    { base: "https://h.test", variables: { area: "north" } },
    { auth: { type: "apikey", value: "s3cret-key" }, retry: false, ...options },
  );
}

/** As a generated function. */
function getDoor(client: Client, args?: OperationArgs, options?: CallOptions): ReturnType<typeof send> {
  return send(
    client,
    {
      name: "getDoor",
      callee: getDoor,
      method: "GET",
      base: "https://h.test",
      path: ["{{area}}", "doors", ":id"],
      query: declaredQuery([{ name: "since" }, { name: "access_token" }]),
      layers: [authLayer(apiKey({ in: "query", name: "key" }))],
      explain: explainText,
      responses: { 200: "json" },
    },
    args,
    options,
  );
}

async function errorOf(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  if (error instanceof ApiError) return error;
  throw new Error(`expected an ApiError, got ${inspect(error)}`);
}

describe("the stack", () => {
  const args = { path: { id: "7" } };
  const first = ({ stack = "" }: Error): string => stack.split("\n")[1] ?? "";

  async function openTheDoor(fetch: FetchFunction): Promise<unknown> {
    await Promise.resolve();
    return await getDoor(clientOf({ fetch }), args);
  }

  test.each<{ readonly title: string; readonly fetch: FetchFunction }>([
    { title: "an error status", fetch: answer(400) },
    { title: "a failed connection", fetch: () => Promise.reject(new TypeError("fetch failed")) },
    { title: "a body that is not JSON", fetch: answer(200, "<html>") },
  ])("names the caller: $title", async ({ fetch }) => {
    const error = await errorOf(openTheDoor(fetch));
    expect(first(error)).toMatch(/at openTheDoor .*errors\.test\.ts:\d+/);
    expect(error.stack?.split("\n")[0]).toBe(`ApiError: ${error.message}`);
    expect(error.stack).not.toContain("templates/runtime");
  });

  test("names the caller when nothing could be sent", async () => {
    const wrong = (): Promise<unknown> => getDoor(clientOf({ fetch: answer(200) }));
    expect(first(await errorOf(wrong()))).toMatch(/at wrong .*errors\.test\.ts/);
  });

  test("names the caller of a bound function", async () => {
    const api = bind(clientOf({ fetch: answer(400) }), { getDoor });
    const enter = (): Promise<unknown> => api.getDoor(args);
    expect(first(await errorOf(enter()))).toMatch(/at enter .*errors\.test\.ts/);
  });

  test("an engine without captureStackTrace has some stack as well", async () => {
    const original = Reflect.get(Error, "captureStackTrace");
    Reflect.set(Error, "captureStackTrace", undefined);
    try {
      const error = await errorOf(openTheDoor(answer(400)));
      expect(error.stack).toContain("at openTheDoor");
    } finally {
      Reflect.set(Error, "captureStackTrace", original);
    }
  });
});

describe("a failed connection", () => {
  test("is named by its code", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address: AddressInfo | string | null = server.address();
    await new Promise((resolve) => server.close(resolve));
    const port = typeof address === "object" ? address?.port : undefined;
    const client = newClient({ base: `http://127.0.0.1:${port}`, variables: {} }, { retry: false });
    const call = send(client, { name: "op", method: "GET", base: `http://127.0.0.1:${port}`, path: [], responses: {} });
    expect((await errorOf(call)).message).toBe("op: the connection failed: ECONNREFUSED");
  });

  const withCode = (code: unknown, cause?: unknown): Error => Object.assign(new Error("x", { cause }), { code });
  test.each<{ readonly cause: unknown; readonly want: string }>([
    { cause: new TypeError("fetch failed", { cause: withCode("ENOTFOUND") }), want: ": ENOTFOUND" },
    { cause: new TypeError("fetch failed", { cause: withCode("DEPTH_ZERO_SELF_SIGNED_CERT") }), want: ": DEPTH_ZERO_SELF_SIGNED_CERT" },
    { cause: new TypeError("fetch failed", { cause: withCode("UND_ERR_SOCKET", withCode("ECONNRESET")) }), want: ": ECONNRESET" },
    { cause: new TypeError("fetch failed", { cause: new AggregateError([withCode("EHOSTUNREACH")]) }), want: ": EHOSTUNREACH" },
    { cause: withCode("ConnectionRefused"), want: ": ConnectionRefused" },
    { cause: withCode(20), want: "" },
    { cause: withCode("key=s3cret-key"), want: "" },
    { cause: "fetch failed", want: "" },
  ])("the code is that of the innermost cause ($want)", async ({ cause, want }) => {
    const call = getDoor(clientOf({ fetch: () => Promise.reject(cause) }), { path: { id: "7" } });
    expect((await errorOf(call)).message).toBe(`getDoor: the connection failed${want}`);
  });

  test("causes in a circle come to an end", async () => {
    const cause = withCode("EPIPE");
    cause.cause = cause;
    expect((await errorOf(getDoor(clientOf({ fetch: () => Promise.reject(cause) }), { path: { id: "7" } }))).message).toMatch(/EPIPE$/);
  });
});

describe("the message of the server", () => {
  const soap11 =
    '<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault>' +
    "<faultcode>s:Client</faultcode><faultstring xml:lang='en'>No such &lt;lock&gt; &amp; door</faultstring></s:Fault></s:Body></s:Envelope>";
  const soap12 =
    '<env:Envelope xmlns:env="http://www.w3.org/2003/05/soap-envelope"><env:Body><env:Fault><env:Code><env:Value>env:Sender</env:Value></env:Code>' +
    '<env:Reason>\n<env:Text xml:lang="en">The door is locked</env:Text></env:Reason></env:Fault></env:Body></env:Envelope>';
  test.each<{ readonly body: string | object; readonly want: string }>([
    { body: { type: "about:blank", title: "Locked", status: 400, detail: "Door 7 is locked." }, want: "Door 7 is locked." },
    { body: { type: "https://h.test/problems/locked", title: "Locked" }, want: "Locked" },
    { body: { title: "Validation failed", errors: { Floor: ["must be positive", "x"] } }, want: "Floor: must be positive" },
    { body: { error: { code: 3, message: "door is locked" } }, want: "door is locked" },
    { body: { error_type: "LOCK", error_message: "door is locked" }, want: "door is locked" },
    { body: { error: "invalid_grant", error_description: "the code expired" }, want: "the code expired" },
    { body: { error: "invalid_grant" }, want: "invalid_grant" },
    { body: { errors: [{ status: "400", title: "Locked", detail: "door is locked" }] }, want: "door is locked" },
    { body: { errors: [{ title: "Locked" }] }, want: "Locked" },
    { body: { errors: [{ message: "door is locked" }] }, want: "door is locked" },
    { body: { errors: ["door is locked"] }, want: "door is locked" },
    { body: { errors: { floor: "is missing" } }, want: "floor: is missing" },
    { body: [{ errorCode: "LOCKED", message: "door is locked" }], want: "door is locked" },
    { body: { errorMessages: ["door is locked"], errors: {} }, want: "door is locked" },
    { body: { fault: { faultstring: "quota violation", detail: { errorcode: "q" } } }, want: "quota violation" },
    { body: { Message: "door is locked" }, want: "door is locked" },
    { body: { detail: [{ loc: ["body", "floor"], msg: "field required" }] }, want: "field required" },
    { body: { meta: { error_message: "door is locked" } }, want: "door is locked" },
    { body: soap11, want: "No such <lock> & door" },
    { body: soap12, want: "The door is locked" },
    { body: "<Error><Code>Locked</Code><Message><![CDATA[door is locked]]></Message></Error>", want: "door is locked" },
    { body: "<!doctype html><title>nginx says no</title>", want: "nginx says no" },
    { body: "door is locked\nand more", want: "door is locked" },
    { body: '{"message":"sent as text"}', want: "sent as text" },
  ])("$want", async ({ body, want }) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const fetch = answer(400, text, typeof body === "string" ? "text/plain" : "application/json");
    expect((await errorOf(getDoor(clientOf({ fetch }), { path: { id: "7" } }))).message).toBe(`getDoor: 400 Bad Request: ${want}`);
  });

  test.each([
    { body: { code: 7 } },
    { body: { data: { message: "x" } } },
    { body: "<html><body>" },
    { body: "{broken" },
    { body: { message: "Bad Request" } },
  ])("none in $body", async ({ body }) => {
    const fetch = answer(
      400,
      typeof body === "string" ? body : JSON.stringify(body),
      typeof body === "string" ? "text/plain" : "application/json",
    );
    expect((await errorOf(getDoor(clientOf({ fetch }), { path: { id: "7" } }))).message).toBe("getDoor: 400 Bad Request");
  });

  test.each<{ readonly title: string; readonly message: string; readonly args?: OperationArgs; readonly options?: CallOptions }>([
    { title: "credential", message: "wrong key s3cret-key" },
    { title: "header of the call", message: "wrong token hunter2hunter2", options: { headers: { "X-Token": "hunter2hunter2" } } },
    { title: "token without its scheme", message: "wrong hunter2", options: { headers: { Authorization: "Bearer hunter2" } } },
    { title: "argument", message: "wrong hunter2", args: { query: { access_token: "hunter2" } } },
    { title: "part of the body", message: "hunter2 is too short", args: { body: { user: { password: "hunter2" } } } },
    { title: "variable", message: "wrong hunter2", options: { variables: { clientSecret: "hunter2" } } },
  ])("is left out if it repeats a secret: $title", async ({ message, args, options }) => {
    const fetch = answer(400, JSON.stringify({ message }));
    const error = await errorOf(getDoor(clientOf({ fetch }), { path: { id: "7" }, ...args }, options));
    expect(error.message).toBe("getDoor: 400 Bad Request");
  });

  test("shows no token of anybody else", async () => {
    const message = "Bearer abcdefgh12345678 and eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl are no longer valid";
    const error = await errorOf(getDoor(clientOf({ fetch: answer(400, JSON.stringify({ message })) }), { path: { id: "7" } }));
    expect(error.message).toBe("getDoor: 400 Bad Request: *** and *** are no longer valid");
  });
});

test("the cause of a body that is not JSON shows nothing of it", async () => {
  const error = await errorOf(getDoor(clientOf({ fetch: answer(200, "s3same") }), { path: { id: "7" } }));
  expect(error).toMatchObject({ kind: "decode", body: "s3same", cause: { original: { message: expect.stringContaining("s3same") } } });
  expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("s3same");
});

describe("the URL", () => {
  test.each<{ readonly title: string; readonly args: OperationArgs; readonly options?: CallOptions; readonly want: string }>([
    {
      title: "as it was sent",
      args: { path: { id: "a b" }, query: { since: "2 May" } },
      want: "https://h.test/north/doors/a%20b?since=2%20May",
    },
    {
      title: "without a credential among the arguments",
      args: { path: { id: 7 }, query: { access_token: "t0ken" } },
      want: "https://h.test/north/doors/7?access_token=REDACTED",
    },
    {
      title: "without one that a variable has",
      args: { path: { id: 7 } },
      options: { variables: { area: "hunter2", token: "hunter2" } },
      want: "https://h.test/REDACTED/doors/7",
    },
    { title: "without the credential in a path", args: { path: { id: "s3cret-key" } }, want: "https://h.test/north/doors/REDACTED" },
  ])("$title", async ({ args, options, want }) => {
    const error = await errorOf(getDoor(clientOf({ fetch: answer(400) }), args, options));
    expect(error.url).toBe(want);
  });

  test("as it was sent, if the base is a variable and nobody answered", async () => {
    const client = newClient(
      { base: openBase("url"), baseVariable: "url", variables: {} },
      { baseUrl: "http://127.0.0.1:1/v1", retry: false },
    );
    const call = send(client, { name: "op", method: "GET", base: "{{url}}", path: ["items", ":id"], responses: {} }, { path: { id: "7" } });
    expect(await errorOf(call)).toMatchObject({ kind: "network", url: "http://127.0.0.1:1/v1/items/7" });
  });

  test("as a template, if none could be built", async () => {
    expect((await errorOf(getDoor(clientOf({})))).url).toBe("https://h.test/{{area}}/doors/:id");
  });

  test("is not printed", async () => {
    const error = await errorOf(getDoor(clientOf({ fetch: answer(400) }), { path: { id: "mine" } }));
    expect(inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error)).not.toContain("mine");
  });
});

test("arguments that throw or contain themselves end as a failure all the same", async () => {
  const loop: Record<string, unknown> = { token: "hunter2" };
  loop["self"] = loop;
  const hostile = {
    get token(): string {
      throw new Error("no");
    },
  };
  for (const body of [loop, hostile]) {
    const args = { path: { id: "7" }, body };
    expect(await getDoor(clientOf({ fetch: answer(400) }), args).result()).toMatchObject({ ok: false, error: { kind: "http" } });
  }
});
