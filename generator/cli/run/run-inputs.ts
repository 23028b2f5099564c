import { statThroughLinks } from "../../io/disk.ts";
import { tuneMemory } from "../../node/tune.ts";
import type { CollectionInput } from "../collections.ts";
import { createClaims, type FileSettings, generateFile } from "../generate-file.ts";
import type { FileReport, Reporter } from "../report/file-report.ts";
import { chooseCapacity, describeMachine, estimateCost, type RunCapacity } from "./capacity.ts";
import { reportInOrder } from "./in-order.ts";
import { doSideBySide } from "./side-by-side.ts";
import { createTurns } from "./turns.ts";

/** The settings of a run that are the same for each of its collections. */
export interface BatchSettings extends Omit<FileSettings, "onPhase" | "claim" | "loadGenerate"> {
  /** Loads the core, and allows it so many checkers. */
  readonly loadGenerate: (jobs: number) => ReturnType<FileSettings["loadGenerate"]>;
  /** How many collections are checked at a time; `undefined` for what the machine can do. */
  readonly jobs: number | undefined;
}

/**
 * Takes all collections from reading to writing, several at a time. The result is that of one after
 * the other: the same files, and reports in the order of the collections.
 */
export async function runInputs(
  inputs: readonly CollectionInput[],
  { jobs: wanted, loadGenerate, ...settings }: BatchSettings,
  reporter: Reporter,
): Promise<readonly FileReport[]> {
  const sizes = inputs.map(sizeOf);
  tuneMemory(Math.max(0, ...sizes));
  const capacity = choose(inputs, sizes, wanted);
  const progress = reportInOrder(
    inputs.map(({ file }) => file),
    reporter,
  );
  const turns = createTurns(inputs);
  const claim = createClaims();
  const run = async (input: CollectionInput, index: number): Promise<FileReport> => {
    await turns.begin(index);
    const report = await generateFile(input, {
      ...settings,
      loadGenerate: () => loadGenerate(capacity.jobs),
      onPhase: (phase) => progress.phase(index, phase),
      claim: async (out, file) => {
        await turns.write(index);
        return claim(out, file);
      },
    });
    turns.end(index);
    progress.finish(index, report);
    return report;
  };
  const works = inputs.map((input, index) => ({ cost: estimateCost(sizes[index] ?? 0), run: () => run(input, index) }));
  return doSideBySide(works, capacity);
}

/** Without a check there is nothing to do at the same time: the rest is done by one thread. */
function choose(inputs: readonly CollectionInput[], sizes: readonly number[], wanted: number | undefined): RunCapacity {
  const checked = sizes.filter((_, index) => inputs[index]?.settings.options.check);
  return chooseCapacity(checked, wanted, describeMachine());
}

/** In bytes; of a collection in an archive, in characters. */
function sizeOf({ file, content }: CollectionInput): number {
  if (content === undefined) return statThroughLinks(file)?.size ?? 0;
  return "text" in content.source ? content.source.text.length : 0;
}
