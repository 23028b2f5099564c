import { resolve } from "node:path";
import type { Generate } from "../pipeline/types.ts";
import type { Checker } from "../targets/tools.ts";
import { finishInterruptedWrites } from "../io/write/finish.ts";
import { handleOrphans, type OrphanOutcome } from "./changes/orphans.ts";
import { checkNamed } from "./named-files.ts";
import { type CollectionInput, expandInputs, generatedFolder, listCollections } from "./collections.ts";
import { exitCodes, type GenerateCommand, type UsageProblem } from "./command.ts";
import type { Destination } from "./destination.ts";
import { createClaims, generateFile } from "./generate-file.ts";
import { readVersion } from "../node/version.ts";
import { createAnnotationReporter } from "./report/annotations.ts";
import { createSarifReporter } from "./report/sarif.ts";
import { createJsonReporter } from "./report/json-reporter.ts";
import type { FileReport, Reporter } from "./report/file-report.ts";
import type { Terminal } from "./terminal.ts";
import { createTextReporter } from "./report/text-reporter.ts";

/**
 * What the command line passes on: the working folder, and the core behind a loader, because it is
 * slow to load.
 */
export interface GenerateContext {
  readonly terminal: Terminal;
  readonly loadGenerate: () => Promise<Generate>;
  /** Compares packages. Loads the checker, which is slow, when it is called. */
  readonly compare: Checker["compare"];
  readonly cwd: string;
}

/**
 * Runs `generate` on all files, one after the other. A file that fails does not stop the others.
 * Returns the exit code, or a problem of usage.
 */
export async function generateFiles(command: GenerateCommand, context: GenerateContext): Promise<number | UsageProblem> {
  const files = listInputs(command);
  if ("kind" in files) return files;
  const problem = checkNamed(
    command,
    files.map(({ file }) => file),
  );
  if (problem !== undefined) return problem;
  const destination = chooseDestination(command, files);
  const reporter = createReporter(command, context.terminal);
  if (destination.kind === "below" && !command.dryRun) reporter.notice(await finishInterruptedWrites(destination.folder));
  const reports = await runAll(files, destination, command, context, reporter);
  // Only a run of all collections knows which packages have none.
  const isWhole = command.files.length === 0 && destination.kind === "below";
  const { problems, removed } = isWhole ? handleOrphans(destination.folder, reports, command.prune) : noOrphans;
  reporter.notice(problems);
  reporter.end(reports);
  for (const folder of removed) if (command.report === "text") context.terminal.writeError(`removed ${folder}\n`);
  return problems.some(({ diagnostic }) => diagnostic.severity === "error") ? exitCodes.failed : chooseExitCode(reports);
}

function createReporter(command: GenerateCommand, terminal: Terminal): Reporter {
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

function listInputs(command: GenerateCommand): readonly CollectionInput[] | UsageProblem {
  const files = command.files.length > 0 ? command.files : listCollections();
  const inputs = "kind" in files ? files : expandInputs(files);
  return "kind" in inputs ? inputs : sortInputs(inputs);
}

async function runAll(
  inputs: readonly CollectionInput[],
  destination: Destination,
  command: GenerateCommand,
  context: GenerateContext,
  reporter: Reporter,
): Promise<readonly FileReport[]> {
  const settings = {
    loadGenerate: context.loadGenerate,
    options: { check: command.typeCheck, format: command.format },
    dryRun: command.dryRun,
    force: command.force,
    max: command.max,
    release: command.release,
    compare: context.compare,
    ...(command.samples === undefined ? {} : { samples: command.samples }),
    ...(command.environment === undefined ? {} : { environment: command.environment }),
    cwd: context.cwd,
    onPhase: reporter.phase,
    claim: createClaims(),
  };
  const reports: FileReport[] = [];
  for (const [index, input] of inputs.entries()) {
    reporter.start(input.file, index + 1, inputs.length);
    const report = await generateFile(input, destination, settings);
    reporter.finish(report);
    reports.push(report);
  }
  return reports;
}

/**
 * A file that is named twice is read once. Files are sorted by path, so that the order of the
 * arguments does not matter.
 */
function sortInputs(inputs: readonly CollectionInput[]): readonly CollectionInput[] {
  const byPath = new Map<string, CollectionInput>();
  for (const input of inputs) {
    const path = `${resolve(input.file)}#${input.content?.at ?? ""}`;
    if (!byPath.has(path)) byPath.set(path, input);
  }
  return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, input]) => input);
}

/** A single named file goes to `--out` itself; otherwise each package has a folder below it. */
function chooseDestination(command: GenerateCommand, files: readonly unknown[]): Destination {
  if (command.out !== undefined && command.files.length > 0 && files.length === 1) return { kind: "root", out: command.out };
  return { kind: "below", folder: command.out ?? generatedFolder };
}

function chooseExitCode(reports: readonly FileReport[]): number {
  if (reports.some(({ outcome }) => outcome === "failed")) return exitCodes.failed;
  if (reports.some(({ outcome }) => outcome === "beyond")) return exitCodes.beyond;
  const changed = reports.some(({ outcome, changes }) => outcome === "checked" && changes.length > 0);
  return changed ? exitCodes.changed : exitCodes.done;
}
