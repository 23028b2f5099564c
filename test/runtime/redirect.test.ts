import { createServer, type IncomingMessage, type Server } from "node:http";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { apiKey } from "../../templates/runtime/auth/api-key.ts";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { json } from "../../templates/runtime/body/json.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import type { CallOptions } from "../../templates/runtime/transport/settings.ts";

interface Received {
  readonly server: "main" | "other";
  readonly line: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

const received: Received[] = [];
const servers: Server[] = [];
let main = "";
let other = "";

/** `/to/307/other/x` answers with a redirect to `/x` of the other server; everything else with JSON. */
async function start(name: Received["server"]): Promise<string> {
  const server = createServer(async (request, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url = "", method = "", headers } = request;
    received.push({ server: name, line: `${method} ${url}`, headers, body: Buffer.concat(chunks).toString("utf8") });
    const [, status, place, rest] = /^\/to\/(\d+)\/(\w+)(\/.*)$/.exec(url) ?? [];
    const target = rest === undefined ? {} : { location: `${place === "other" ? other : ""}${rest}` };
    response.writeHead(Number(status ?? 200), { "content-type": "application/json", ...target });
    response.end("{}");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

beforeAll(async () => {
  main = await start("main");
  other = await start("other");
});

beforeEach(() => {
  received.length = 0;
});

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

const keyed = [authLayer(apiKey({ in: "header", name: "X-Harbour-Key" }))];

function call(path: string, parts: Partial<LayeredOperation>, options: CallOptions = {}) {
  const client = newClient(
    { base: main, variables: {} },
    {
      auth: [
        { type: "apikey", value: "k3y" },
        { type: "bearer", token: "t0k" },
      ],
      headers: { "X-Crew": "7", Accept: "application/json" },
    },
  );
  const operation = {
    name: "op",
    method: "GET",
    base: main,
    path: path.split("/").slice(1),
    responses: { 200: "json" },
    ...parts,
  } as const;
  return send(client, operation, { body: { a: 1 } }, options).result();
}

test("given a key in a header of its own, it does not follow a redirect to another origin", async () => {
  expect(await call("/to/302/other/x", { layers: keyed })).toMatchObject({ status: 200 });
  expect(received.map(({ server, line }) => `${server} ${line}`)).toEqual(["main GET /to/302/other/x", "other GET /x"]);
  const [first, second] = received;
  expect(first?.headers).toMatchObject({ "x-harbour-key": "k3y", "x-crew": "7" });
  expect(second?.headers).toMatchObject({ accept: "application/json" });
  expect(second?.headers).not.toHaveProperty("x-harbour-key");
  expect(second?.headers).not.toHaveProperty("x-crew");
});

test("given a key that was left behind, it is not sent again by the origin that it came from", async () => {
  await call("/to/302/other/to/302/other/y", { layers: keyed });
  expect(received.map(({ headers }) => headers["x-harbour-key"])).toEqual(["k3y", undefined, undefined]);
});

test("given a redirect within the origin, it keeps the key", async () => {
  await call("/to/307/main/x?a=%2F", { layers: keyed });
  expect(received.map(({ line, headers }) => [line, headers["x-harbour-key"]])).toEqual([
    ["GET /to/307/main/x?a=%2F", "k3y"],
    ["GET /x?a=%2F", "k3y"],
  ]);
});

test.each([
  [302, "POST", "GET", ""],
  [303, "PUT", "GET", ""],
  [307, "POST", "POST", '{"a":1}'],
  [308, "PUT", "PUT", '{"a":1}'],
] as const)("given status %i for a %s, it goes on with %s", async (status, method, next, body) => {
  await call(`/to/${status}/main/x`, { layers: keyed, method, body: json() });
  expect(received[1]).toMatchObject({ line: `${next} /x`, body });
  expect(received[1]?.headers["content-type"]).toBe(body === "" ? undefined : "application/json");
});

test("given redirects without end, the last that is followed is the result", async () => {
  const path = `${"/to/302/main".repeat(22)}/x`;
  expect(await call(path, { layers: keyed })).toMatchObject({ ok: false, code: 302, error: { kind: "http", attempts: 21 } });
  expect(received).toHaveLength(21);
});

test.each(["http://[::", "//", "ftp://h.test/x", "mailto:crew@h.test"])(
  "given a redirect to %s, it is the result, and shows no key",
  async (location) => {
    const fetch = async (): Promise<Response> => new Response("{}", { status: 302, headers: { location } });
    const client = newClient({ base: "http://h.test", variables: {} }, { fetch, auth: { type: "apikey", value: "k3y-of-mine" } });
    const layers = [authLayer(apiKey({ in: "query", name: "key" }))];
    const result = await send(client, {
      name: "op",
      method: "GET",
      base: "http://h.test",
      path: ["x"],
      layers,
      responses: { 200: "json" },
    }).result();
    expect(result).toMatchObject({ ok: false, code: 302, error: { kind: "http", attempts: 1 } });
    const error = "error" in result ? result.error : undefined;
    expect(error?.headers?.get("location")).toBe(location);
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toContain("k3y-of-mine");
  },
);

test.each([
  [307, "POST"],
  [308, "PUT"],
  [302, "PATCH"],
] as const)(
  "given status %i for a %s with a body, another origin does not get the body; the redirect is the result",
  async (status, method) => {
    const result = await call(`/to/${status}/other/x`, { layers: keyed, method, body: json() });
    expect(result).toMatchObject({ ok: false, status: "undocumented", code: status, error: { kind: "http", attempts: 1 } });
    expect("headers" in result ? result.headers.get("location") : undefined).toBe(`${other}/x`);
    expect(received.map(({ server }) => server)).toEqual(["main"]);
  },
);

test("given a call that asks to follow, another origin gets the body, and no credential", async () => {
  await call("/to/307/other/x", { layers: keyed, method: "POST", body: json() }, { redirect: "follow" });
  expect(received[1]).toMatchObject({ server: "other", line: "POST /x", body: '{"a":1}' });
  expect(received[1]?.headers).not.toHaveProperty("x-harbour-key");
  expect(received[1]?.headers).not.toHaveProperty("x-crew");
});

test("given a redirect to a GET at another origin, it is followed without the body", async () => {
  await call("/to/303/other/x", { layers: keyed, method: "POST", body: json() });
  expect(received[1]).toMatchObject({ server: "other", line: "GET /x", body: "" });
});

test("given a redirect of a body from http to https on one host, it is followed", async () => {
  const sent: string[] = [];
  const fetch = async (url: string, { method }: RequestInit): Promise<Response> => {
    sent.push(`${method} ${url}`);
    const location = url.startsWith("http:") ? { location: url.replace("http:", "https:") } : undefined;
    return new Response("{}", location === undefined ? {} : { status: 308, headers: location });
  };
  const client = newClient({ base: "http://h.test", variables: {} }, { fetch });
  const operation = { name: "op", method: "POST", base: "http://h.test", path: ["x"], body: json(), responses: { 200: "json" } } as const;
  expect(await send(client, operation, { body: {} }).result()).toMatchObject({ status: 200 });
  expect(sent).toEqual(["POST http://h.test/x", "POST https://h.test/x"]);
});

test("given a credential in a header of the client or of the call alone, it is left behind", async () => {
  await call("/to/302/other/x", {}, { headers: { "X-Api-Key": "mine" } });
  expect(received.map(({ headers }) => headers["x-api-key"])).toEqual(["mine", undefined]);
  expect(received.map(({ headers }) => headers["x-crew"])).toEqual(["7", undefined]);
});

test("given a bearer token, it is left behind", async () => {
  await call("/to/302/other/x", { layers: [authLayer(bearer())] });
  expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer t0k", undefined]);
});

test("given nothing but redirects among the documented responses, a redirect is what the call resolves to", async () => {
  const result = await call("/to/302/other/x", { responses: { 302: "json", 307: "json" }, onlyRedirects: true, redirect: "manual" });
  expect(result).toMatchObject({ ok: true, status: 302, data: {} });
  expect(result).not.toHaveProperty("error");
});

test("given an operation or a call that keeps redirects, the redirect is the result", async () => {
  const responses = { 200: "json", 302: "json" } as const;
  const kept = await call("/to/302/other/x", { responses, redirect: "manual" });
  const asked = await call("/to/302/other/x", { responses, layers: keyed }, { redirect: "manual" });
  for (const result of [kept, asked]) {
    expect(result).toMatchObject({ ok: false, status: 302 });
    expect("headers" in result ? result.headers.get("location") : undefined).toBe(`${other}/x`);
  }
  expect(received.map(({ server }) => server)).toEqual(["main", "main"]);
  expect(await call("/to/302/other/x", { redirect: "manual" }, { redirect: "follow" })).toMatchObject({ status: 200 });
});
