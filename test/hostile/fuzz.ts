// `npm run fuzz -- --minutes N [--seed S] [--record]`: generates collections of nasty texts until the time is over. Ends with 1, and the smallest collection that it found,
// when a promise is broken. With --record, a run without a finding writes its section of docs/measurements.md.
import process from "node:process";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { nastyCollection } from "./collections.ts";
import { recordMeasurement } from "../support/measurements.ts";
import { judgeFolder, judgeValue } from "./judge.ts";
import { usePackages } from "./run-packages.ts";

const runsOfRound = 500;
const sampleOfRound = 25;
const everyFolder = 5;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, record: { type: "boolean" } },
  });
  const end = performance.now() + Number(values.minutes) * 60_000;
  let seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
  let runs = 0;
  let used = 0;
  while (performance.now() < end) {
    const round = await runRound(seed);
    runs += runsOfRound;
    used += round.used;
    console.log(`${runs} runs, ${used} packages put to use, seed ${seed}: ${round.problem === undefined ? "fine" : "FAILED"}`);
    if (round.problem !== undefined) {
      console.log(round.problem);
      return 1;
    }
    seed += 1;
  }
  if (values.record === true) {
    await recordMeasurement("fuzz", [
      `${runs} collections in ${values.minutes} minutes without a finding; ${used} of their packages were type-checked and tested.`,
    ]);
  }
  console.log(`${runs} passed, 0 failed`);
  return 0;
}

interface Round {
  readonly used: number;
  readonly problem: string | undefined;
}

async function runRound(seed: number): Promise<Round> {
  const sample = new Map<string, { readonly value: unknown; readonly files: ReadonlyMap<string, string> }>();
  let run = 0;
  const details = await fc.check(
    fc.asyncProperty(nastyCollection, async (value) => {
      const { files, findings } = await judgeValue(value);
      run += 1;
      // The same as a folder of YAML files; not each one, since that takes as long again.
      if (run % everyFolder === 0) findings.push(...(await judgeFolder(value, files)));
      if (files !== undefined && run % (runsOfRound / sampleOfRound) === 0) sample.set(`p${run}`, { value, files });
      return findings.length === 0;
    }),
    { numRuns: runsOfRound, seed },
  );
  if (details.failed) {
    const [value] = details.counterexample ?? [];
    const { files, findings } = await judgeValue(value);
    findings.push(...(await judgeFolder(value, files)));
    return { used: 0, problem: `${JSON.stringify(value)}\n${findings.join("\n")}` };
  }
  const { typeErrors, testFailures } = await usePackages(new Map([...sample].map(([name, { files }]) => [name, files])));
  const problems = [...typeErrors, ...testFailures];
  if (problems.length === 0) return { used: sample.size, problem: undefined };
  const broken = [...sample].filter(([name]) => problems.some((problem) => problem.startsWith(`${name}/`)));
  return { used: 0, problem: [...problems, ...broken.map(([name, { value }]) => `${name}: ${JSON.stringify(value)}`)].join("\n") };
}
