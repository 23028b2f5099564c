import type { Expression, SpreadElement, Super } from "../syntax/tree.ts";
import type { ScriptSource } from "../model.ts";
import { intersectStatuses, isAnyStatus, type StatusSet } from "../values/statuses.ts";
import type { Cell, ConditionValue, FunctionValue, Knowledge, Scope, Value } from "../values/value.ts";
import { join } from "../values/join.ts";
import type { Recorder } from "./recorder.ts";

/** What is known of the answer where the script is. */
export interface Guard {
  readonly statuses: StatusSet;
  /**
   * It is not certain that the script gets here: a condition on something else than the status is
   * around.
   */
  readonly conditional: boolean;
  /** A condition on the status is around. */
  readonly branched: boolean;
}

/**
 * One reading of a level's scripts. It goes over the syntax tree as a run would, but takes every
 * branch, goes through every loop once, and knows of most values only that there is one.
 */
export interface Run {
  readonly evaluate: (node: Expression | SpreadElement | Super, scope: Scope) => Value;
  /** Calls a function of a script. */
  readonly call: (callee: FunctionValue, args: readonly Value[]) => Value;
  /**
   * Calls a function for whichever element, as `forEach` and the like do: what it writes may not
   * have been written.
   */
  readonly callForEach: (callee: FunctionValue, args: readonly Value[]) => Value;
  readonly recorder: Recorder;
  /** The script that is being read, for places. A function stands in its own. */
  script: ScriptSource;
  readonly phase: ScriptSource["phase"];
  /** Names that all scripts of this level and the levels within it see. */
  readonly globals: Scope;
  /** How deep it is: 0 for the collection. */
  readonly level: number;
  guard: Guard;
  /** What is thrown here is caught, so no assertion is certain. */
  isCaught: boolean;
  /** What was written since the last branch began, with the values before. */
  journal: Map<Cell, Value> | undefined;
  /** Steps that are left. */
  steps: number;
  /** Levels of evaluation and calls within each other. */
  depth: number;
  /** The call that is being read: what it has returned so far. */
  frame: { returned: Value | undefined };
  /** Functions that are being called. */
  readonly calls: FunctionValue["node"][];
  /** Places of the answer that the script has overwritten. */
  readonly overwritten: Set<string>;
}

/** Takes a step; false if there is none left. */
export function step(run: Run): boolean {
  run.steps -= 1;
  return run.steps > 0;
}

/** Writes to a variable or a member. */
export function write(run: Run, cell: Cell, value: Value): void {
  if (run.journal !== undefined && !run.journal.has(cell)) run.journal.set(cell, cell.value);
  cell.value = value;
}

/** Goes on under a condition, with what it says. */
function narrow(guard: Guard, { statuses }: Knowledge, onlyStatus: boolean): Guard {
  return {
    statuses: intersectStatuses(guard.statuses, statuses),
    conditional: guard.conditional || !onlyStatus,
    branched: guard.branched || !isAnyStatus(statuses),
  };
}

/** Does something that may not happen: what it writes may not have been written. */
export function maybe<Result>(run: Run, guard: Guard, action: () => Result): Result {
  const { guard: outer } = run;
  const { result, written } = isolated(run, guard, action);
  for (const [cell, value] of written) write(run, cell, join(cell.value, value));
  run.guard = outer;
  return result;
}

/**
 * Does something under a guard and takes back what it wrote: that is returned. The guard is left as
 * it became.
 */
export function isolated<Result>(
  run: Run,
  guard: Guard,
  action: () => Result,
): { readonly result: Result; readonly written: ReadonlyMap<Cell, Value> } {
  const { journal: outer } = run;
  const journal = new Map<Cell, Value>();
  run.journal = journal;
  run.guard = guard;
  const result = action();
  const written = new Map([...journal.keys()].map((cell) => [cell, cell.value]));
  for (const [cell, before] of journal) cell.value = before;
  run.journal = outer;
  return { result, written };
}

/** The guard for what happens only if a condition holds. */
export function ifTrue(guard: Guard, condition: ConditionValue): Guard {
  return narrow(guard, condition.whenTrue, condition.onlyStatus);
}

/** The guard for what happens only if a condition does not hold. */
export function ifFalse(guard: Guard, condition: ConditionValue): Guard {
  return narrow(guard, condition.whenFalse, condition.onlyStatus);
}

/** The guard for what may happen or not, for reasons that have nothing to do with the answer. */
export function perhaps({ guard }: Run): Guard {
  return { ...guard, conditional: true };
}
