// `npm run bench:size [-- --record]`: how large a bundle of one call is, ours and that of others, and what further operations add.
import { readFileSync } from "node:fs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { corpusFolder, repository } from "../corpus/corpus-files.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable, type Table } from "../support/print-table.ts";
import { bundleModule } from "./bundle-peer.ts";
import { generatePackage, preparePeers } from "./peers.ts";

await main();

async function main(): Promise<void> {
  const { record } = takeRecordFlag();
  const peers = await preparePeers();
  const calls = await Promise.all(peers.filter(({ name }) => name !== "fetch").map(({ name, source }) => measure(name, source)));
  const one: Table = { head: ["one GET with a token", "minified", "gzip"], rows: calls };
  const whole = await measurePackages(calls[0]?.[2] ?? 0);
  process.stdout.write(`${printTable(one.head, one.rows)}\n\n${printTable(whole.head, whole.rows)}\n`);
  if (record) await recordMeasurement("bench-size", [one, whole]);
}

/** A row: the name, and the bytes of a bundle, minified and compressed. */
async function measure(name: string, source: string): Promise<readonly [string, number, number]> {
  const bundle = await bundleModule(source, "browser");
  return [name, bundle.length, gzipSync(bundle, { level: 9 }).length];
}

/** All operations of whole packages, and the bytes that each operation after the first adds to a bundle of one. */
async function measurePackages(ofOne: Cell): Promise<Table> {
  const stripe = join(corpusFolder, "stripe-api.json");
  const packages = [
    { name: "sunshine-conversations", folder: join(repository, "generated/sunshine-conversations/src"), operations: 47 },
    ...(existsSync(stripe)
      ? [{ name: "stripe-api", folder: await generatePackage("stripe", readFileSync(stripe, "utf8")), operations: 457 }]
      : []),
  ];
  const rows: (readonly Cell[])[] = [];
  for (const { name, folder, operations } of packages) {
    const [, minified, compressed] = await measure(name, `export * from "${folder}/index.js";`);
    rows.push([name, operations, minified, compressed, Number(((compressed - Number(ofOne)) / (operations - 1)).toFixed(1))]);
  }
  return { head: ["whole package", "operations", "minified", "gzip", "gzip for each further operation"], rows };
}
