import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** What a whole process took. */
export interface Measurement {
  readonly seconds: number;
  /** Largest resident set, threads included, in megabytes of 1,000,000 bytes. */
  readonly megabytes: number;
}

/** Says at its end how much memory it had; `maxRSS` is in units of 1,024 bytes. */
const reportMemory = `process.on("exit", () => process.stderr.write("\\nmaxRSS=" + process.resourceUsage().maxRSS));`;

/**
 * Median of so many runs of a Node script, each in a fresh process; `args` gets an output folder that does not exist yet. Rejects if a run fails.
 */
export async function measureProcess(script: string, args: (out: string) => readonly string[], runs: number): Promise<Measurement> {
  const all: Measurement[] = [];
  for (let run = 0; run < runs; run++) {
    const { seconds, stderr } = await withFolder((out) =>
      runNode(["--import", `data:text/javascript,${encodeURIComponent(reportMemory)}`, script, ...args(out)]),
    );
    all.push({ seconds, megabytes: (Number(/\nmaxRSS=(\d+)$/.exec(stderr)?.[1]) * 1024) / 1e6 });
  }
  return { seconds: medianOf(all.map(({ seconds }) => seconds)), megabytes: medianOf(all.map(({ megabytes }) => megabytes)) };
}

/** Median milliseconds of each phase over so many runs, each in a fresh process. Rejects if a run fails. */
export async function measurePhases(script: string, file: string, runs: number): Promise<Readonly<Record<string, number>>> {
  const all: Readonly<Record<string, number>>[] = [];
  for (let run = 0; run < runs; run++) {
    const { stdout } = await withFolder((out) => runNode([script, file, out]));
    const phases: Readonly<Record<string, number>> = JSON.parse(stdout);
    all.push(phases);
  }
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, medianOf(all.map((phases) => phases[name] ?? 0))]));
}

/** The middle of the sorted values; of the two in the middle, the greater. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function withFolder<T>(use: (out: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-bench-"));
  try {
    return await use(join(folder, "out"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runNode(args: readonly string[]): Promise<{ readonly seconds: number; readonly stdout: string; readonly stderr: string }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, stdout, stderr });
      else reject(new Error(`node ${args.join(" ")} ended with code ${code}.\n${stderr}`));
    });
  });
}
