import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic, formatDiagnosticJson } from "../diagnostics/print.ts";
import { readSource } from "../io/read/read-source.ts";
import { writeText } from "../io/write/write-text.ts";
import { generateUnredacted } from "../node/generate.ts";
import { loadEngine } from "../verify/postman-side.ts";
import { type VerifiedItem, verifyCollection } from "../verify/verify.ts";
import { settingsOf } from "./collections.ts";
import { exitCodes, type UsageProblem, type VerifyCommand } from "./command.ts";
import { withFlags } from "./named-files.ts";
import { defaultRun, type RunPlan } from "./run/run.ts";
import type { Terminal } from "./terminal.ts";
import { reportUnwritten } from "./report/refused.ts";
import { readValues } from "./values-file.ts";
import { printVerified, printVerifiedJson } from "./report/verify-report.ts";

/**
 * Runs `verify` on one file. Returns the exit code (1 if anything differs, or cannot be read or
 * written), or a problem of usage.
 */
export async function verifyFile(command: VerifyCommand, terminal: Terminal, run: RunPlan = defaultRun): Promise<number | UsageProblem> {
  const values = command.values === undefined ? new Map<string, string>() : readValues(command.values);
  if ("kind" in values) return values;
  const engine = command.only === "client" ? undefined : await loadEngine();
  if (engine === undefined && command.only !== "client") {
    terminal.writeError(
      "postwright: postman-runtime is not installed.\nInstall it (npm install --save-dev postman-runtime), or run with --only client.\n",
    );
    return exitCodes.failed;
  }
  const read = readSource(command.file, withFlags(settingsOf(run, command.file).files, command));
  if (read.kind === "failed") return reportProblems(read.diagnostics, command, terminal);
  const source = { ...read.source, environment: read.environment, globals: read.globals };
  const result = await verifyCollection({ source, examples: command.examples, values, only: command.only, generateUnredacted, engine });
  if (result.kind === "failed") return reportProblems(result.diagnostics, command, terminal);
  if (command.log !== undefined) {
    const reason = writeText(command.log, formatLog(result.items));
    if (reason !== undefined) return reportUnwritten(`The log cannot be written: ${reason}.`, "Name another file with --log.", terminal);
  }
  if (command.json) printVerifiedJson(result.items, terminal);
  else printVerified(result.items, terminal);
  return result.items.some(({ comparison }) => comparison?.verdict === "different") ? exitCodes.failed : exitCodes.done;
}

function reportProblems(diagnostics: readonly Diagnostic[], { json }: VerifyCommand, terminal: Terminal): number {
  for (const diagnostic of diagnostics) {
    if (json) terminal.writeOut(`${formatDiagnosticJson(diagnostic)}\n`);
    else if (diagnostic.severity === "error") terminal.writeError(`${formatDiagnostic(diagnostic, { colour: terminal.colour })}\n`);
  }
  return exitCodes.failed;
}

function formatLog(items: readonly VerifiedItem[]): string {
  return items.flatMap(({ log }) => log.map((entry) => `${JSON.stringify(entry)}\n`)).join("");
}
