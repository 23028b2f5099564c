import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** What the server was sent. */
export interface ReceivedRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A server on loopback, a little like the API. */
export interface LocalServer {
  readonly baseUrl: string;
  readonly received: readonly ReceivedRequest[];
  readonly close: () => Promise<void>;
}

/** Starts the server on a free port. Rejects if there is none. */
export async function startServer(): Promise<LocalServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer((request, response) => void answer(request, response, received));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { baseUrl: `http://127.0.0.1:${address.port}`, received, close };
}

async function answer(request: IncomingMessage, response: ServerResponse, received: ReceivedRequest[]): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const body = Buffer.concat(parts).toString("utf8");
  received.push({ method: request.method, url: request.url, authorization: request.headers.authorization, body });
  const [status, data] = respond(request, body);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(data));
}

function respond({ url = "", method }: IncomingMessage, body: string): readonly [number, object] {
  if (method === "POST" && url.endsWith("/keys")) return [201, { key: { id: "key-1", secret: "s3cret", ...JSON.parse(body) } }];
  if (method === "GET" && url.endsWith("/users/known")) return [200, { user: { id: "user-1" } }];
  return [404, { errors: [{ code: "user_not_found", title: "User not found" }] }];
}
