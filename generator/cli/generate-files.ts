import { resolve } from "node:path";
import type { Generate } from "../pipeline/types.ts";
import type { Checker } from "../targets/tools.ts";
import { finishInterruptedWrites } from "../io/write/finish.ts";
import { handleOrphans, type OrphanOutcome } from "./changes/orphans.ts";
import { checkNamed, withFlags } from "./named-files.ts";
import { type CollectionInput, listInputs } from "./collections.ts";
import { exitCodes, type GenerateCommand, type UsageProblem } from "./command.ts";
import { loadRun } from "./run/load-run.ts";
import { runInputs, type BatchSettings } from "./run/run-inputs.ts";
import type { InputSettings, RunPlan } from "./run/run.ts";
import { readVersion } from "../node/program.ts";
import { createAnnotationReporter } from "./report/annotations.ts";
import { createSarifReporter } from "./report/sarif.ts";
import { createJsonReporter } from "./report/json-reporter.ts";
import { type FileReport, reportChangesOnly, type Reporter } from "./report/file-report.ts";
import type { Terminal } from "./terminal.ts";
import { createTextReporter } from "./report/text-reporter.ts";

/**
 * What the command line passes on: the working folder, and the core behind a loader, because it is
 * slow to load.
 */
export interface GenerateContext {
  readonly terminal: Terminal;
  /** `jobs`: how many packages may be checked at a time. */
  readonly loadGenerate: (jobs: number) => Promise<Generate>;
  /** Compares packages. Loads the checker, which is slow, when it is called. */
  readonly compare: Checker["compare"];
  readonly cwd: string;
  /** Another run of the same files: only what is new is reported. */
  readonly isRebuild?: boolean;
  /** By file: what the runs of this process have read and made. */
  readonly earlier?: BatchSettings["earlier"];
}

/**
 * Runs `generate` on all files, several at a time. A file that fails does not stop the others.
 * Returns the exit code, or a problem of usage.
 */
export async function generateFiles(command: GenerateCommand, context: GenerateContext): Promise<number | UsageProblem> {
  const reporter = createReporter(command, context);
  const loaded = await loadRun(context.cwd);
  if (loaded.kind === "failed") {
    reporter.notice(loaded.diagnostics.map((diagnostic) => ({ diagnostic })));
    reporter.end([]);
    return exitCodes.failed;
  }
  const listed = await listInputs(loaded.run, command.files);
  if ("kind" in listed) return listed;
  const found = sortInputs(listed);
  const problem = checkNamed(
    command,
    found.map(({ file }) => file),
  );
  if (problem !== undefined) return problem;
  const inputs = found.map((input) => ({ ...input, settings: applyFlags(input.settings, command, found.length) }));
  if (command.release !== undefined && inputs.some(({ settings }) => settings.layout.kind === "sources"))
    return {
      kind: "usage",
      message: "--release needs packages; plain sources have no version.",
      hint: "Name the collections of packages.",
    };
  const folders = foldersOf(inputs);
  if (!command.dryRun) for (const folder of folders) reporter.notice(await finishInterruptedWrites(folder));
  const reports = await runInputs(inputs, settingsOfRun(command, context, loaded.run), reporter);
  // Only a run of all collections knows which packages have none.
  const { problems, removed } = command.files.length === 0 ? handleOrphans(folders, reports, command.prune) : noOrphans;
  reporter.notice(problems);
  reporter.end(reports);
  for (const folder of removed) if (command.report === "text") context.terminal.writeError(`removed ${folder}\n`);
  return problems.some(({ diagnostic }) => diagnostic.severity === "error") ? exitCodes.failed : chooseExitCode(reports);
}

function createReporter(command: GenerateCommand, { terminal, isRebuild = false }: GenerateContext): Reporter {
  const reporter = createFormatReporter(command, terminal);
  return isRebuild ? reportChangesOnly(reporter) : reporter;
}

function createFormatReporter(command: GenerateCommand, terminal: Terminal): Reporter {
  switch (command.report) {
    case "json":
      return createJsonReporter(terminal);
    case "sarif":
      return createSarifReporter(terminal, readVersion());
    case "github":
      return createAnnotationReporter(terminal, createTextReporter(terminal, command));
    case "text":
      return createTextReporter(terminal, command);
  }
}

const noOrphans: OrphanOutcome = { problems: [], removed: [] };

/** What the command line says about all collections of the run. */
function settingsOfRun(command: GenerateCommand, { loadGenerate, compare, cwd, earlier }: GenerateContext, run: RunPlan): BatchSettings {
  const { dryRun, force, rethink, max, release, jobs = run.jobs } = command;
  return { loadGenerate, compare, cwd, earlier, dryRun, force, rethink, max, release, jobs };
}

/**
 * A file that is named twice is read once. Files are sorted by path, so that the order of the
 * arguments does not matter.
 */
function sortInputs(inputs: readonly CollectionInput[]): readonly CollectionInput[] {
  const byPath = new Map<string, CollectionInput>();
  for (const input of inputs) {
    const source = input.content?.source;
    const path = `${resolve(input.file)}#${source !== undefined && "at" in source ? source.at : ""}`;
    if (!byPath.has(path)) byPath.set(path, input);
  }
  return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, input]) => input);
}

/**
 * Flags win over the config. A single named file goes to `--out` itself; otherwise each package has
 * a folder below it.
 */
function applyFlags({ options, ...given }: InputSettings, command: GenerateCommand, count: number): InputSettings {
  const isRoot = command.files.length > 0 && count === 1;
  return {
    ...given,
    destination:
      command.out === undefined ? given.destination : isRoot ? { kind: "root", out: command.out } : { kind: "below", folder: command.out },
    options: { ...options, check: options.check && command.typeCheck, format: options.format && command.format },
    files: withFlags(given.files, command),
  };
}

/** The folders that have a folder for each package, or for its tests. */
function foldersOf(inputs: readonly CollectionInput[]): readonly string[] {
  const folders = inputs.flatMap(({ settings: { destination, layout } }) => {
    if (destination.kind === "root") return [];
    return [destination.folder, ...(layout.kind === "sources" && typeof layout.tests === "string" ? [layout.tests] : [])];
  });
  return [...new Set(folders)];
}

function chooseExitCode(reports: readonly FileReport[]): number {
  if (reports.some(({ outcome }) => outcome === "failed")) return exitCodes.failed;
  if (reports.some(({ outcome }) => outcome === "beyond")) return exitCodes.beyond;
  const changed = reports.some(({ outcome, changes }) => outcome === "checked" && changes.length > 0);
  return changed ? exitCodes.changed : exitCodes.done;
}
