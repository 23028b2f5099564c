import { createServer, type Socket } from "node:net";
import { createRequestParser, type FramedRequest, type RequestParser, type WireRequest } from "./http-message.ts";

/** A server on loopback that records requests and answers each with 200 and `{}`. */
export interface CaptureServer {
  readonly port: number;
  /** The requests since the last call, in order of arrival. */
  readonly take: () => readonly WireRequest[];
  /** Stops the server and closes all connections. */
  readonly close: () => Promise<void>;
}

/** Starts a capture server on a free port of 127.0.0.1. Rejects if there is none. */
export async function startCaptureServer(): Promise<CaptureServer> {
  const captured: { readonly request: FramedRequest; readonly parser: RequestParser }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A client that hangs up halfway is not the server's problem.
    socket.on("error", () => socket.destroy());
    const parser = createRequestParser((request) => {
      captured.push({ request, parser });
      answer(socket, request.method);
    });
    socket.on("data", parser.push);
  });
  await new Promise<void>((resolve, reject) => {
    server.on("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return {
    port: address.port,
    take: () => captured.splice(0).map(({ request, parser }) => ({ ...request, unframed: parser.hasRest() })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function answer(socket: Socket, method: string): void {
  // After 200, a client would treat the connection as a tunnel and wait for its other end.
  if (method === "CONNECT") return void socket.destroy();
  const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
  socket.write(method === "HEAD" ? head : `${head}{}`);
}
