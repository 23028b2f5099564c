// `npm run bench:failures [-- --record]`: what clients do at their default settings when servers fail. One server on the same machine for all.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { recordMeasurement, takeRecordFlag } from "../../support/measurements.ts";
import { printTable, type Table } from "../../support/print-table.ts";
import { bundleModule } from "../bundle-peer.ts";
import { peersFolder } from "../peers.ts";
import { prepareFailingClients, secrets } from "./clients.ts";
import { type Failure, type FailingServer, startFailingServer } from "./server.ts";

interface Calls {
  readonly read: () => PromiseLike<unknown>;
  readonly create: () => PromiseLike<unknown>;
}

interface Client {
  readonly name: string;
  readonly connect: (base: string) => Calls;
}

/** How a call ended. */
interface Ending {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly failed: boolean;
  readonly requests: number;
}

const unavailable: Failure = { kind: "status", status: 503 };
const limited: Failure = { kind: "status", status: 429, headers: { "Retry-After": "1" } };
const dropped: Failure = { kind: "dropped", after: "request" };
const brokenOff: Failure = { kind: "dropped", after: "headers" };

async function call(server: FailingServer, failure: Failure, times: number, make: () => PromiseLike<unknown>): Promise<Ending> {
  server.fail(failure, times);
  try {
    const data = await make();
    return { data, failed: false, requests: server.count() };
  } catch (error) {
    return { error, failed: true, requests: server.count() };
  }
}

/** A failure that passes: the answer, after so many requests. */
const recovers = ({ failed, requests }: Ending): string => (failed ? `fails (${requests})` : `answers (${requests})`);

/** What the server has done more than once. */
const duplicates = ({ requests }: Ending): number => requests - 1;

/** Which secrets one sees who logs an error in any usual way. */
function printedSecrets({ error }: Ending): string {
  const texts = [inspect(error, { depth: 8 }), toJson(error), String(error), error instanceof Error ? (error.stack ?? "") : ""];
  return namesOfSecrets(texts.join("\n"));
}

function namesOfSecrets(text: string): string {
  const found = Object.entries(secrets).flatMap(([name, secret]) => (text.includes(secret) ? [name] : []));
  return found.length === 0 ? "none" : found.join(", ");
}

/** Errors of some clients contain themselves. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}

async function tryClient({ name, connect }: Client, server: FailingServer): Promise<readonly (string | number)[]> {
  const { read, create } = connect(server.base);
  const recovered = [];
  for (const [failure, times] of [
    [unavailable, 2],
    [limited, 1],
    [dropped, 1],
    [brokenOff, 1],
  ] as const)
    recovered.push(recovers(await call(server, failure, times, read)));
  const twice = [];
  for (const failure of [unavailable, { kind: "status", status: 500 } as const, dropped])
    twice.push(duplicates(await call(server, failure, 9, create)));
  const refused = await call(server, { kind: "status", status: 401 }, 9, read);
  const lost = await call(server, dropped, 9, read);
  const empty = await call(server, { kind: "body", text: "" }, 9, read);
  await call(server, { kind: "elsewhere" }, 1, read);
  return [
    name,
    ...recovered,
    twice.join(" / "),
    printedSecrets({ ...refused, error: [refused.error, lost.error] }),
    namesOfSecrets(server.elsewhere()),
    empty.failed ? "an error" : inspect(empty.data),
  ];
}

async function loadClients(): Promise<readonly Client[]> {
  const clients: Client[] = [];
  for (const { name, source } of await prepareFailingClients()) {
    const file = join(peersFolder, `fail-${name}.mjs`);
    writeFileSync(file, await bundleModule(source, "node"));
    const { connect }: Pick<Client, "connect"> = await import(pathToFileURL(file).href);
    clients.push({ name, connect });
  }
  return clients;
}

const { record } = takeRecordFlag();
const server = await startFailingServer();
try {
  const rows = [];
  for (const client of await loadClients()) rows.push(await tryClient(client, server));
  const table: Table = {
    head: [
      "client",
      "GET: 503 twice",
      "GET: 429 once",
      "GET: dropped once",
      "GET: broken off once",
      "POST repeated: 503 / 500 / dropped",
      "secrets printed",
      "secrets elsewhere",
      "empty 200",
    ],
    rows,
  };
  process.stdout.write(`${printTable(table.head, table.rows)}\n`);
  if (record) await recordMeasurement("bench-failures", [table]);
} finally {
  await server.close();
}
