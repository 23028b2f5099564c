import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { type Measurement, measureProcess, medianOf } from "../measure.ts";
import { peersFolder, preparePeers } from "../peers.ts";
import type { Table } from "../../support/print-table.ts";
import { describeForPeers } from "./openapi.ts";

/** A generator, as a Node program. */
interface Generator {
  readonly name: string;
  readonly script: string;
  readonly args: (out: string) => readonly string[];
}

/** A collection to generate from, and how often. */
export interface ComparedInput {
  readonly title: string;
  readonly file: string;
  readonly rounds: number;
}

/**
 * What other generators take for the same operations, in turns with ours: hey-api on an OpenAPI document of them, quicktype on their bodies. The
 * ratio is the median of those to hey-api in the same round.
 */
export async function compareGenerators(inputs: readonly ComparedInput[], command: string): Promise<Table> {
  await preparePeers();
  const rows = [];
  for (const input of inputs) {
    const generators = prepare(input.file, command);
    const results = new Map(generators.map(({ name }) => [name, new Array<Measurement>()]));
    for (let round = 0; round < input.rounds; round += 1)
      for (const { name, script, args } of generators) results.get(name)?.push(await measureProcess(script, args, 1));
    const peer = results.get("hey-api") ?? [];
    for (const [name, own] of results) {
      const median = (key: keyof Measurement, digits: number): number => Number(medianOf(own.map((each) => each[key])).toFixed(digits));
      const ratios = (key: keyof Measurement): number =>
        Number(medianOf(own.map((each, round) => each[key] / (peer[round]?.[key] ?? Number.NaN))).toFixed(2));
      rows.push([
        input.title,
        name,
        median("seconds", 2),
        ratios("seconds"),
        median("processor", 2),
        ratios("processor"),
        median("megabytes", 0),
      ]);
      process.stderr.write(`${input.title}, ${name}: ${median("processor", 2)} s\n`);
    }
  }
  return { head: ["collection", "generator", "seconds", "× hey-api", "processor seconds", "× hey-api", "MB"], rows };
}

function prepare(file: string, command: string): readonly Generator[] {
  const { openapi, samples } = describeForPeers(JSON.parse(readFileSync(file, "utf8")));
  const [document, bodies] = [join(peersFolder, "compared.json"), join(peersFolder, "compared-bodies.json")];
  writeFileSync(document, JSON.stringify(openapi));
  writeFileSync(bodies, JSON.stringify(samples));
  // Its command starts this in a process of its own, whose processor time would not be seen.
  const heyApi = join(peersFolder, "node_modules/@hey-api/openapi-ts/dist/run.mjs");
  const ours =
    (...more: readonly string[]) =>
    (out: string) => ["generate", file, "--out", out, ...more];
  return [
    { name: "postwright", script: command, args: ours() },
    { name: "postwright --no-check --no-format", script: command, args: ours("--no-check", "--no-format") },
    { name: "hey-api", script: heyApi, args: (out) => ["-i", document, "-o", out, "-c", "@hey-api/client-fetch", "--no-log-file"] },
    { name: "quicktype", script: fileURLToPath(new URL("quicktype.mjs", import.meta.url)), args: (out) => [bodies, out] },
  ];
}
