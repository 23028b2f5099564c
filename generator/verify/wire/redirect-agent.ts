import { Agent } from "node:http";
import { connect } from "node:net";

/** Where a request was meant to go. */
export type OnConnect = (origin: string) => void;

/**
 * An agent that connects to a port of 127.0.0.1 for every host, without TLS even for `https:`. The
 * request stays unchanged: its `Host` header and its signature are those of the real host.
 */
export function createRedirectAgent(protocol: "http:" | "https:", port: number, onConnect: OnConnect): Agent {
  const defaultPort = protocol === "https:" ? 443 : 80;
  const createConnection = (options: {
    readonly host?: string | null;
    readonly port?: number | string | null;
  }): ReturnType<typeof connect> => {
    const host = options.host ?? "";
    const name = host.includes(":") ? `[${host}]` : host;
    const suffix = Number(options.port ?? defaultPort) === defaultPort ? "" : `:${options.port}`;
    onConnect(`${protocol}//${name}${suffix}`);
    return connect(port, "127.0.0.1");
  };
  return Object.assign(new Agent({ keepAlive: false }), { protocol, defaultPort, createConnection });
}
