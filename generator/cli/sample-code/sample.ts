import type { Request } from "../../collection/model.ts";
import { cleanText } from "../../diagnostics/clean.ts";
import { createCollector } from "../../diagnostics/collector.ts";
import { errorsOf } from "../../diagnostics/diagnostic.ts";
import { readSource } from "../../io/read/read-source.ts";
import { type PlacedItem, placeItems } from "../../operations/inherit.ts";
import { readInput, redactSecrets } from "../../pipeline/understand.ts";
import type { Source } from "../../pipeline/source.ts";
import { clientLanguage } from "../../targets/reference/context.ts";
import { answerOf } from "../../targets/samples/answer.ts";
import { findItems, nameOf } from "../../targets/samples/find-item.ts";
import { sampleLanguages } from "../../targets/samples/languages.ts";
import { planSample } from "../../targets/samples/plan.ts";
import { placeholdersOf } from "../../targets/samples/request.ts";
import { printSample as printRequest, schemeTitle, sendsCredentials } from "../../targets/samples/print-sample.ts";
import { toText } from "../../targets/samples/source.ts";
import { wordsForReaders } from "../../targets/samples/words.ts";
import { suggestWord } from "../../util/suggest.ts";
import { indexVariables } from "../../variables/values.ts";
import { findLock, settingsOf } from "../collections.ts";
import { exitCodes, type SampleCommand, type UsageProblem } from "../command.ts";
import { withFlags } from "../named-files.ts";
import { failWith } from "../report/print-problems.ts";
import { defaultRun, type RunPlan } from "../run/run.ts";
import type { Terminal } from "../terminal.ts";
import { printClientSample } from "./client-sample.ts";
import { unknownLanguage } from "./unknown-language.ts";
import { readValues } from "../values-file.ts";

/** How many items are listed when a name fits several. */
const itemsShown = 10;

/**
 * Runs `sample`: prints a request as code, or lists the items. Returns the exit code (1 if the file
 * cannot be read), or a problem of usage.
 */
export async function printSample(command: SampleCommand, terminal: Terminal, run: RunPlan = defaultRun): Promise<number | UsageProblem> {
  const values = command.values === undefined ? new Map<string, string>() : readValues(command.values);
  if ("kind" in values) return values;
  const language = sampleLanguages.find(({ name }) => name === command.language);
  if (language === undefined && command.language !== clientLanguage) return unknownLanguage(command.language);
  const settings = settingsOf(run, command.file);
  const read = readSource(command.file, withFlags(settings.files, command));
  if (read.kind === "failed") return failWith(read.diagnostics, terminal);
  const { environment, globals, config } = read;
  const findManifest = (name: string): string | undefined => findLock(settings, name);
  const source: Source = { ...read.source, environment, globals, config, findManifest, publishedName: settings.publishedName };
  const input = await readInput(source);
  if (input.document === undefined) return failWith(errorsOf(input.diagnostics), terminal);
  const document = redactSecrets(input.document, source, input.config, createCollector(input.locate).report);
  const items = placeItems(document);
  const placed = pickItem(items, command.item);
  if (placed === undefined) return list(items, terminal);
  if ("kind" in placed) return placed;
  if (language === undefined) return printClient(printClientSample(document, source, input, placed.item.pointer), terminal);
  const request = pickRequest(placed, command.example);
  if ("kind" in request) return request;
  const sample = planSample(placed, request, wordsForReaders({ variables: indexVariables(document.variables) }, values));
  terminal.writeOut(`${toText(printRequest(language, sample, answerOf(placed, command.example)))}\n`);
  const isComplete = sendsCredentials(language, sample.auth);
  const open = placeholdersOf(isComplete ? sample : { ...sample, auth: undefined });
  if (open.length > 0) terminal.writeError(`Fill in ${open.map((text) => cleanText(text)).join(", ")}, or pass --values.\n`);
  if (!isComplete) terminal.writeError(`This API expects ${schemeTitle(sample.auth) ?? ""}, which the sample does not compute.\n`);
  return exitCodes.done;
}

function printClient(program: string | undefined, terminal: Terminal): number | UsageProblem {
  if (program === undefined)
    return { kind: "usage", message: "The package has no function for this item.", hint: "Choose another language with --lang." };
  terminal.writeOut(program);
  return exitCodes.done;
}

/** The item of that name, or the only one of the file; `undefined` if none is asked for. */
function pickItem(items: readonly PlacedItem[], word: string | undefined): PlacedItem | UsageProblem | undefined {
  if (word === undefined) return items.length === 1 ? items[0] : undefined;
  const found = findItems(items, word);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only === undefined) {
    const meant = suggestWord(
      word,
      items.map(({ item }) => item.name),
    );
    return {
      kind: "usage",
      message: `No item is called ${word}.`,
      hint: meant === undefined ? "Without an item, sample lists them." : `Did you mean ${meant}?`,
    };
  }
  const names = found.slice(0, itemsShown).map((placed) => `  ${nameOf(placed)}`);
  return { kind: "usage", message: `${found.length} items are called ${word}.`, hint: ["Name one of:", ...names].join("\n") };
}

function pickRequest({ item }: PlacedItem, name: string | undefined): Request | UsageProblem {
  if (name === undefined) return item.request;
  const example = item.examples.find((each) => each.name === name);
  if (example?.originalRequest !== undefined) return example.originalRequest;
  const names = item.examples.filter(({ originalRequest }) => originalRequest !== undefined).map((each) => each.name);
  const hint = names.length === 0 ? "It has no saved examples with a request." : `It has: ${names.join(", ")}.`;
  return { kind: "usage", message: `The item has no saved request called ${name}.`, hint };
}

function list(items: readonly PlacedItem[], terminal: Terminal): number {
  for (const placed of items) terminal.writeOut(`${cleanText(`${placed.item.request.method.padEnd(7)} ${nameOf(placed)}`)}\n`);
  return exitCodes.done;
}
