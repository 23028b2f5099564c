import type { AssignmentTarget, JsonKind, KindEvidence } from "../model.ts";
import { isAnyStatus, intersectStatuses } from "../values/statuses.ts";
import { placeKey } from "../values/answers.ts";
import { present, toCondition } from "../values/conditions.ts";
import type { AnswerValue, Claim, ConditionValue, Knowledge, Value } from "../values/value.ts";
import type { FoundUnder } from "./recorder.ts";
import { type Run, step } from "./run.ts";

/** Where the script is. */
export function foundUnder(run: Run, offset: number): FoundUnder {
  return { script: run.script, phase: run.phase, offset, ...run.guard };
}

/** The script looks at a value: paths of the answer that it is, or that it says something of. */
export function recordRead(run: Run, value: Value, offset: number, kinds?: readonly JsonKind[]): void {
  if (value.kind === "answer") recordPath(run, present(value, kinds), "read", foundUnder(run, offset));
  if (value.kind === "size") recordRead(run, value.of, offset, ["array", "string"]);
  if (value.kind === "condition") recordTest(run, value, offset);
}

/**
 * A condition is tested, and either outcome is fine: what it speaks of is read, and used as what it
 * is compared with.
 */
function recordTest(run: Run, { whenTrue, whenFalse }: ConditionValue, offset: number): void {
  for (const claim of [...whenTrue.claims, ...whenFalse.claims]) {
    if (claim.presence === "present") recordPath(run, claim, "read", foundUnder(run, offset));
  }
}

/**
 * A test of the old kind: `tests["…"]` is true, or the test fails. The script goes on in any case.
 */
export function recordOldTest(run: Run, value: Value, offset: number): void {
  recordKnowledge(run, toCondition(value).whenTrue, foundUnder(run, offset));
}

/**
 * The value is true, or, `negated`, false; else the script throws, and the test around it fails.
 * From here on that is known. Within `try` nobody hears of it.
 */
export function recordAssertion(run: Run, value: Value, negated: boolean, offset: number): void {
  const condition = toCondition(value);
  const known = negated ? condition.whenFalse : condition.whenTrue;
  const under = foundUnder(run, offset);
  recordKnowledge(run, known, { ...under, conditional: under.conditional || run.isCaught });
  run.guard = { ...run.guard, statuses: intersectStatuses(run.guard.statuses, known.statuses) };
}

function recordKnowledge(run: Run, { statuses, claims }: Knowledge, under: FoundUnder): void {
  if (!isAnyStatus(statuses) && statuses.length > 0 && isAlive(run)) {
    // What was asserted before counts, too: above 200, then below 202.
    const together = intersectStatuses(under.statuses, statuses);
    run.recorder.statuses.push({ statuses: together.length > 0 ? together : statuses, under });
  }
  const facts = { present: "asserted", absent: "absent" } as const;
  for (const claim of claims) recordPath(run, claim, facts[claim.presence], under);
}

/** A script sets a variable, a header or another part of the request. */
export function recordAssignment(run: Run, target: AssignmentTarget, value: Value, offset: number): void {
  recordRead(run, value, offset);
  if (isAlive(run)) run.recorder.assignments.push({ target, value, under: foundUnder(run, offset) });
}

/** A script holds a value of the answer against a JSON Schema. */
export function recordSchema(run: Run, answer: AnswerValue, schema: Value, offset: number): void {
  if (isAlive(run) && isOwn(answer)) run.recorder.schemas.push({ answer, schema, under: foundUnder(run, offset) });
}

/** Pieces of evidence that are kept for one path. */
const mostKinds = 20;

function recordPath(run: Run, { of, kinds, value }: Claim, fact: "asserted" | "read" | "absent", under: FoundUnder): void {
  if (!isAlive(run) || !isOwn(of) || !step(run)) return;
  const key = `${isAnyStatus(under.statuses) ? "" : JSON.stringify(under.statuses)} ${placeKey(of)}`;
  const { paths } = run.recorder;
  const found = paths.get(key) ?? { answer: of, under, asserted: undefined, isAbsent: false, kinds: new Map() };
  paths.set(key, found);
  if (fact === "absent") {
    found.isAbsent = true;
    return;
  }
  const isAsserted = fact === "asserted";
  if (isAsserted && !under.conditional && of.optional !== true) found.asserted ??= under;
  if (kinds === undefined || found.kinds.size >= mostKinds) return;
  const evidence: KindEvidence = { anyOf: kinds, asserted: isAsserted, ...(value === undefined ? {} : { value }) };
  found.kinds.set(JSON.stringify(evidence), evidence);
}

function isOwn({ source, format }: AnswerValue): boolean {
  return source.request === undefined && format === "json";
}

/** False in code that no answer reaches. */
function isAlive({ guard, steps }: Run): boolean {
  return guard.statuses.length > 0 && steps > 0;
}
