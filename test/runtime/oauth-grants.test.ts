import { createServer } from "node:http";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  authorizationCode,
  clientCredentials,
  deviceCode,
  type DevicePrompt,
  passwordGrant,
  refreshTokenGrant,
  type TokenEndpoint,
  type Tokens,
} from "../../templates/runtime/auth/oauth-grants.ts";

type Answer = Readonly<Record<string, unknown>> & { readonly error?: string };

let requests: { readonly authorization: string | undefined; readonly form: Readonly<Record<string, string>> }[] = [];
let answers: Answer[] = [];
/** The status of an answer. */
let statusOf: (answer: Answer) => number;
let endpoint: TokenEndpoint = { tokenUrl: "", clientId: "app", clientSecret: "s3cret" };
let close: () => void = () => undefined;

/** An authorization server that gives the next of `answers`. */
beforeEach(async () => {
  requests = [];
  statusOf = ({ error }) => (error === undefined ? 200 : 400);
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    requests.push({ authorization: request.headers.authorization, form: Object.fromEntries(new URLSearchParams(body)) });
    const answer = answers.shift() ?? { error: "server_error" };
    response.writeHead(statusOf(answer), { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  endpoint = { ...endpoint, tokenUrl: `http://127.0.0.1:${address.port}/token` };
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(() => close());

function issued(token: string, more: Answer = {}): Answer {
  return { access_token: token, token_type: "bearer", ...more };
}

const first = { rejected: undefined };

describe("what each grant sends", () => {
  const basic = `Basic ${btoa("app:s3cret")}`;

  test.each([
    [
      "client credentials",
      () => clientCredentials({ ...endpoint, scope: "read", parameters: { audience: "a" } }),
      { grant_type: "client_credentials", scope: "read", audience: "a" },
    ],
    [
      "password",
      () => passwordGrant(endpoint, { username: "ann", password: "p w" }),
      { grant_type: "password", username: "ann", password: "p w" },
    ],
    ["refresh token", () => refreshTokenGrant(endpoint, "r0"), { grant_type: "refresh_token", refresh_token: "r0" }],
    [
      "authorization code with PKCE",
      () => authorizationCode(endpoint, { code: "c", redirectUri: "https://app.test/back", codeVerifier: "v".repeat(43) }),
      { grant_type: "authorization_code", code: "c", redirect_uri: "https://app.test/back", code_verifier: "v".repeat(43) },
    ],
  ] as const)("%s", async (_, make, form) => {
    answers = [issued("t1")];
    expect(await make()(first)).toBe("t1");
    expect(requests).toEqual([{ authorization: basic, form }]);
  });

  test("a public client has no secret, and a secret may be in the body", async () => {
    answers = [issued("a"), issued("b")];
    const { clientSecret: _, ...open } = endpoint;
    await clientCredentials(open)(first);
    await clientCredentials({ ...endpoint, clientAuth: "body" })(first);
    expect(requests.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
    expect(requests.map(({ form }) => [form["client_id"], form["client_secret"]])).toEqual([
      ["app", undefined],
      ["app", "s3cret"],
    ]);
  });

  test("a secret does not go to another machine without encryption", async () => {
    const token = clientCredentials({ ...endpoint, tokenUrl: "http://auth.test/token", fetch: async () => expect.fail("sent") });
    await expect(token(first)).rejects.toThrow();
  });
});

describe("answers of servers that are not strict", () => {
  /** An ID token of another issuer than the token endpoint, signed by an algorithm that nobody declared. */
  const idToken = ['{"alg":"ES256"}', '{"iss":"https://accounts.test","aud":"app"}', "signature"].map(btoa).join(".");

  test.each([
    ["no type of token", { access_token: "t1" }],
    ["another type", { access_token: "t1", token_type: "BearerToken" }],
    ["an ID token", issued("t1", { id_token: idToken })],
    ["a list of scopes", issued("t1", { scope: ["read", "write"] })],
    ["empty places", issued("t1", { refresh_token: null, scope: null, expires_in: null })],
    ["a time that is text", issued("t1", { expires_in: "3600" })],
  ])("%s", async (_, answer) => {
    answers = [answer];
    const token = clientCredentials(endpoint);
    expect([await token(first), await token(first)]).toEqual(["t1", "t1"]);
  });

  test("the status 201", async () => {
    statusOf = () => 201;
    answers = [issued("t1")];
    expect(await clientCredentials(endpoint)(first)).toBe("t1");
  });

  test("errors with the status 200", async () => {
    statusOf = () => 200;
    const device = { device_code: "d", user_code: "A", verification_uri: "https://auth.test/device", expires_in: 60, interval: 0.01 };
    answers = [device, { error: "authorization_pending" }, issued("t1")];
    expect(await deviceCode(endpoint, { deviceUrl: endpoint.tokenUrl, prompt: () => undefined })(first)).toBe("t1");
    answers = [{ error: "unauthorized_client" }];
    await expect(clientCredentials(endpoint)(first)).rejects.toMatchObject({ error: "unauthorized_client" });
  });

  test("the URL of a device by its older name", async () => {
    const urls: string[] = [];
    answers = [
      { device_code: "d", user_code: "A", verification_url: "https://auth.test/device", expires_in: 60, interval: 0.01 },
      issued("t1"),
    ];
    const prompt = ({ verificationUri }: DevicePrompt): void => void urls.push(verificationUri);
    await deviceCode(endpoint, { deviceUrl: endpoint.tokenUrl, prompt })(first);
    expect(urls).toEqual(["https://auth.test/device"]);
  });

  test("what is no JSON is a failure", async () => {
    const token = clientCredentials({ ...endpoint, fetch: async () => new Response("<html>signed in</html>") });
    await expect(token(first)).rejects.toThrow();
  });
});

test("a token that another program has renewed is taken from the cache", async () => {
  let kept: Tokens | undefined;
  const cache = { get: () => kept, set: (tokens: Tokens) => void (kept = tokens) };
  answers = [issued("t1", { refresh_token: "r1" })];
  const token = clientCredentials({ ...endpoint, cache });
  expect(await token(first)).toBe("t1");
  kept = { accessToken: "t2", refreshToken: "r2" };
  expect(await token({ rejected: "t1" })).toBe("t2");
  answers = [issued("t3")];
  expect(await token({ rejected: "t2" })).toBe("t3");
  expect(requests.map(({ form }) => form["refresh_token"])).toEqual([undefined, "r2"]);
});

test("a token is kept until it ends or is rejected, and renewed by its refresh token", async () => {
  answers = [issued("t1", { expires_in: 3600, refresh_token: "r1" }), issued("t2", { expires_in: 1 }), issued("t3")];
  const token = clientCredentials(endpoint);
  expect(await Promise.all([token(first), token(first)])).toEqual(["t1", "t1"]);
  expect(await token({ rejected: "t1" })).toBe("t2");
  expect(await token(first)).toBe("t3");
  expect(requests.slice(1).map(({ form }) => form)).toEqual([
    { grant_type: "refresh_token", refresh_token: "r1" },
    { grant_type: "refresh_token", refresh_token: "r1" },
  ]);
});

test("where the refresh token has ended too, tokens are issued anew; another failure is one", async () => {
  answers = [
    issued("t1", { refresh_token: "r1" }),
    { error: "invalid_grant" },
    issued("t2", { refresh_token: "r2" }),
    { error: "invalid_client" },
  ];
  const token = clientCredentials(endpoint);
  await token(first);
  expect(await token({ rejected: "t1" })).toBe("t2");
  expect(requests.map(({ form }) => form["grant_type"])).toEqual(["client_credentials", "refresh_token", "client_credentials"]);
  await expect(token({ rejected: "t2" })).rejects.toThrow();
});

test("a cache is asked first, and gets what is issued", async () => {
  const saved: Tokens[] = [];
  const cacheOf = (tokens: Tokens | undefined) => ({ get: () => tokens, set: (issuedTokens: Tokens) => void saved.push(issuedTokens) });
  expect(await clientCredentials({ ...endpoint, cache: cacheOf({ accessToken: "kept" }) })(first)).toBe("kept");
  expect([requests, saved]).toEqual([[], []]);
  answers = [issued("t1", { expires_in: 60 })];
  const ended = cacheOf({ accessToken: "old", refreshToken: "r0", expires: Date.now() - 1 });
  expect(await clientCredentials({ ...endpoint, cache: ended })(first)).toBe("t1");
  expect(requests[0]?.form["refresh_token"]).toBe("r0");
  expect(saved).toEqual([{ accessToken: "t1", refreshToken: "r0", expires: expect.any(Number) }]);
});

test("a signal ends the wait for a user's decision, and leaves nothing behind", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const removed = vi.spyOn(signal, "removeEventListener");
  answers = [{ device_code: "d", user_code: "A", verification_uri: "https://auth.test/device", expires_in: 60, interval: 30 }];
  const prompt = (): void => void setTimeout(() => controller.abort(new Error("the user left")), 20);
  const token = deviceCode({ ...endpoint, signal }, { deviceUrl: endpoint.tokenUrl, prompt });
  await expect(token(first)).rejects.toThrow("the user left");
  expect(removed).toHaveBeenCalled();
  await expect(token(first)).rejects.toThrow("the user left");
  expect(requests).toHaveLength(1);
});

test("a device waits before it asks", async () => {
  answers = [
    { device_code: "d", user_code: "A", verification_uri: "https://auth.test/device", expires_in: 60, interval: 0.5 },
    issued("t1"),
  ];
  let prompted = 0;
  const token = deviceCode(endpoint, { deviceUrl: endpoint.tokenUrl, prompt: () => void (prompted = performance.now()) });
  expect(await token(first)).toBe("t1");
  // A timer may end a little early.
  expect(performance.now() - prompted).toBeGreaterThan(490);
});

test("a device that has asked too often waits for five seconds more", async () => {
  const controller = new AbortController();
  answers = [
    { device_code: "d", user_code: "A", verification_uri: "https://auth.test/device", expires_in: 60, interval: 0.01 },
    { error: "slow_down" },
  ];
  const token = deviceCode({ ...endpoint, signal: controller.signal }, { deviceUrl: endpoint.tokenUrl, prompt: () => undefined });
  const failure = Promise.resolve(token(first)).then(String, String);
  await vi.waitFor(() => expect(requests).toHaveLength(2), 60_000);
  setTimeout(() => controller.abort(new Error("the user left")), 100);
  expect(await failure).toContain("the user left");
  expect(requests).toHaveLength(2);
});

test("a device waits until its user has decided", async () => {
  const prompts: DevicePrompt[] = [];
  const device = { device_code: "d", user_code: "ABCD", verification_uri: "https://auth.test/device", expires_in: 60, interval: 0.01 };
  answers = [device, { error: "authorization_pending" }, issued("t1")];
  const token = deviceCode(endpoint, { deviceUrl: endpoint.tokenUrl.replace("token", "device"), prompt: (each) => prompts.push(each) });
  expect(await token(first)).toBe("t1");
  expect(prompts).toEqual([{ userCode: "ABCD", verificationUri: "https://auth.test/device", verificationUriComplete: undefined }]);
  expect(requests.at(-1)?.form).toMatchObject({ grant_type: "urn:ietf:params:oauth:grant-type:device_code", device_code: "d" });
  answers = [device, { error: "access_denied" }];
  await expect(token({ rejected: "t1" })).rejects.toThrow();
});
