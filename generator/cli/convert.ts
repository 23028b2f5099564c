import { convertCollection } from "../convert/convert.ts";
import { readSource } from "../io/read/read-source.ts";
import { isTaken, writeFolder } from "../io/write/write-folder.ts";
import { writeText } from "../io/write/write-text.ts";
import { findOneInput } from "./collections.ts";
import { type ConvertCommand, exitCodes, type UsageProblem } from "./command.ts";
import { failWith, printProblems } from "./report/print-problems.ts";
import { reportUnwritten } from "./report/refused.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Runs `convert`. Returns the exit code (1 if the collection cannot be read or written), or a
 * problem of usage.
 */
export async function convertFile(command: ConvertCommand, terminal: Terminal): Promise<number | UsageProblem> {
  const { out, to, force } = command;
  const input = await findOneInput(command.file);
  if ("kind" in input) return input;
  if (!force && isTaken(out)) return { kind: "usage", message: `${out} is there already.`, hint: "Name another place, or pass --force." };
  const read = input.content === undefined ? readSource(input.file) : ({ kind: "read", source: input.content.source } as const);
  if (read.kind === "failed") return failWith(read.diagnostics, terminal);
  const { files, diagnostics } = await convertCollection(read.source, to);
  if (files === undefined) return failWith(diagnostics, terminal);
  printProblems(diagnostics, terminal);
  const reason = to === "v3" ? writeFolder(out, files) : writeText(out, files.get("") ?? "");
  if (reason !== undefined)
    return reportUnwritten(`The collection cannot be written: ${reason}.`, "Name another place with --out.", terminal);
  terminal.writeError(`${out}${to === "v3" ? ` (${files.size} files)` : ""}\n`);
  return exitCodes.done;
}
