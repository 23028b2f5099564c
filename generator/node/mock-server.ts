import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** What a server answers with: the mock of a package. */
export interface ServedMock {
  (url: string, init: RequestInit): Promise<Response>;
  readonly matches: (method: string, url: string) => boolean;
}

/** One answer, for a log. */
export interface ServedAnswer {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A server on this machine. */
export interface MockServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Programs in a browser come from another origin, as they do with Postman's mock servers. */
const crossOrigin = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };

/**
 * Serves a mock at 127.0.0.1; port 0 is any that is free. Rejects if the port is taken.
 */
export async function startMockServer(mock: ServedMock, port: number, onAnswer: (answer: ServedAnswer) => void): Promise<MockServer> {
  const server = createServer((request, response) => {
    void answer(mock, request, response, portOf(server) ?? port)
      .catch(() => response.writeHead(500).end())
      .then(() => onAnswer({ method: request.method ?? "GET", path: request.url ?? "/", status: response.statusCode }));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${portOf(server) ?? port}`, close };
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : undefined;
}

async function answer(mock: ServedMock, request: IncomingMessage, response: ServerResponse, port: number): Promise<void> {
  const method = request.method ?? "GET";
  const url = `http://127.0.0.1:${port}${request.url ?? "/"}`;
  if (method === "OPTIONS" && !mock.matches(method, url)) return allow(request, response);
  const headers = Object.entries(request.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const body = parts.length === 0 ? {} : { body: Buffer.concat(parts) };
  const answered = await mock(url, { method, headers, ...body });
  response.writeHead(answered.status, { ...Object.fromEntries(answered.headers), ...crossOrigin });
  response.end(Buffer.from(await answered.arrayBuffer()));
}

/** Answers what a browser asks before it sends a request. */
function allow(request: IncomingMessage, response: ServerResponse): void {
  const { "access-control-request-method": method = "*", "access-control-request-headers": headers = "*" } = request.headers;
  response.writeHead(204, { ...crossOrigin, "access-control-allow-methods": method, "access-control-allow-headers": headers }).end();
}
