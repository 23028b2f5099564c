import { readFile, stat } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

/** A server of static files on this machine. */
export interface StaticServer {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** What a server does besides answering with files. */
export interface ServerOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Sent with every file. By default there are none, as with most file servers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves the files of a folder to this machine. */
export async function serveFolder(folder: string, { port = 0, headers = {} }: ServerOptions = {}): Promise<StaticServer> {
  const server = createServer(({ url = "/" }, response) => void answer(folder, url, headers, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { origin: `http://127.0.0.1:${portOf(server)}`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return address.port;
}

async function answer(folder: string, url: string, headers: ServerOptions["headers"], response: ServerResponse): Promise<void> {
  try {
    // `URL` has removed `..`, so the path stays in the folder; an encoded slash is not one.
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname.replace(/%2f|%5c/gi, ""));
    const named = join(folder, path);
    const file = (await stat(named)).isDirectory() ? join(named, "index.html") : named;
    const body = await readFile(file);
    response.writeHead(200, { ...headers, "Content-Type": types[extname(file)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
  }
}
