// `npm run docs:measure`: how long `postwright docs` takes from its start to its end, and how large the sites are. With --record, its
// section of docs/measurements.md is written.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { repository } from "../corpus/corpus-files.ts";
import { recordMeasurement, takeRecordFlag } from "../support/measurements.ts";
import { type Cell, printTable } from "../support/print-table.ts";
import { runProgram } from "../support/run-tool.ts";
import { readInput } from "../web/open-tool.ts";

const inputs: readonly (readonly [title: string, path: string])[] = [
  ["the example", "collections/sunshine-conversations.postman_collection.json"],
  ["Zendesk", "../shared/corpus/zendesk-smooch-v1.json"],
  ["Stripe", "../shared/corpus/stripe-api.json"],
];

const { record } = takeRecordFlag();
const head = ["collection", "operations", "seconds", "of a processor", "files", "MB", "largest page, KB"];
const rows: (readonly Cell[])[] = [];
for (const [title, path] of inputs) if (readInput(path) !== undefined) rows.push([title, ...(await measure(join(repository, path)))]);
console.log(printTable(head, rows));
if (record) await recordMeasurement("reference", [{ head, rows }]);

async function measure(file: string): Promise<readonly Cell[]> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-reference-"));
  try {
    const command = [process.execPath, join(repository, "generator/launch.mjs"), "docs", file, "--out", folder];
    const { code, output, seconds } = await runProgram(
      "bash",
      ["-c", 'TIMEFORMAT="%U processor"; time "$@"', "docs", ...command],
      repository,
    );
    if (code !== 0) throw new Error(output);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(folder, path)).isFile());
    const sizes = new Map(files.map((path) => [path, statSync(join(folder, path)).size]));
    const shared = (sizes.get("style.css") ?? 0) + (sizes.get("site.js") ?? 0);
    const pages = [...sizes].filter(([path]) => path.endsWith(".html") && !path.endsWith(".code.html")).map(([, size]) => size + shared);
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const [, operations = ""] = /: (\d+) operations?/.exec(output) ?? [];
    const [, used = ""] = /([\d.]+) processor/.exec(output) ?? [];
    return [
      Number(operations),
      seconds.toFixed(1),
      Number(used).toFixed(1),
      files.length,
      (bytes / 1e6).toFixed(1),
      Math.round(Math.max(...pages) / 1000),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
