import type { AnswerPath, KindEvidence } from "../model.ts";
import type { FoundPath } from "../run/recorder.ts";
import { withoutIndex } from "../values/answers.ts";
import { isAnyStatus } from "../values/statuses.ts";
import type { Locate } from "./places.ts";

/** The paths of the answer, in the order in which they were found first. */
export function describePaths(found: ReadonlyMap<string, FoundPath>, locate: Locate): readonly AnswerPath[] {
  // What a test wants not to be there is no property, unless another assertion wants it.
  const paths = [...found.values()].filter(({ asserted, isAbsent }) => asserted !== undefined || !isAbsent);
  return paths.map((path) => describe(path, locate));
}

function describe({ answer, under, asserted, kinds }: FoundPath, locate: Locate): AnswerPath {
  return {
    path: answer.path.map(withoutIndex),
    presence: asserted === undefined ? "read" : "asserted",
    kinds: withoutCovered([...kinds.values()]),
    ...(isAnyStatus(under.statuses) ? {} : { statuses: under.statuses }),
    place: locate(asserted ?? under),
  };
}

/**
 * What is used as one of several kinds is not said where more is known of it: that it is asserted,
 * or which kind it is.
 */
function withoutCovered(kinds: readonly KindEvidence[]): readonly KindEvidence[] {
  const covers = (other: KindEvidence, { anyOf, value }: KindEvidence): boolean =>
    (other.asserted || other.anyOf.length < anyOf.length) &&
    other.anyOf.every((kind) => anyOf.includes(kind)) &&
    (value === undefined || value === other.value);
  return kinds.filter((evidence) => evidence.asserted || !kinds.some((other) => covers(other, evidence)));
}
