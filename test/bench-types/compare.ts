import type { Json } from "../../generator/infer/json.ts";
import { formatText } from "../../generator/format/format-text.ts";
import type { CollectionDocument } from "../../generator/collection/model.ts";
import type { Fold } from "./fold.ts";
import { caseInPlace } from "./in-place.ts";
import { judge } from "./judge.ts";
import type { PrintedTypes } from "./quicktype.ts";
import { listWrongVariants } from "./wrong-variants.ts";

/** How the types of one side do in one fold. */
export interface Outcome {
  readonly fold: Fold;
  /** The compiler's objection to the sample; `undefined` if it fits. */
  readonly miss: string | undefined;
  /** The same for the sample as a server sends it, where more properties than the type knows do no harm. */
  readonly receivedMiss: string | undefined;
  /** Wrong variants of a sample that fits, and how many the type rejects. */
  readonly wrong: number;
  readonly rejected: number;
  /** Paths of those that it accepts. */
  readonly accepted: readonly string[];
  /** Exported declarations, and lines of code once prettier has laid them out: no blank lines, no comments. */
  readonly types: number;
  readonly lines: number;
  readonly milliseconds: number;
}

/** Infers a type from each fold's training samples and holds the sample that was left out, and its wrong variants, against it. */
export async function compareHeldOut(
  folds: readonly Fold[],
  infer: (samples: readonly Json[]) => PrintedTypes,
): Promise<readonly Outcome[]> {
  const printed = folds.map(({ training }) => infer(training));
  const variants = folds.map(({ heldOut, training }) => listWrongVariants(heldOut, training));
  const verdicts = await judge(
    printed.map(({ text, root }, index) => ({
      types: text,
      root,
      values: [folds[index]?.heldOut ?? [], ...(variants[index] ?? []).map(({ value }) => value)].flat(),
      received: [folds[index]?.heldOut ?? []].flat(),
    })),
  );
  const outcomes: Outcome[] = [];
  for (const [index, fold] of folds.entries()) {
    const { text = "", milliseconds = 0 } = printed[index] ?? {};
    const [miss, ...objections] = verdicts[index] ?? [];
    const wrong = miss === undefined ? (variants[index] ?? []) : [];
    const accepted = wrong.filter((_, at) => objections[at] === undefined).map(({ change, path }) => `${change} ${path}`);
    const size = { types: text.match(/^export /gm)?.length ?? 0, lines: countLines(await formatText("types.ts", text)) };
    const receivedMiss = verdicts[index]?.at(-1);
    outcomes.push({
      fold,
      miss,
      receivedMiss,
      wrong: wrong.length,
      rejected: wrong.length - accepted.length,
      accepted,
      ...size,
      milliseconds,
    });
  }
  return outcomes;
}

/** Whether the sample of a fold fits, with the compiler's objection if it does not. */
export type Judged = Pick<Outcome, "fold" | "miss" | "receivedMiss">;

/** Takes the sample of each fold, and that alone, out of its collection, and holds it against the type that the rest gives its operation and status. */
export async function compareInPlace(
  folds: readonly Fold[],
  documents: ReadonlyMap<string, CollectionDocument>,
): Promise<readonly Judged[]> {
  const cases = folds.map((fold) => {
    const document = documents.get(fold.collection);
    if (document === undefined) throw new Error(`${fold.collection} was not read`);
    return caseInPlace(fold, document);
  });
  const verdicts = await judge(cases);
  return folds.map((fold, index) => ({ fold, miss: verdicts[index]?.[0], receivedMiss: verdicts[index]?.[1] }));
}

function countLines(text: string): number {
  return text.split("\n").filter((line) => !/^\s*(?:$|\/\/|\/\*|\*)/.test(line)).length;
}
