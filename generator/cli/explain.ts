import { join } from "node:path";
import { readCollection } from "../collection/read.ts";
import { createCollector } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { formatDiagnostic } from "../diagnostics/print.ts";
import { explain, explainableNames, type Explanation } from "../explain/explain.ts";
import { readPrevious } from "../io/previous.ts";
import { readSource } from "../io/read.ts";
import { buildModel } from "../ir/build.ts";
import { redactDocument } from "../secrets/redact.ts";
import { allocateNames } from "../names/allocate.ts";
import { namePackage } from "../names/package-name.ts";
import { readLock } from "../names/read-lock.ts";
import { type ExplainCommand, exitCodes, type UsageProblem } from "./command.ts";
import { generatedFolder, listCollections } from "./collections.ts";
import { printExplanation, printExplanationJson } from "./explain-report.ts";
import { suggestWord } from "../util/suggest.ts";
import type { Terminal } from "./terminal.ts";

/** What one collection says to a name. */
interface Answer {
  readonly file: string;
  readonly explanation: Explanation | undefined;
  readonly names: readonly string[];
  readonly locate: (pointer: string) => SourceLocation;
}

/** Runs `explain` on one file or more. Gives the exit code (1 if a file cannot be read), or what is wrong with the usage. */
export async function explainFiles(command: ExplainCommand, terminal: Terminal): Promise<number | UsageProblem> {
  const files = command.files.length > 0 ? command.files : listCollections();
  if ("kind" in files) return files;
  const answers: Answer[] = [];
  for (const file of files) {
    const answer = await answerFrom(file, command.name);
    if ("problems" in answer) {
      for (const problem of answer.problems) terminal.writeError(`${formatDiagnostic(problem, { colour: terminal.colour })}\n`);
      return exitCodes.failed;
    }
    answers.push(answer);
  }
  const found = answers.filter(({ explanation }) => explanation !== undefined);
  if (found.length === 0) return refuse(command.name, answers);
  for (const { file, explanation, locate } of found) {
    if (explanation === undefined) continue;
    if (command.json) printExplanationJson(file, explanation, locate, terminal);
    else printExplanation(explanation, locate, terminal);
  }
  return exitCodes.done;
}

function refuse(name: string, answers: readonly Answer[]): UsageProblem {
  const meant = suggestWord(
    name,
    answers.flatMap(({ names }) => names),
  );
  const hint = meant === undefined ? "Give a function, an item or a type of the generated package." : `Did you mean ${meant}?`;
  return { kind: "usage", message: `No operation or type is called ${name}.`, hint };
}

/** The names are those of the package that was generated, where one is. */
async function answerFrom(file: string, name: string): Promise<Answer | { readonly problems: readonly Diagnostic[] }> {
  const read = readSource(file);
  if (read.kind === "failed") return { problems: read.diagnostics };
  const { source, environment } = read;
  const { document, diagnostics, locate } = await readCollection({ ...source, ...(environment === undefined ? {} : { environment }) });
  if (document === undefined) return { problems: diagnostics.filter(({ severity }) => severity === "error") };
  const model = buildModel(redactDocument(document).document, createCollector(locate).report);
  const { text, manifest } = readPrevious(join(generatedFolder, namePackage(source.file, document.name)));
  const names = allocateNames(model.api, readLock(manifest === undefined ? undefined : text));
  return { file, explanation: explain(model, names, name), names: explainableNames(model, names), locate };
}
