import process from "node:process";
import { cleanText } from "./diagnostics/clean.ts";
import { parseArguments } from "./cli/arguments.ts";
import {
  type Command,
  type DocsCommand,
  exitCodes,
  type GenerateCommand,
  type JsonCommand,
  type ResolveCommand,
  type SampleCommand,
  type UsageProblem,
} from "./cli/command.ts";
import type { RunPlan } from "./cli/run/run.ts";
import type { Checker } from "./targets/tools.ts";
import { createTerminal, type Terminal } from "./cli/terminal.ts";
import { tuneCompiler } from "./node/tune.ts";
import { assertNever } from "./util/assert-never.ts";

/**
 * Runs the command line and returns the exit code: 0 done, 1 errors, 2 wrong usage, 3 `--check`
 * found a difference, 4 a change is beyond `--max`. Modules are loaded when a command needs them,
 * so that help and usage errors are instant.
 */
export async function main(args: readonly string[]): Promise<number> {
  tuneCompiler();
  endQuietlyWithoutReader();
  const terminal = createTerminal(process);
  const outcome = await runCommand(parseArguments(args, terminal.width), terminal).catch(async (error: unknown) =>
    (await import("./cli/report/refused.ts")).reportRefused(error, terminal),
  );
  return typeof outcome === "number" ? outcome : reportUsage(outcome, terminal);
}

async function runCommand(command: Command, terminal: Terminal): Promise<number | UsageProblem> {
  switch (command.kind) {
    case "help":
      terminal.writeOut(command.text);
      return exitCodes.done;
    case "version":
      terminal.writeOut(`${(await import("./node/program.ts")).readVersion()}\n`);
      return exitCodes.done;
    case "generate":
      return runGenerate(command, terminal);
    case "verify":
      return withRun(terminal, async (run) => (await import("./cli/verify.ts")).verifyFile(command, terminal, run));
    case "explain":
      return withRun(terminal, async (run) => (await import("./cli/explain.ts")).explainFiles(command, terminal, run));
    case "init":
      return (await import("./cli/init/init.ts")).initProject(command, terminal, process.env);
    case "resolve":
      return runResolve(command, terminal);
    case "convert":
      return (await import("./cli/convert.ts")).convertFile(command, terminal);
    case "diff":
      return withRun(terminal, async (run) => (await import("./cli/diff.ts")).diffPackages(command, terminal, run));
    case "sample":
    case "json":
    case "docs":
      return showRequests(command, terminal);
    case "samples":
      return withRun(terminal, async (run) => (await import("./cli/samples.ts")).trimReports(command, terminal, run));
    case "mock":
      return withRun(terminal, async (run) => (await import("./cli/mock.ts")).serveMock(command, terminal, untilStopped(), run));
    case "complete":
      return (await import("./cli/complete.ts")).complete(command);
    case "usage":
      return command;
    default:
      return assertNever(command);
  }
}

/** Carries out a command that knows the config of the run. */
async function withRun(terminal: Terminal, carryOut: (run: RunPlan) => Promise<number | UsageProblem>): Promise<number | UsageProblem> {
  const { loadRun } = await import("./cli/run/load-run.ts");
  const loaded = await loadRun();
  if (loaded.kind === "loaded") return carryOut(loaded.run);
  return (await import("./cli/report/print-problems.ts")).failWith(loaded.diagnostics, terminal);
}

/** The commands that show the requests of a collection to people. */
async function showRequests(command: SampleCommand | JsonCommand | DocsCommand, terminal: Terminal): Promise<number | UsageProblem> {
  switch (command.kind) {
    case "sample":
      return withRun(terminal, async (run) => (await import("./cli/sample-code/sample.ts")).printSample(command, terminal, run));
    case "json":
      return (await import("./cli/sample-code/json.ts")).printJsonCode(command, terminal);
    case "docs":
      return withRun(terminal, async (run) => (await import("./cli/reference/docs.ts")).writeDocs(command, terminal, run));
    default:
      return assertNever(command);
  }
}

async function runResolve(command: ResolveCommand, terminal: Terminal): Promise<number | UsageProblem> {
  return withRun(terminal, async (run) => {
    const { resolveConflicts } = await import("./cli/resolve/resolve.ts");
    return resolveConflicts(command, terminal, run) ?? runCommand(parseArguments(["generate"], terminal.width), terminal);
  });
}

async function runGenerate(command: GenerateCommand, terminal: Terminal): Promise<number | UsageProblem> {
  const { generateFiles } = await import("./cli/generate-files.ts");
  const loadGenerate = async (jobs: number) => {
    // The checker takes longest to load, so it starts first, in its own thread.
    if (command.typeCheck) (await import("./node/checkers.ts")).useCheckers().prepare(jobs);
    return (await import("./node/generate.ts")).generate;
  };
  const compare: Checker["compare"] = async (input) => (await import("./node/checkers.ts")).useCheckers().checker.compare(input);
  const context = { terminal, loadGenerate, compare, cwd: process.cwd() };
  if (!command.watch) return generateFiles(command, context);
  return (await import("./cli/watch/watch.ts")).watchFiles(command, context, untilStopped());
}

/** The first signal ends the work, the second one the process. */
function untilStopped(): Promise<unknown> {
  return new Promise((stop) => process.once("SIGINT", stop).once("SIGTERM", stop));
}

function reportUsage({ message, hint }: UsageProblem, terminal: Terminal): number {
  terminal.writeError(`postwright: ${cleanText(message)}\n${cleanText(hint)}\n`);
  return exitCodes.usage;
}

/** `postwright … | head` closes the pipe early, which is not an error. */
function endQuietlyWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}
