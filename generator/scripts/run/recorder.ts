import type { AssignmentTarget, KindEvidence, ScriptPhase, ScriptSource } from "../model.ts";
import type { StatusSet } from "../values/statuses.ts";
import type { AnswerValue, Value } from "../values/value.ts";

/** Where something was found: a script, and an offset in it. */
export interface FoundAt {
  readonly script: ScriptSource;
  readonly offset: number;
}

/** What is known where something was found. */
export interface FoundUnder extends FoundAt {
  /** Of the script that runs; `script` may be one whose function it calls. */
  readonly phase: ScriptPhase;
  readonly statuses: StatusSet;
  readonly conditional: boolean;
  readonly branched: boolean;
}

/** A path of the answer, with all that was found of it under the same statuses. */
export interface FoundPath {
  readonly answer: AnswerValue;
  /** Where it was found first. */
  readonly under: FoundUnder;
  /** Where a test first insists on it. */
  asserted: FoundUnder | undefined;
  /** A test insists that it is not there. */
  isAbsent: boolean;
  /** By their JSON text. */
  readonly kinds: Map<string, KindEvidence>;
}

export interface FoundStatus {
  readonly statuses: StatusSet;
  readonly under: FoundUnder;
}

export interface FoundSchema {
  readonly answer: AnswerValue;
  readonly schema: Value;
  readonly under: FoundUnder;
}

export interface FoundAssignment {
  readonly target: AssignmentTarget;
  readonly value: Value;
  readonly under: FoundUnder;
}

export interface FoundRequest {
  readonly method: Value;
  readonly url: Value;
  readonly headers: Value;
  readonly body: Value;
  readonly under: FoundUnder;
}

/** Gathers what a level's scripts say, in order. */
export interface Recorder {
  /** By statuses and place, in the order in which they were found. */
  readonly paths: Map<string, FoundPath>;
  readonly statuses: FoundStatus[];
  readonly schemas: FoundSchema[];
  readonly assignments: FoundAssignment[];
  readonly requests: FoundRequest[];
}

/** A recorder of one level. */
export function createRecorder(): Recorder {
  return { paths: new Map(), statuses: [], schemas: [], assignments: [], requests: [] };
}
