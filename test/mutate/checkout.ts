import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { runTool } from "../support/run-tool.ts";
import type { FailedTest } from "./mutation.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const vitest = join(repository, "node_modules/vitest/vitest.mjs");
const left = new Set(["node_modules", ".git", "dist"]);

/** A copy of the repository, in which rules can be broken without anybody noticing. The caller removes it. */
export function makeCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), "postwright-mutate-"));
  const copy = join(folder, "postwright");
  cpSync(repository, copy, { recursive: true, filter: (path) => !left.has(relative(repository, path)) });
  symlinkSync(join(repository, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** Removes a copy and the folder around it. */
export function removeCopy(copy: string): void {
  rmSync(join(copy, ".."), { recursive: true, force: true });
}

/** What test files of a copy gave: all green, the first test that was not, or why it could not be said. */
export type TestOutcome =
  { readonly kind: "green" } | { readonly kind: "red"; readonly by: FailedTest } | { readonly kind: "broken"; readonly reason: string };

/** Test files of a copy that are red as they are: a rule that they hold cannot be tried. */
export async function findRedFiles(copy: string, tests: readonly string[]): Promise<ReadonlySet<string>> {
  const report = join(copy, "../report.json");
  const { output } = await runTool(vitest, ["run", "--mode=all", ...tests, "--reporter=json", `--outputFile=${report}`], copy);
  const results = parseReport(report)?.testResults;
  if (results === undefined) throw new Error(`vitest wrote no report: ${output.trim().slice(-300)}`);
  return new Set(results.filter(({ status }) => status !== "passed").map(({ name }) => relative(copy, name)));
}

/** Runs test files in a copy as CI does, until the first failure. */
export async function runTests(copy: string, tests: readonly string[]): Promise<TestOutcome> {
  const report = join(copy, "../report.json");
  rmSync(report, { force: true });
  const args = ["run", "--mode=all", ...tests, "--bail=1", "--no-file-parallelism", "--reporter=json", `--outputFile=${report}`];
  const { code, output } = await runTool(vitest, args, copy);
  const failed = readFailure(copy, report);
  if (failed !== undefined) return failed;
  return code === 0 ? { kind: "green" } : { kind: "broken", reason: output.trim().slice(-300) };
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function readFailure(copy: string, file: string): TestOutcome | undefined {
  const report = parseReport(file);
  if (report === undefined) return { kind: "broken", reason: "vitest wrote no report" };
  for (const { name, assertionResults } of report.testResults) {
    const failed = assertionResults.find(({ status }) => status === "failed");
    if (failed !== undefined) return { kind: "red", by: { file: relative(copy, name), name: failed.fullName } };
  }
  // A file that does not even load says nothing about the rule.
  const unloaded = report.testResults.find(({ status }) => status === "failed");
  return unloaded === undefined
    ? undefined
    : { kind: "broken", reason: `${relative(copy, unloaded.name)}: ${unloaded.message ?? "it does not load"}` };
}

function parseReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
