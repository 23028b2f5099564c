import type { Json } from "../../generator/json/json.ts";
import { createTextFormatter, ownTypeScriptParser } from "../../generator/targets/typescript/format/format-text.ts";
import type { CollectionDocument } from "../../generator/collection/model.ts";
import type { Fold } from "./fold.ts";
import { caseInPlace } from "./in-place.ts";
import { judge } from "./judge.ts";
import type { PrintedTypes } from "./quicktype.ts";
import { listWrongVariants, type WrongVariant } from "./wrong-variants.ts";

const formatText = createTextFormatter(ownTypeScriptParser);

/**
 * How a sample is held against a type. `received`: as a value that comes from a server; it fits if it is assignable, and properties that the type does not
 * know do no harm. `literal`: written out in the code, where the compiler objects to those too.
 */
export type Reading = "received" | "literal";

/** Whether the sample of a fold fits, with the compiler's objection if it does not. */
export interface Judged {
  readonly fold: Fold;
  readonly misses: Readonly<Record<Reading, string | undefined>>;
}

/** How the types of one side do in one fold. */
export interface Outcome extends Judged {
  readonly tightness: Readonly<Record<Reading, Tightness>>;
  /** Exported declarations, and lines of code once prettier has laid them out: no blank lines, no comments. */
  readonly types: number;
  readonly lines: number;
  readonly milliseconds: number;
}

/** Wrong variants of a sample that fits; of one that does not there are none. */
export interface Tightness {
  readonly wrong: number;
  /** Paths of those that the type accepts. */
  readonly accepted: readonly string[];
}

/** Infers a type from each fold's training samples and holds the sample that was left out, and its wrong variants, against it. */
export async function compareHeldOut(
  folds: readonly Fold[],
  infer: (samples: readonly Json[]) => PrintedTypes,
): Promise<readonly Outcome[]> {
  const tried = folds.map((fold) => ({ fold, printed: infer(fold.training), variants: listWrongVariants(fold.heldOut, fold.training) }));
  const verdicts = await judge(
    tried.map(({ fold, printed: { text, root }, variants }) => {
      const values = [fold.heldOut, ...variants.map(({ value }) => value)];
      return { types: text, root, values, received: values };
    }),
  );
  const outcomes: Outcome[] = [];
  for (const [index, { fold, printed, variants }] of tried.entries()) {
    const { text, milliseconds } = printed;
    const verdict = verdicts[index] ?? [];
    const [literalMiss, ...literal] = verdict.slice(0, variants.length + 1);
    const [receivedMiss, ...received] = verdict.slice(variants.length + 1);
    outcomes.push({
      fold,
      misses: { received: receivedMiss, literal: literalMiss },
      tightness: { received: tightnessOf(variants, receivedMiss, received), literal: tightnessOf(variants, literalMiss, literal) },
      types: text.match(/^export /gm)?.length ?? 0,
      lines: countLines(await formatText("types.ts", text)),
      milliseconds,
    });
  }
  return outcomes;
}

function tightnessOf(variants: readonly WrongVariant[], miss: string | undefined, objections: readonly (string | undefined)[]): Tightness {
  if (miss !== undefined) return { wrong: 0, accepted: [] };
  const accepted = variants.filter((_, at) => objections[at] === undefined).map(({ change, path }) => `${change} ${path}`);
  return { wrong: variants.length, accepted };
}

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
  return folds.map((fold, index) => ({ fold, misses: { literal: verdicts[index]?.[0], received: verdicts[index]?.[1] } }));
}

function countLines(text: string): number {
  return text.split("\n").filter((line) => !/^\s*(?:$|\/\/|\/\*|\*)/.test(line)).length;
}
