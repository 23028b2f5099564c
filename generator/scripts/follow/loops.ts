import type { ForInStatement, ForOfStatement, ForStatement, Node, Statement, VariableDeclaration, Pattern } from "../syntax/tree.ts";
import { isNumeric } from "../values/join.ts";
import { toCondition } from "../values/conditions.ts";
import { recordRead } from "../run/record.ts";
import { ifTrue, maybe, type Run, step, write } from "../run/run.ts";
import { findCell, innerScope } from "../run/scope.ts";
import { constant, plain, type Scope, someNumber, unknown, type Value } from "../values/value.ts";
import { elementsOf, isShortList, mostElements } from "../sandbox/lists.ts";
import { assignedNames } from "../syntax/assigned.ts";
import { bind } from "./patterns.ts";

/** Executes a statement; the parts of loops that are statements. */
export type Execute = (run: Run, statement: Statement, scope: Scope) => unknown;

/**
 * Forgets what code that runs more than once assigns to: after the first time it is something else.
 * What is only counted is a number.
 */
export function forgetAssigned(run: Run, code: Node, scope: Scope): void {
  for (const [name, how] of assignedNames(code, () => step(run))) {
    const cell = findCell(scope, name);
    if (cell === undefined || cell.value.kind === "function") continue;
    const isCounter = how === "number" && isNumeric(cell.value);
    // What only stands in is left, because that does not count beside a value.
    if (isCounter) write(run, cell, someNumber);
    else if (cell.value.kind !== "constant" || cell.value.value) write(run, cell, unknown);
    else if (typeof cell.value.value === "number") write(run, cell, someNumber);
  }
}

/** `for (;;)`, `while` and `do`: the body once, for all times. */
export function executeLoop(
  run: Run,
  loop: Pick<ForStatement, "body"> & Partial<Pick<ForStatement, "init" | "test" | "update">> & Node,
  outer: Scope,
  execute: Execute,
): void {
  const scope = innerScope(run, outer);
  const { init, test, update, body } = loop;
  if (init?.type === "VariableDeclaration") execute(run, init, scope);
  else if (init !== null && init !== undefined) run.evaluate(init, scope);
  forgetAssigned(run, loop, scope);
  const condition = test === null || test === undefined ? toCondition(unknown) : toCondition(run.evaluate(test, scope));
  recordRead(run, condition, loop.start);
  // A loop over the answer says nothing of whether there is one: only the status counts.
  const guard = { ...ifTrue(run.guard, condition), conditional: run.guard.conditional };
  maybe(run, guard, () => {
    execute(run, body, innerScope(run, scope));
    if (update !== null && update !== undefined) run.evaluate(update, scope);
  });
}

/**
 * `for (const element of list)`: of a list that the script contains, each element; of others
 * whichever.
 */
export function executeForOf(run: Run, { left, right, body, start }: ForOfStatement, outer: Scope, execute: Execute): void {
  const source = plain(run.evaluate(right, outer));
  if (source.kind === "answer") recordRead(run, source, start, ["array"]);
  const each = (element: Value, isOnce: boolean): void => {
    const scope = innerScope(run, outer);
    if (!isOnce) forgetAssigned(run, body, outer);
    bindLeft(run, left, element, scope);
    execute(run, body, scope);
  };
  if (source.kind === "list" && isShortList(source)) {
    for (const { value } of source.items) each(value, true);
  } else maybe(run, run.guard, () => each(elementsOf(source), false));
}

/** `for (const key in object)`. */
export function executeForIn(run: Run, { left, right, body, start }: ForInStatement, outer: Scope, execute: Execute): void {
  const source = plain(run.evaluate(right, outer));
  recordRead(run, source, start);
  const isShort = source.kind === "object" && source.complete && source.members.size <= mostElements;
  const names = isShort ? [...source.members.keys()] : undefined;
  const each = (key: Value): void => {
    const scope = innerScope(run, outer);
    bindLeft(run, left, key, scope);
    execute(run, body, scope);
  };
  if (names !== undefined) {
    for (const name of names) each(constant(name));
    return;
  }
  maybe(run, run.guard, () => {
    forgetAssigned(run, body, outer);
    each(source.kind === "answer" ? { kind: "key", of: source } : unknown);
  });
}

function bindLeft(run: Run, left: VariableDeclaration | Pattern, value: Value, scope: Scope): void {
  if (left.type !== "VariableDeclaration") return bind(run, left, value, scope, "assign");
  const [declarator] = left.declarations;
  if (declarator !== undefined) bind(run, declarator.id, value, scope, left.kind === "var" ? "var" : "block");
}
