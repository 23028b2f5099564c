import { EventEmitter, once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request that a local server got. */
export interface Arrived {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

export type Answer = (response: ServerResponse, request: Arrived) => void;

export interface LocalServer {
  readonly url: string;
  /** What arrived, in this order. */
  readonly arrived: readonly Arrived[];
  /** Resolves once so many requests have arrived. */
  readonly whenArrived: (count: number) => Promise<void>;
  /** Resolves once no connection on which a request arrived is open. */
  readonly whenUnused: () => Promise<void>;
}

/**
 * Starts a server that gives these answers one after another, the last one again and again. It ends
 * with the test.
 */
export async function startLocalServer(...answers: readonly Answer[]): Promise<LocalServer> {
  const arrived: Arrived[] = [];
  const used = new Set<unknown>();
  const changes = new EventEmitter();
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await once(changes, "change");
  };
  const server = createServer(async (request, response) => {
    const { socket } = request;
    if (!used.has(socket)) socket.once("close", () => (used.delete(socket), changes.emit("change")));
    used.add(socket);
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method, url: target, headers } = request;
    const one = { method, target, headers, body: Buffer.concat(chunks).toString("utf8") };
    arrived.push(one);
    changes.emit("change");
    (answers[arrived.length - 1] ?? answers.at(-1))?.(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    arrived,
    whenArrived: (count) => until(() => arrived.length >= count),
    whenUnused: () => until(() => used.size === 0),
  };
}

/** Answers with a status, headers, and a body of JSON. */
export const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}, body: unknown = { status }): Answer =>
  (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(status === 204 ? undefined : JSON.stringify(body));

/** Closes the connection without an answer. */
export const drop: Answer = (response) => void response.socket?.destroy();

/** Begins an answer and closes the connection. */
export const breakOff: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"a":');
  setTimeout(() => response.socket?.destroy(), 5);
};

/** Never answers. */
export const stall: Answer = () => undefined;

/** Begins an answer and never ends it. */
export const stallInBody: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"a":');
};
