import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { apiKey } from "../../templates/runtime/auth/api-key.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { basic } from "../../templates/runtime/auth/basic.ts";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { oauth2 } from "../../templates/runtime/auth/oauth2.ts";
import type { AuthScheme } from "../../templates/runtime/auth/scheme.ts";
import { cachedSecret } from "../../templates/runtime/auth/cached-secret.ts";
import type { Credential, Secret, SecretRequest } from "../../templates/runtime/auth/credential.ts";
import type { CallOptions, ClientOptions } from "../../templates/runtime/transport/settings.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { type Captured, capture, only } from "./capture.ts";

async function sent(auth: AuthScheme | undefined, client: ClientOptions, options: CallOptions = {}): Promise<Captured> {
  const { fetch, requests } = capture();
  const operation = {
    name: "op",
    method: "GET",
    base: "https://h.test",
    path: [],
    responses: {},
    layers: auth === undefined ? [] : [authLayer(auth)],
  };
  await send(newClient({ base: "https://h.test", variables: {} }, { ...client, fetch }), operation, {}, options);
  return only(requests);
}

const login: Credential = { type: "basic", username: "ann", password: "pässword" };
const token: Credential = { type: "bearer", token: "tok" };

describe("which credential", () => {
  test("the first that fits", async () => {
    const request = await sent(bearer(), { auth: [login, token, { type: "bearer", token: "other" }] });
    expect(request.headers.get("authorization")).toBe("Bearer tok");
  });

  test("bearer and OAuth 2 stand in for each other", async () => {
    const asBearer = await sent(bearer(), { auth: { type: "oauth2", accessToken: "a" } });
    const asOAuth2 = await sent(oauth2({ in: "header", prefix: "Token" }), { auth: token });
    expect([asBearer, asOAuth2].map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer a", "Token tok"]);
  });

  test("the one with the name that the operation asks for, wherever it stands, or else one without a name", async () => {
    const crew: Credential = { type: "bearer", name: "crewToken", token: "c" };
    const port: Credential = { type: "oauth2", name: "portToken", accessToken: "p" };
    const seen = async (name: string, auth: readonly Credential[]): Promise<string | null> =>
      (await sent(bearer(name), { auth })).headers.get("authorization");
    expect(await seen("crewToken", [token, port, crew])).toBe("Bearer c");
    expect(await seen("portToken", [token, port, crew])).toBe("Bearer p");
    expect(await seen("guestToken", [port, crew, token])).toBe("Bearer tok");
    await expect(seen("guestToken", [port, crew])).rejects.toThrow(
      'needs bearer credentials: pass auth: { type: "bearer", name: "guestToken", token } to the client',
    );
    const logins: readonly Credential[] = ["one", "two"].map((name) => ({ type: "basic", name, username: name, password: "" }));
    expect((await sent(basic("two"), { auth: logins })).headers.get("authorization")).toBe(`Basic ${btoa("two:")}`);
  });

  test("the text around the values of a key is added", async () => {
    const inAuthorization = { in: "header", name: "Authorization" } as const;
    const seen = async (text: string, auth: Credential, credential?: string): Promise<string | null> =>
      (await sent(apiKey({ ...inAuthorization, text, ...(credential === undefined ? {} : { credential }) }), { auth })).headers.get(
        "authorization",
      );
    expect(await seen("Token {{t}}", { type: "apikey", value: "1$&" }, "t")).toBe("Token 1$&");
    expect(await seen("Berth {{id}}:{{pin}}", { type: "apikey", values: { id: "7", pin: async () => "{{id}}" } })).toBe("Berth 7:{{id}}");
    for (const auth of [
      { type: "apikey", value: "7" },
      { type: "apikey", values: { id: "7" } },
    ] as const)
      await expect(seen("Berth {{id}}:{{pin}}", auth)).rejects.toThrow('{ type: "apikey", values: { "id": …, "pin": … } }');
    const query = await sent(apiKey({ in: "query", name: "k", text: "v1 {{t}}" }), { auth: { type: "apikey", value: "&" } });
    expect(query.url).toBe("https://h.test/?k=v1%20%26");
  });

  test("API keys go by name", async () => {
    const auth: readonly Credential[] = [
      { type: "apikey", name: "X-One", value: "1" },
      { type: "apikey", name: "x-two", value: "2" },
    ];
    const request = await sent(apiKey({ in: "header", name: "X-Two" }), { auth });
    expect([...request.headers]).toEqual([["x-two", "2"]]);
  });

  test("an API key's name may hold variables, given with the call", async () => {
    const scheme = apiKey({ in: "header", name: "X-{{kind}}" });
    const auth: readonly Credential[] = ["x-other", "x-tenant", "X-{{kind}}"].map((name) => ({ type: "apikey", name, value: name }));
    const request = await sent(scheme, { auth, variables: { kind: "app" } }, { variables: { kind: "tenant" } });
    expect([...request.headers]).toEqual([["x-tenant", "x-tenant"]]);
    const own = await sent(scheme, { auth, variables: { kind: "Tenant" } }, { headers: { "X-TENANT": "Mine" } });
    expect([...own.headers]).toEqual([["x-tenant", "Mine"]]);
    await expect(sent(scheme, { auth })).rejects.toThrow("{{kind}} has no value");
  });

  test("the call's wins over the client's", async () => {
    const request = await sent(bearer(), { auth: token }, { auth: { type: "bearer", token: "of-call" } });
    expect(request.headers.get("authorization")).toBe("Bearer of-call");
  });

  test.each([
    { client: { auth: null }, options: {} },
    { client: { auth: token }, options: { auth: null } },
  ])("null sends none", async ({ client, options }) => {
    expect([...(await sent(bearer(), client, options)).headers]).toEqual([]);
  });

  test("an operation without scheme sends none", async () => {
    expect([...(await sent(undefined, { auth: token })).headers]).toEqual([]);
  });

  test("the caller's own header stands in", async () => {
    const request = await sent(basic(), {}, { headers: { authorization: "Mine" } });
    expect(request.headers.get("authorization")).toBe("Mine");
  });

  test.each([
    { scheme: basic(), want: 'op: needs basic credentials: pass auth: { type: "basic", username, password }' },
    {
      scheme: apiKey({ in: "query", name: "key" }),
      want: 'op: needs apikey "key" credentials: pass auth: { type: "apikey", name: "key", value }',
    },
    { scheme: oauth2({ in: "query" }), want: 'op: needs oauth2 credentials: pass auth: { type: "oauth2", accessToken }' },
  ])("none fits: $want", async ({ scheme, want }) => {
    await expect(sent(scheme, { auth: scheme.fits(login, (text) => text) ? token : login })).rejects.toThrow(want);
    await expect(sent(scheme, {})).rejects.toMatchObject({ kind: "config" });
  });
});

describe("credentials are data", () => {
  test("basic", async () => {
    const request = await sent(basic(), { auth: login });
    expect(request.headers.get("authorization")).toBe("Basic YW5uOnDDpHNzd29yZA==");
  });

  test("an API key in the query arrives exactly", async () => {
    const request = await sent(apiKey({ in: "query", name: "key" }), { auth: { type: "apikey", value: "a%20b&c+d=e" } });
    expect(new URL(request.url).searchParams.get("key")).toBe("a%20b&c+d=e");
  });

  test("an empty token is refused", async () => {
    await expect(sent(bearer(), { auth: { type: "bearer", token: "" } })).rejects.toThrow("empty");
    await expect(sent(oauth2({ in: "header" }), { auth: { type: "oauth2", accessToken: "" } })).rejects.toThrow("empty");
  });
});

describe("functions", () => {
  test("are asked before each request", async () => {
    const { fetch, requests } = capture();
    let count = 0;
    const client = newClient(
      { base: "https://h.test", variables: {} },
      { fetch, auth: { type: "bearer", token: async () => `tok${(count += 1)}` } },
    );
    const operation = { name: "op", method: "GET", base: "https://h.test", path: [], layers: [authLayer(bearer())], responses: {} };
    await send(client, operation);
    await send(client, operation);
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer tok1", "Bearer tok2"]);
  });

  test("that fail are a config error, which shows none of their secrets", async () => {
    const thrown = Object.assign(new TypeError("refused client_secret=s3cret"), { code: "ENOTFOUND", config: { secret: "s3cret" } });
    const auth: Credential = { type: "bearer", token: () => Promise.reject(thrown) };
    const error: unknown = await sent(bearer(), { auth }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: "config", message: "op: the function auth.token failed (TypeError, code ENOTFOUND)" });
    for (const text of [inspect(error, { depth: 9, showHidden: true }), JSON.stringify(error), String(error)])
      expect(text).not.toContain("s3cret");
    expect(error).toHaveProperty("cause.original", thrown);
    expect(inspect(error), "the place of the failure").toContain("auth.test.ts");
  });
});

describe("a server that rejects a secret", () => {
  /** Accepts one token; counts the requests for it. */
  function serverFor(accepted: string) {
    const seen: (string | null)[] = [];
    const fetch = async (_: string, init: RequestInit): Promise<Response> => {
      const header = new Headers(init.headers).get("authorization");
      seen.push(header);
      return new Response("{}", { status: header === `Bearer ${accepted}` ? 200 : 401 });
    };
    return { fetch, seen };
  }

  const operation = {
    name: "op",
    method: "POST",
    base: "https://h.test",
    path: [],
    responses: { 200: "json" },
    layers: [authLayer(bearer())],
  } as const;

  function call(fetch: ClientOptions["fetch"], secret: Secret) {
    const client = newClient({ base: "https://h.test", variables: {} }, { fetch, auth: { type: "bearer", token: secret } });
    return send(client, operation).result();
  }

  test("the function is asked once more, and a new secret is sent", async () => {
    const { fetch, seen } = serverFor("new");
    const asked: unknown[] = [];
    const token = async (request: SecretRequest): Promise<string> => {
      asked.push(request);
      return request.rejected === undefined ? "old" : "new";
    };
    expect((await call(fetch, token)).status).toBe(200);
    expect(asked).toEqual([{ rejected: undefined }, { rejected: "old" }]);
    expect(seen).toEqual(["Bearer old", "Bearer new"]);
  });

  test("the same secret is not sent again, nor a third one", async () => {
    for (const [token, want] of [
      ["constant", ["Bearer constant"]],
      [() => "same", ["Bearer same"]],
      [({ rejected = "" }: SecretRequest) => `${rejected}x`, ["Bearer x", "Bearer xx"]],
    ] as const) {
      const { fetch, seen } = serverFor("other");
      expect(await call(fetch, token)).toMatchObject({ ok: false, code: 401, error: { attempts: want.length } });
      expect(seen).toEqual(want);
    }
  });

  test("a cached secret is loaded once for calls at the same time, and once more when it is rejected", async () => {
    const { fetch, seen } = serverFor("t2");
    let loads = 0;
    const token = cachedSecret(async () => {
      loads += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return `t${loads}`;
    });
    const results = await Promise.all([1, 2, 3].map(() => call(fetch, token)));
    expect(results.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect([loads, seen.length]).toEqual([2, 6]);
    expect((await call(fetch, token)).status).toBe(200);
    expect(loads).toBe(2);
  });

  test("a cached secret is loaded again shortly before it ends, and after a failure", async () => {
    const ends = [Date.now() + 5_000, new Date(Date.now() + 60_000)];
    let loads = 0;
    const token = cachedSecret(() => {
      loads += 1;
      if (loads === 1) throw new Error("down");
      const expires = ends.shift();
      return { value: `t${loads}`, expires };
    });
    await expect(token({ rejected: undefined })).rejects.toThrow("down");
    expect(await token({ rejected: undefined })).toBe("t2");
    expect(await token({ rejected: undefined })).toBe("t3");
    expect(await token({ rejected: "another" })).toBe("t3");
  });
});
