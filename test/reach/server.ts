import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Two servers of different origins that are a little like the API. */
export interface Servers {
  readonly api: string;
  /** Where a redirect of the API leads. */
  readonly elsewhere: string;
  readonly close: () => Promise<void>;
}

/** What the server does, by the app that a request is for. */
type Scenario = (request: Received, response: ServerResponse) => void;

interface Received {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly type: string;
  readonly body: string;
  /** 1 for the first request of its scenario. */
  readonly count: number;
}

/** Starts both servers on free ports. They let pages of other origins in, but for the app `closed`. */
export async function startServers(): Promise<Servers> {
  const elsewhere = await listen((request, response) => {
    allowOrigin(response);
    // What it is told about the caller's credentials is the user's id.
    sendUser(response, request.headers.authorization ?? "no credentials");
  });
  const counts = new Map<string, number>();
  const api = await listen((request, response) => void answer(request, response, counts, elsewhere.origin));
  const close = async (): Promise<void> => {
    await api.close();
    await elsewhere.close();
  };
  return { api: api.origin, elsewhere: elsewhere.origin, close };
}

interface Listening {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Listening> {
  const server = createServer((request, response) => {
    // A browser asks before it sends credentials or JSON to another origin.
    if (request.method === "OPTIONS" && !isFor(request, "closed")) allowOrigin(response).writeHead(204).end();
    else handle(request, response);
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${address.port}`, close };
}

function isFor({ url = "" }: IncomingMessage, app: string): boolean {
  return url.startsWith(`/v2/apps/${app}/`);
}

function allowOrigin(response: ServerResponse): ServerResponse {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Methods", "*");
  response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
  return response;
}

async function answer(request: IncomingMessage, response: ServerResponse, counts: Map<string, number>, elsewhere: string): Promise<void> {
  const app = /^\/v2\/apps\/([a-z]+)\//.exec(request.url ?? "")?.[1] ?? "";
  if (app !== "closed") allowOrigin(response);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const count = (counts.get(app) ?? 0) + 1;
  counts.set(app, count);
  const { method = "", headers } = request;
  const received = { method, authorization: headers.authorization, type: headers["content-type"] ?? "", count };
  const scenario = listScenarios(elsewhere).get(app);
  if (scenario === undefined) sendJson(response, 404, { errors: [{ code: "user_not_found", title: "User not found" }] });
  else scenario({ ...received, body: Buffer.concat(parts).toString("utf8") }, response);
}

function listScenarios(elsewhere: string): ReadonlyMap<string, Scenario> {
  return new Map<string, Scenario>([
    ["plain", ({ authorization }, response) => sendUser(response, authorization ?? "no credentials")],
    ["closed", (_, response) => sendUser(response, "closed")],
    ["echo", ({ type, body }, response) => sendJson(response, 201, { user: { id: type, ...JSON.parse(body) } })],
    [
      "flaky",
      ({ count }, response) => {
        if (count < 3) response.writeHead(503, { "Retry-After": "0" }).end();
        else sendUser(response, `attempt ${count}`);
      },
    ],
    ["silent", () => undefined],
    ["broken", (_, response) => void response.writeHead(200, { "Content-Length": "100" }).write("{", () => response.destroy())],
    ["endless", (_, response) => void response.writeHead(200, { "Content-Type": "application/json" }).write("{")],
    ["moved", (_, response) => response.writeHead(307, { Location: `${elsewhere}/landed` }).end()],
    ["upload", ({ type, body }, response) => sendJson(response, 201, { attachment: { mediaUrl: `${type.split(";")[0]} ${body}` } })],
    ["text", (_, response) => void response.write("first ", () => response.end("s\u{e9}cond"))],
  ]);
}

function sendUser(response: ServerResponse, id: string): void {
  sendJson(response, 200, { user: { id } });
}

function sendJson(response: ServerResponse, status: number, data: object): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(data));
}
