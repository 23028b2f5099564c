import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** How an answer fails. */
export type Failure =
  | { readonly kind: "status"; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** The connection ends without an answer, or within its body. */
  | { readonly kind: "dropped"; readonly after: "request" | "headers" }
  /** A success without the JSON that it should have. */
  | { readonly kind: "body"; readonly text: string }
  | { readonly kind: "elsewhere" };

/** A server whose first answers fail, and a second one, of another origin. */
export interface FailingServer {
  readonly base: string;
  /** Fails so many requests from now on, and then none. */
  readonly fail: (failure: Failure, times: number) => void;
  /** How many requests have come since then. */
  readonly count: () => number;
  /** What headers of the requests at the other origin contained since then. */
  readonly elsewhere: () => string;
  readonly close: () => Promise<void>;
}

/** Starts both on free ports. */
export async function startFailingServer(): Promise<FailingServer> {
  let failure: Failure = { kind: "body", text: "" };
  let left = 0;
  let count = 0;
  let seen = "";
  const other = await listen((request, response) => {
    seen += request.rawHeaders.join("\n");
    sendUser(request, response);
  });
  const own = await listen((request, response) => {
    count += 1;
    left -= 1;
    if (left < 0) sendUser(request, response);
    else failWith(failure, response, other.base);
  });
  return {
    base: own.base,
    fail: (next, times) => {
      [failure, left, count, seen] = [next, times, 0, ""];
    },
    count: () => count,
    elsewhere: () => seen,
    close: async () => {
      await own.close();
      await other.close();
    },
  };
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    // The work is done before the answer fails: that is what makes a second attempt dangerous.
    request.resume().on("end", () => answer(request, response));
  });
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return { base: `http://127.0.0.1:${address.port}`, close: () => closeServer(server) };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function sendUser({ method }: IncomingMessage, response: ServerResponse): void {
  response.writeHead(method === "POST" ? 201 : 200, { "Content-Type": "application/json" }).end('{"id":"7","name":"Ann"}');
}

function failWith(failure: Failure, response: ServerResponse, other: string): void {
  switch (failure.kind) {
    case "status":
      response.writeHead(failure.status, { "Content-Type": "application/json", ...failure.headers }).end('{"message":"not now"}');
      return;
    case "dropped":
      if (failure.after === "request") response.destroy();
      else response.writeHead(200, { "Content-Type": "application/json", "Content-Length": "100" }).write("{", () => response.destroy());
      return;
    case "body":
      response.writeHead(200, { "Content-Type": "application/json" }).end(failure.text);
      return;
    case "elsewhere":
      response.writeHead(302, { Location: `${other}/users/7` }).end();
  }
}
