import { createCollector } from "../diagnostics/collector.ts";
import { type Diagnostic, errorsOf } from "../diagnostics/diagnostic.ts";
import { dependsOnPublished, withReasonsOfEvidence } from "../explain/evidence-alone.ts";
import { explain, explainableNames, type Explanation } from "../explain/explain.ts";
import { readInputFiles } from "../io/read/read-source.ts";
import { readInput, redactSecrets, understand, type Understanding, withSamples } from "../pipeline/understand.ts";
import type { PackageModel } from "../pipeline/model.ts";
import type { Source } from "../pipeline/source.ts";
import { createStopwatch } from "../pipeline/stages.ts";
import { defaultTarget } from "../targets/default.ts";
import { checkNamed, withFlags } from "./named-files.ts";
import { type ExplainCommand, exitCodes, type UsageProblem } from "./command.ts";
import { type CollectionInput, findLock, listInputs } from "./collections.ts";
import { defaultRun, type RunPlan } from "./run/run.ts";
import { type Places, printExplanation, printExplanationJson } from "./report/explain-report.ts";
import { printProblems } from "./report/print-problems.ts";
import { suggestWord } from "../util/suggest.ts";
import type { Terminal } from "./terminal.ts";

/** What one collection has under a name. */
interface Answer {
  readonly file: string;
  readonly explanation: Explanation | undefined;
  readonly names: readonly string[];
  readonly places: Places;
  /** Entries of the config that match nothing. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * Runs `explain` on one or more files. Returns the exit code (1 if a file cannot be read), or a
 * problem of usage.
 */
export async function explainFiles(command: ExplainCommand, terminal: Terminal, run: RunPlan = defaultRun): Promise<number | UsageProblem> {
  const inputs = await listInputs(run, command.files);
  if ("kind" in inputs) return inputs;
  const problem = checkNamed(
    command,
    inputs.map(({ file }) => file),
  );
  if (problem !== undefined) return problem;
  const answers: Answer[] = [];
  for (const input of inputs) {
    const answer = await answerFrom(input, command);
    if ("problems" in answer) {
      printProblems(answer.problems, terminal);
      // Of all of `collections/`, one file that cannot be read does not hide the others.
      if (command.files.length > 0) return exitCodes.failed;
    } else answers.push(answer);
  }
  if (answers.length === 0) return exitCodes.failed;
  const found = answers.filter(({ explanation }) => explanation !== undefined);
  if (found.length === 0) return refuse(command.name, answers);
  for (const { file, explanation, places, warnings } of found) {
    printProblems(warnings, terminal);
    if (explanation === undefined) continue;
    if (command.json) printExplanationJson(file, explanation, places, terminal);
    else printExplanation(explanation, places, terminal);
  }
  return exitCodes.done;
}

function refuse(name: string, answers: readonly Answer[]): UsageProblem {
  const meant = suggestWord(
    name,
    answers.flatMap(({ names }) => names),
  );
  const hint = meant === undefined ? "Give a function, an item, a type or a variable of the generated package." : `Did you mean ${meant}?`;
  return { kind: "usage", message: `No operation, type or variable is called ${name}.`, hint };
}

type Understand = (source: Source) => Understanding;

/** Understands the collection again, which takes as long, only if a package may be the reason. */
function explainModel(model: PackageModel, name: string, rethink: () => PackageModel): Explanation | undefined {
  const explanation = explain(model, name);
  return dependsOnPublished(explanation) ? explain(withReasonsOfEvidence(model, rethink()), name) : explanation;
}

/**
 * Understands a file as `generate` does, with the names of the generated package if there is one.
 */
async function answerFrom(
  { file, content, settings }: CollectionInput,
  command: ExplainCommand,
): Promise<Answer | { readonly problems: readonly Diagnostic[] }> {
  const read = readInputFiles(file, content, withFlags(settings.files, command));
  if (read.kind === "failed") return { problems: read.diagnostics };
  const { environment, globals, config, samples } = read;
  const source: Source = {
    ...read.source,
    environment,
    globals,
    config,
    samples,
    findManifest: (name) => findLock(settings, name),
  };
  const input = await readInput(source);
  if (input.document === undefined) return { problems: errorsOf(input.diagnostics) };
  const { report } = createCollector(input.locate);
  const complete = withSamples(input.document, source, input, defaultTarget.naming, report);
  const document = redactSecrets(complete, source, input.config, report);
  const understandAs: Understand = (given) =>
    understand(document, given, input, { rules: defaultTarget.naming, report, watch: createStopwatch() });
  const { model, overrides } = understandAs(source);
  const said = overrides.diagnostics();
  if (errorsOf(said).length > 0) return { problems: errorsOf(said) };
  return {
    file,
    explanation: explainModel(model, command.name, () => understandAs({ ...source, rethink: true }).model),
    names: explainableNames(model),
    places: { locate: input.locate, locateConfig: input.locateConfig, originOf: input.samples.originOf },
    warnings: said.filter(({ severity }) => severity === "warning"),
  };
}
