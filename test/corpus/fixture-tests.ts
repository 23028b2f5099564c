import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import process from "node:process";
import { repository } from "./corpus-files.ts";
import { runProgram } from "../support/run-tool.ts";

/** What vitest's JSON reporter writes, as far as we read it. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Outcome of all fixture tests. */
export interface FixtureTests {
  /** Folder of a package → tests that passed. */
  readonly passed: ReadonlyMap<string, number>;
  /** A line a failed test: file, name and the first line of its message. */
  readonly failures: readonly string[];
  readonly seconds: number;
}

/** Tests share their module graph: they hold no state, and 1,900 fresh ones would take minutes. */
const config = {
  test: {
    include: ["*/test/*.test.ts"],
    isolate: false,
    pool: "threads",
    maxWorkers: 2,
    testTimeout: 60_000,
    reporters: ["json"],
    outputFile: "fixture-tests.json",
  },
};

/** Runs the fixture tests of all packages below a folder, with a Node of its own if need be; `settings` are further ones for vitest's `test`. */
export async function runFixtureTests(folder: string, settings: object = {}, node = process.execPath): Promise<FixtureTests> {
  const test = { ...config.test, ...settings };
  writeFileSync(join(folder, "vitest.config.mjs"), `export default ${JSON.stringify({ root: folder, test })};\n`);
  const { code, output, seconds } = await runProgram(node, [join(repository, "node_modules/vitest/vitest.mjs"), "run"], folder);
  const path = join(folder, "fixture-tests.json");
  if (!existsSync(path)) return { passed: new Map(), failures: [`vitest ended with code ${code}: ${output.slice(-2000)}`], seconds };
  const report: Report = JSON.parse(readFileSync(path, "utf8"));
  const passed = new Map<string, number>();
  const failures: string[] = [];
  for (const file of report.testResults) {
    const name = relative(folder, file.name).split(sep).join("/");
    const tests = file.assertionResults;
    if (file.status !== "passed" && tests.every(({ status }) => status === "passed")) failures.push(`${name}: ${firstLine(file.message)}`);
    for (const test of tests.filter(({ status }) => status !== "passed"))
      failures.push(`${name} > ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    // Flows are no fixtures: they are not counted, but must pass.
    if (name.endsWith(".flow.test.ts")) continue;
    const own = name.split("/")[0] ?? "";
    passed.set(own, (passed.get(own) ?? 0) + tests.filter(({ status }) => status === "passed").length);
  }
  if (code !== 0 && failures.length === 0) failures.push(`vitest ended with code ${code}: ${output.slice(-2000)}`);
  return { passed, failures, seconds };
}

function firstLine(text: string | undefined): string {
  return (text ?? "").split("\n")[0] ?? "";
}
