// `npm run bench:calls [-- --record]`: how many calls a second each client makes, and the processor time of each call, as ratios of bare `fetch`.
// All take turns in one process, with one server beside it.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { repository } from "../corpus/corpus-files.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { printTable, type Table } from "../support/print-table.ts";
import { bundleModule } from "./bundle-peer.ts";
import { medianOf } from "./measure.ts";
import { peersFolder, preparePeers } from "./peers.ts";

const rounds = 60;
const callsOfRound = 150;
/** So many are under way at a time. */
const lanes = 8;

interface Client {
  readonly name: string;
  readonly call: () => Promise<unknown>;
}

/** What a round took: calls a second, and microseconds of processor time for each call. */
interface Round {
  readonly rate: number;
  readonly processor: number;
}

const server = spawn(process.execPath, [join(repository, "test/bench/server.mjs")], { stdio: ["ignore", "pipe", "inherit"] });
try {
  await main();
} finally {
  server.kill();
}

async function main(): Promise<void> {
  const { record } = takeRecordFlag();
  const port = await new Promise<string>((resolve) => server.stdout.once("data", (data: Buffer) => resolve(data.toString("utf8").trim())));
  const clients = await loadClients(`http://127.0.0.1:${port}`);
  const results = new Map(clients.map(({ name }) => [name, new Array<Round>()]));
  for (let round = -6; round < rounds; round += 1)
    for (const { name, call } of inTurn(clients, round)) {
      const measured = await measureRound(call);
      if (round >= 0) results.get(name)?.push(measured);
    }
  const bare = results.get("fetch") ?? [];
  const rows = [...results].map(([name, own]) => [name, ratio(own, bare, "rate"), ratio(own, bare, "processor")]);
  const table: Table = { head: ["client", "calls a second", "processor time"], rows };
  process.stdout.write(`${printTable(table.head, table.rows)}\n`);
  if (record) await recordMeasurement("bench-calls", [table]);
}

async function loadClients(base: string): Promise<readonly Client[]> {
  const clients: Client[] = [];
  for (const { name, source } of await preparePeers()) {
    const file = join(peersFolder, `call-${name}.mjs`);
    writeFileSync(file, await bundleModule(source, "node"));
    const { connect }: { connect: (base: string) => () => Promise<unknown> } = await import(pathToFileURL(file).href);
    clients.push({ name, call: connect(base) });
  }
  return clients;
}

/**
 * All values, in another order each round: what one leaves to be collected, its successor pays, and
 * that must not always be the same one.
 */
function inTurn<Value>(values: readonly Value[], round: number): readonly Value[] {
  const { length } = values;
  const steps = Array.from({ length }, (_, index) => index + 1).filter((step) => greatestCommonDivisor(step, length) === 1);
  const step = steps[Math.abs(round) % steps.length] ?? 1;
  return values.map((value, index) => values[(index * step + Math.abs(round)) % length] ?? value);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

async function measureRound(call: () => Promise<unknown>): Promise<Round> {
  const usage = process.cpuUsage();
  const started = performance.now();
  let left = callsOfRound;
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left-- > 0) await call();
    }),
  );
  const { user, system } = process.cpuUsage(usage);
  return { rate: (callsOfRound / (performance.now() - started)) * 1000, processor: (user + system) / callsOfRound };
}

/** The median ratio of the rounds to those of bare `fetch` beside them. */
function ratio(own: readonly Round[], bare: readonly Round[], key: keyof Round): number {
  return Number(medianOf(own.map((round, index) => round[key] / (bare[index]?.[key] ?? Number.NaN))).toFixed(2));
}
