import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** What a whole process took. */
export interface Measurement {
  readonly seconds: number;
  /** Seconds of processor time, threads included: says what was done, however busy the machine was. */
  readonly processor: number;
  /** Largest resident set, threads included, in megabytes of 1,000,000 bytes. */
  readonly megabytes: number;
}

/** Says at its end what it used: microseconds, and units of 1,024 bytes. */
const reportUsage = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write("\\nused=" + (userCPUTime + systemCPUTime) + "," + maxRSS);
});`;

/**
 * Median of so many runs of a Node script, each in a fresh process; `args` gets an output folder that does not exist yet, `flags` are Node's own. Rejects if
 * a run ends with another exit code.
 */
export async function measureProcess(
  script: string,
  args: (out: string) => readonly string[],
  runs: number,
  exitCode = 0,
  flags: readonly string[] = [],
): Promise<Measurement> {
  const all: Measurement[] = [];
  for (let run = 0; run < runs; run++) {
    const { seconds, stderr } = await withFolder((out) =>
      runNode([...flags, "--import", `data:text/javascript,${encodeURIComponent(reportUsage)}`, script, ...args(out)], exitCode),
    );
    const [, processor, memory] = /\nused=(\d+),(\d+)$/.exec(stderr) ?? [];
    all.push({ seconds, processor: Number(processor) / 1e6, megabytes: (Number(memory) * 1024) / 1e6 });
  }
  const median = (key: keyof Measurement): number => medianOf(all.map((measurement) => measurement[key]));
  return { seconds: median("seconds"), processor: median("processor"), megabytes: median("megabytes") };
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

interface Ended {
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
}

function runNode(args: readonly string[], exitCode = 0): Promise<Ended> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === exitCode) resolve({ seconds: (performance.now() - started) / 1000, stdout, stderr });
      else reject(new Error(`node ${args.join(" ")} ended with code ${code}.\n${stderr}`));
    });
  });
}
