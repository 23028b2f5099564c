import type { AnswerPath, KindEvidence, PathSegment } from "../model.ts";
import type { FoundPath } from "../run/recorder.ts";
import { placeKey } from "../values/answers.ts";
import { isAnyStatus } from "../values/statuses.ts";
import type { Locate } from "./places.ts";

/** Pieces of evidence that are kept for one path. */
const mostKinds = 20;

interface Merged {
  readonly first: FoundPath;
  asserted: FoundPath | undefined;
  isAbsent: boolean;
  readonly kinds: Map<string, KindEvidence>;
}

/** Each path once for each set of statuses, in the order in which they were found first. */
export function mergePaths(found: readonly FoundPath[], locate: Locate): readonly AnswerPath[] {
  const merged = new Map<string, Merged>();
  for (const fact of found) {
    const { answer, under } = fact;
    const key = `${isAnyStatus(under.statuses) ? "" : JSON.stringify(under.statuses)} ${placeKey(answer)}`;
    const entry = merged.get(key) ?? { first: fact, asserted: undefined, isAbsent: false, kinds: new Map() };
    merged.set(key, entry);
    add(entry, fact);
  }
  // What a test wants not to be there is no property, unless another assertion wants it.
  return [...merged.values()]
    .filter(({ asserted, isAbsent }) => asserted !== undefined || !isAbsent)
    .map((entry) => describe(entry, locate));
}

function add(entry: Merged, fact: FoundPath): void {
  const { kinds, value, under } = fact;
  const isAsserted = fact.fact === "asserted";
  if (fact.fact === "absent") entry.isAbsent = true;
  if (isAsserted && !under.conditional) entry.asserted ??= fact;
  if (kinds === undefined || fact.fact === "absent") return;
  const evidence: KindEvidence = { anyOf: kinds, asserted: isAsserted, ...(value === undefined ? {} : { value }) };
  const key = JSON.stringify(evidence);
  if (entry.kinds.size < mostKinds) entry.kinds.set(key, evidence);
}

function describe({ first, asserted, kinds }: Merged, locate: Locate): AnswerPath {
  const { answer, under } = asserted ?? first;
  return {
    path: answer.path.map(withoutIndex),
    presence: asserted === undefined ? "read" : "asserted",
    kinds: withoutCovered([...kinds.values()]),
    ...(isAnyStatus(under.statuses) ? {} : { statuses: under.statuses }),
    place: locate(under),
  };
}

/** What is used as a kind that is asserted too is not said twice. */
function withoutCovered(kinds: readonly KindEvidence[]): readonly KindEvidence[] {
  const asserted = kinds.filter((evidence) => evidence.asserted);
  const isCovered = ({ anyOf, value }: KindEvidence): boolean =>
    asserted.some((other) => other.anyOf.every((kind) => anyOf.includes(kind)) && (value === undefined || value === other.value));
  return kinds.filter((evidence) => evidence.asserted || !isCovered(evidence));
}

function withoutIndex(segment: PathSegment): PathSegment {
  return segment.kind === "element" ? { kind: "element" } : segment;
}
