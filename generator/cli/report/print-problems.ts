import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../../diagnostics/print.ts";
import { exitCodes } from "../command.ts";
import type { Terminal } from "../terminal.ts";

/** Writes diagnostics to standard error, one below the other. */
export function printProblems(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const diagnostic of diagnostics) terminal.writeError(`${formatDiagnostic(diagnostic, { colour: terminal.colour })}\n`);
}

/** The same when they end the command. Returns its exit code. */
export function failWith(diagnostics: readonly Diagnostic[], terminal: Terminal): number {
  printProblems(diagnostics, terminal);
  return exitCodes.failed;
}
