import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bearer } from "../../templates/runtime/auth/bearer.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import { authLayer } from "../../templates/runtime/transport/auth-layer.ts";
import type { LayeredOperation } from "../../templates/runtime/transport/layer.ts";
import { namedOrigin } from "../../templates/runtime/transport/declared/named-origin.ts";
import { variableOrigin } from "../../templates/runtime/transport/declared/variable-origin.ts";

const received: string[] = [];
const servers: Server[] = [];
let main = "";
let files = "";

async function start(name: string): Promise<string> {
  const server = createServer((request, response) => {
    received.push(`${name} ${request.url} ${request.headers.authorization}`);
    response.end("{}");
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

beforeAll(async () => {
  main = await start("main");
  files = await start("files");
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

const layers = [authLayer(bearer())];
const list: LayeredOperation = {
  name: "list",
  method: "GET",
  base: "https://main.test",
  path: ["list"],
  responses: { 200: "json" },
  layers,
};
const upload: LayeredOperation = { ...list, name: "upload", base: "https://files.test", origin: namedOrigin("files"), path: ["up"] };

function call(operation: LayeredOperation, client: object, options: object = {}) {
  const defaults = { base: "https://main.test", variables: {} };
  return send(newClient(defaults, { auth: { type: "bearer", token: "t" }, ...client }), operation, {}, options).result();
}

test("given baseUrl and origins, each operation goes to its own", async () => {
  for (const operation of [list, upload]) await call(operation, { baseUrl: main, origins: { files: `${files}/` } });
  await call(upload, { origins: { files: "https://wrong.test" } }, { origins: { files: `${files}/v2` } });
  expect(received).toEqual(["main /list Bearer t", "files /up Bearer t", "files /v2/up Bearer t"]);
});

test("given baseUrl alone, an operation at another origin goes to the collection's, not there", async () => {
  const urls: string[] = [];
  const fetch = async (url: string): Promise<Response> => {
    urls.push(url);
    return Response.json({});
  };
  await call(upload, { baseUrl: main, fetch });
  expect(urls).toEqual(["https://files.test/up"]);
});

test("given credentials among the client's headers, they go to the base and to origins that were given, and nowhere else", async () => {
  const sent: string[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const names = ["x-api-key", "cookie", "x-crew"].filter((name) => headers.has(name));
    sent.push(`${url} ${names.join(" ")}`);
    return Response.json({});
  };
  const client = { fetch, headers: { "X-Api-Key": "k", Cookie: "c=1", "X-Crew": "7" } };
  const twin = { ...upload, origin: namedOrigin("twin"), base: "https://main.test:443" };
  const variable = { ...upload, origin: variableOrigin("files"), base: "{{files}}" };
  await call(list, client);
  await call(upload, client);
  await call(upload, { ...client, origins: { files: "https://files.test" } });
  await call(upload, client, { origins: { files: "https://files.test" } });
  await call(upload, client, { headers: { "X-Api-Key": "k" } });
  await call(variable, { ...client, variables: { files: "https://files.test" } });
  await call(twin, client);
  expect(sent).toEqual([
    "https://main.test/list x-api-key cookie x-crew",
    "https://files.test/up x-crew",
    "https://files.test/up x-api-key cookie x-crew",
    "https://files.test/up x-api-key cookie x-crew",
    "https://files.test/up x-api-key x-crew",
    "https://files.test/up x-api-key cookie x-crew",
    "https://main.test/up x-api-key cookie x-crew",
  ]);
});

test("given an Authorization header of the client at another origin, the operation's own auth is used", async () => {
  await call(upload, { headers: { Authorization: "Basic x" }, origins: undefined, variables: {}, baseUrl: main, fetch: fetchFiles });
  expect(received).toEqual(["files /up Bearer t"]);
});

const fetchFiles = (url: string, init: RequestInit): Promise<Response> => fetch(url.replace("https://files.test", files), init);

test("given baseUrl with a call at another origin, nothing is sent", async () => {
  const result = await call(upload, {}, { baseUrl: main });
  expect(result).toMatchObject({ status: "config", error: { message: expect.stringContaining('pass origins: { "files": … }') } });
  expect(received).toEqual([]);
});
