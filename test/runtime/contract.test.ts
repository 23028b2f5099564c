import { expect, expectTypeOf, test } from "vitest";
import { ApiError, type HttpApiError } from "../../templates/runtime/core/api-error.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { ApiPromise } from "../../templates/runtime/core/api-promise.ts";
import { basic } from "../../templates/runtime/auth/basic.ts";
import type { BasicCredential } from "../../templates/runtime/auth/credential.ts";
import { bind } from "../../templates/runtime/core/bind.ts";
import { json } from "../../templates/runtime/body/json.ts";
import type {
  CallOptions as RuntimeCallOptions,
  ClientOptions as RuntimeClientOptions,
} from "../../templates/runtime/transport/settings.ts";
import type { Client as AnyClient } from "../../templates/runtime/core/client.ts";
import { isApiError } from "../../templates/runtime/core/is-api-error.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import type { Failure, NoResult, Success, Undocumented } from "../../templates/runtime/core/result.ts";
import { send } from "./send.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { declaredHeaders } from "../../templates/runtime/transport/declared/headers.ts";
import { capture, only } from "./capture.ts";

// What a generated package writes, in small.
interface Variables {
  readonly appId?: string;
}
interface Client extends AnyClient<"keys"> {}
type ClientOptions = RuntimeClientOptions<Variables, BasicCredential>;
type CallOptions = RuntimeCallOptions<Variables, BasicCredential>;
interface CreateKeyPath {
  readonly integrationId: string;
}
interface CreateKeyArgs {
  readonly path: CreateKeyPath;
  readonly query?: { readonly limit?: number };
  readonly body: { readonly displayName: string };
}
interface Key {
  readonly id: string;
}
type CreateKeyResult = Success<201, Key> | Failure<404, { readonly title: string }> | Undocumented | NoResult;

function createClient(options?: ClientOptions): Client {
  return newClient({ base: "https://h.test", baseVariable: "url", variables: { url: "https://h.test" } }, options);
}

function createKey(client: Client, args: CreateKeyArgs, options?: CallOptions): ApiPromise<Key, CreateKeyResult> {
  return send(
    client,
    {
      name: "createKey",
      callee: createKey,
      method: "POST",
      base: "{{url}}",
      path: ["v2", "apps", "{{appId}}", "integrations", ":integrationId", "keys"],
      query: declaredQuery([{ name: "limit" }, { name: "v", value: "1" }]),
      headers: declaredHeaders([{ name: "Accept", value: "application/json" }]),
      body: json(),
      layers: [authLayer(basic())],
      responses: { 201: "json", 404: "json" },
    },
    args,
    options,
  );
}

const { fetch, requests } = capture(() => new Response('{"id":"k"}', { status: 201 }));
const client = createClient({ fetch, auth: { type: "basic", username: "u", password: () => "p" }, variables: { appId: "a" } });
const args: CreateKeyArgs = { path: { integrationId: "i" }, body: { displayName: "d" } };

test("a generated function sends and is typed by its operation", async () => {
  const call = createKey(client, args);
  expectTypeOf(call).resolves.toEqualTypeOf<Key>();
  expect(await call).toEqual({ id: "k" });
  expect(only(requests)).toMatchObject({ url: "https://h.test/v2/apps/a/integrations/i/keys?v=1", method: "POST" });
});

test("a result narrows by status", async () => {
  const result = await createKey(client, args).result();
  expect(result.status).toBe(201);
  if (result.status === 201) expectTypeOf(result.data).toEqualTypeOf<Key>();
  if (result.status === 404) expectTypeOf(result.error).toEqualTypeOf<HttpApiError<404, { readonly title: string }>>();
  if (result.status === "undocumented") expectTypeOf(result.code).toEqualTypeOf<number>();
  if (result.status === "timeout") expectTypeOf(result).toEqualTypeOf<NoResult>();
  if (!result.ok) expectTypeOf(result.error).toExtend<ApiError>();
  if (result.ok) expectTypeOf(result.data).toEqualTypeOf<unknown>();
});

test("bind fills the client in and nothing else", async () => {
  const bound = bind(client, { createKey, version: "1" });
  expectTypeOf(bound).toEqualTypeOf<{
    readonly createKey: (args: CreateKeyArgs, options?: CallOptions) => ApiPromise<Key, CreateKeyResult>;
  }>();
  expect(Object.keys(bound)).toEqual(["createKey"]);
  expect(Object.getPrototypeOf(bound)).toBeNull();
  expect(await bound.createKey(args)).toEqual({ id: "k" });
});

test("the body of any error is unknown", () => {
  const check = (error: unknown): void => {
    if (error instanceof ApiError) expectTypeOf(error.body).toEqualTypeOf<unknown>();
  };
  check(undefined);
});

test("isApiError narrows to the documented body of an operation", async () => {
  const refusing = createClient({ fetch: capture(() => new Response('{"title":"gone"}', { status: 404 })).fetch, auth: null });
  const failed = { ...args, path: { integrationId: "x" } };
  const options = { variables: { appId: "a" } };
  const error: unknown = await createKey(refusing, failed, options).catch((reason: unknown) => reason);
  if (!isApiError(error, createKey, 404)) throw new Error("expected a 404 of createKey");
  expectTypeOf(error.body).toEqualTypeOf<{ readonly title: string }>();
  expectTypeOf(error.status).toEqualTypeOf<404>();
  expect(error.body.title).toBe("gone");
  expect(isApiError(error, createKey, 500), "another status").toBe(false);
  expect(
    isApiError(error, (client: Client) => createKey(client, args), 404),
    "another function",
  ).toBe(false);
  expect(isApiError(new Error("createKey: 404"), createKey, 404), "another error").toBe(false);
  const bound: unknown = await bind(refusing, { createKey })
    .createKey(failed, options)
    .catch((reason: unknown) => reason);
  expect(isApiError(bound, createKey, 404), "called through a bound function").toBe(true);
  const other = bind(refusing, { createKey, deleteKey: createKey.bind(undefined) });
  if (!isApiError(error, other.createKey, 404)) throw new Error("a bound function stands for its own");
  expectTypeOf(error.body).toEqualTypeOf<{ readonly title: string }>();
  expect(isApiError(error, other.deleteKey, 404), "bound from another function").toBe(false);
});

test("isApiError leaves the body of an undocumented status open", () => {
  const check = (error: unknown): void => {
    if (isApiError(error, createKey, 503)) expectTypeOf(error.body).toEqualTypeOf<unknown>();
    // A success is not an error, so its body is none either.
    if (isApiError(error, createKey, 201)) expectTypeOf(error.body).toEqualTypeOf<unknown>();
  };
  check(undefined);
});

test("a client of another package does not fit, one of another version does", () => {
  expectTypeOf(createKey).parameter(0).toEqualTypeOf<Client>();
  expectTypeOf<AnyClient<"locks">>().not.toExtend<Client>();
  expectTypeOf<AnyClient<"keys">>().toExtend<Client>();
});
