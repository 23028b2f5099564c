import { readSource } from "../io/read/read-source.ts";
import { readText } from "../io/read/read-text.ts";
import { writeInto } from "../io/write/write-text.ts";
import type { Source } from "../pipeline/source.ts";
import { type TrimCounts, trimSamples } from "../pipeline/trim-samples.ts";
import { settingsOf } from "./collections.ts";
import { exitCodes, type SamplesCommand } from "./command.ts";
import { defaultRun, type RunPlan } from "./run/run.ts";
import { failWith, printProblems } from "./report/print-problems.ts";
import { reportUnwritten } from "./report/refused.ts";
import type { Terminal } from "./terminal.ts";

/** What the file is called in a folder. */
const defaultName = "runs.json";

/**
 * Runs `samples`: reads reports, and writes what types need of them. Returns the exit code (1 if a
 * file cannot be read or written).
 */
export async function trimReports(command: SamplesCommand, terminal: Terminal, run: RunPlan = defaultRun): Promise<number> {
  const reports = command.reports.map((file) => ({ file, read: readText(file) }));
  const given = command.collection === undefined ? undefined : readSource(command.collection, settingsOf(run, command.collection).files);
  const unreadable = [
    ...reports.flatMap(({ read }) => (read.kind === "failed" ? [read.diagnostic] : [])),
    ...(given?.kind === "failed" ? given.diagnostics : []),
  ];
  if (unreadable.length > 0) return failWith(unreadable, terminal);
  const source: Source | undefined =
    given?.kind === "read" ? { ...given.source, environment: given.environment, globals: given.globals, config: given.config } : undefined;
  const files = reports.flatMap(({ file, read }) => (read.kind === "read" ? [{ file, text: read.text }] : []));
  const { text, diagnostics, counts } = await trimSamples(files, source);
  if (text === undefined) return failWith(diagnostics, terminal);
  printProblems(diagnostics, terminal);
  if (command.out === undefined) terminal.writeOut(text);
  else {
    const reason = writeInto(command.out, defaultName, text);
    if (reason !== undefined)
      return reportUnwritten(`The samples cannot be written: ${reason}.`, "Name another file with --out.", terminal);
  }
  terminal.writeError(`${describe(counts)}\n`);
  return exitCodes.done;
}

function describe({ responses, kept, requests }: TrimCounts): string {
  return `${responses} responses, ${kept} of them kept, of ${requests} requests`;
}
