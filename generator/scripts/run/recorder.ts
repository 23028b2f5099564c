import type { AssignmentTarget, JsonKind, ScriptPhase, ScriptSource } from "../model.ts";
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

export interface FoundPath {
  readonly answer: AnswerValue;
  readonly fact: "asserted" | "read" | "absent";
  readonly kinds?: readonly JsonKind[];
  readonly value?: string | number | boolean;
  readonly under: FoundUnder;
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
  readonly paths: FoundPath[];
  readonly statuses: FoundStatus[];
  readonly schemas: FoundSchema[];
  readonly assignments: FoundAssignment[];
  readonly requests: FoundRequest[];
}

/** A recorder of one level. */
export function createRecorder(): Recorder {
  return { paths: [], statuses: [], schemas: [], assignments: [], requests: [] };
}
