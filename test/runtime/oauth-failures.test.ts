import { expect, test } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { clientCredentials, deviceCode, type TokenEndpoint, type Tokens } from "../../templates/runtime/auth/oauth-grants.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import { answer, type Answer, drop, type LocalServer, stall, stallInBody, startLocalServer } from "./local-server.ts";
import { send } from "./send.ts";

const first = { rejected: undefined };
const device = answer(
  200,
  {},
  { device_code: "d", user_code: "A", verification_uri: "https://auth.test/device", expires_in: 60, interval: 0.01 },
);

function issued(token: string, more: object = {}): Answer {
  return answer(200, {}, { access_token: token, token_type: "bearer", ...more });
}

function endpointOf({ url }: LocalServer): TokenEndpoint {
  return { tokenUrl: url, clientId: "app", clientSecret: "s3cret" };
}

test("a cache that has nothing may say so with null, as JSON and localStorage do", async () => {
  const endpoint = endpointOf(await startLocalServer(issued("t1")));
  const cache = { get: (): Tokens | null => JSON.parse("null"), set: () => undefined };
  expect(await clientCredentials({ ...endpoint, cache })(first)).toBe("t1");
});

test("tokens that could not be saved are not lost, and saved with the next call", async () => {
  const saved: Tokens[] = [];
  let isFull = true;
  const set = (tokens: Tokens): void => {
    if (isFull) throw new Error("disk full");
    saved.push(tokens);
  };
  const old = { accessToken: "old", refreshToken: "r0", expires: 1 };
  const server = await startLocalServer(issued("t1", { refresh_token: "r1", expires_in: 3600 }), issued("t2"));
  const token = clientCredentials({ ...endpointOf(server), cache: { get: () => saved.at(-1) ?? old, set } });
  await expect(token(first)).rejects.toThrow("disk full");
  await expect(token(first)).rejects.toThrow("disk full");
  isFull = false;
  expect(await token(first)).toBe("t1");
  expect(saved).toMatchObject([{ accessToken: "t1", refreshToken: "r1" }]);
  expect(await token({ rejected: "t1" })).toBe("t2");
  expect(server.arrived.map(({ body }) => new URLSearchParams(body).get("refresh_token"))).toEqual(["r0", "r1"]);
});

test("what a token endpoint refuses is shown by the server's code", async () => {
  const server = await startLocalServer(answer(400, {}, { error: "invalid_client", error_description: "s3cret is wrong" }));
  const operation = { name: "op", method: "GET", base: server.url, path: [], responses: {}, layers: [authLayer(bearer())] };
  const auth = { type: "bearer", token: clientCredentials(endpointOf(server)) } as const;
  await expect(send(newClient({ base: server.url, variables: {} }, { auth }), operation)).rejects.toThrow(
    "op: the function auth.token failed (ResponseBodyError, code invalid_client)",
  );
});

test("a token endpoint that cannot be reached is named by the code of the connection, never by what an answer says", async () => {
  const broken = new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) });
  const answered = Object.assign(new Error("refused"), { cause: { code: "AbcDefSecret" }, code: "ERR_BAD_REQUEST" });
  for (const [thrown, want] of [
    [broken, "TypeError, code ECONNREFUSED"],
    [answered, "Error, code ERR_BAD_REQUEST"],
  ] as const) {
    const auth = { type: "bearer", token: () => Promise.reject(thrown) } as const;
    const operation = { name: "op", method: "GET", base: "http://h.test", path: [], responses: {}, layers: [authLayer(bearer())] };
    const call = send(newClient({ base: "http://h.test", variables: {} }, { auth }), operation);
    await expect(call).rejects.toThrow(`op: the function auth.token failed (${want})`);
  }
});

test("a prompt that fails later is a failure, and nobody waits for a user who has not seen it", async () => {
  const server = await startLocalServer(device, issued("t1"));
  const prompt = async (): Promise<never> => Promise.reject(new Error("no screen"));
  await expect(deviceCode(endpointOf(server), { deviceUrl: server.url, prompt })(first)).rejects.toThrow("no screen");
  expect(server.arrived).toHaveLength(1);
});

test("a token endpoint that does not answer, or not completely, keeps nobody waiting for ever", async () => {
  const stalled = await startLocalServer(stall, stallInBody, issued("t1"));
  const token = clientCredentials({ ...endpointOf(stalled), timeout: 200 });
  for (const title of ["no answer", "no end of it"]) {
    const both = await Promise.allSettled([token(first), token(first)]);
    expect(both, title).toMatchObject([{ reason: { name: "TimeoutError" } }, { reason: { name: "TimeoutError" } }]);
  }
  expect(await token(first)).toBe("t1");
  await stalled.whenUnused();
  const patient = clientCredentials({ ...endpointOf(await startLocalServer(issued("t2"))), timeout: Infinity });
  expect(await patient(first)).toBe("t2");
});

test("a device asks again after a connection that broke, five seconds later", async () => {
  const server = await startLocalServer(device, drop, issued("t1"));
  const token = deviceCode(endpointOf(server), { deviceUrl: server.url, prompt: () => undefined });
  const began = performance.now();
  expect(await token(first)).toBe("t1");
  expect(performance.now() - began).toBeGreaterThan(4_990);
}, 60_000);
