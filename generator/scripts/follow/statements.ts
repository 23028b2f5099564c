import type {
  BlockStatement,
  Expression,
  FunctionDeclaration,
  IfStatement,
  Statement,
  SwitchStatement,
  TryStatement,
  VariableDeclaration,
} from "../syntax/tree.ts";
import { equal } from "../values/compare.ts";
import { either, negate, toCondition } from "../values/conditions.ts";
import { join } from "../values/join.ts";
import { recordAssertion, recordRead } from "../run/record.ts";
import { type Guard, ifFalse, ifTrue, isolated, maybe, perhaps, type Run, step, write } from "../run/run.ts";
import { declare, innerScope } from "../run/scope.ts";
import { type Cell, type ConditionValue, constant, type FunctionValue, type Scope, unknown, type Value } from "../values/value.ts";
import { maxScriptLevels } from "../../util/limits.ts";
import { executeForIn, executeForOf, executeLoop } from "./loops.ts";
import { bind } from "./patterns.ts";

/** Whether the script goes on behind a statement. */
export type Completion = "goes-on" | "leaves" | "throws";

/** Executes the statements of a block in a scope of its own, or in that of a function. */
export function executeBlock(run: Run, statements: BlockStatement["body"], scope: Scope): Completion {
  hoist(run, statements, scope);
  for (const statement of statements) {
    const completion = execute(run, statement, scope);
    if (completion !== "goes-on") return completion;
  }
  return "goes-on";
}

/** Names of the block are its own before they have a value; functions are there from the start. */
function hoist(run: Run, statements: BlockStatement["body"], scope: Scope): void {
  for (const statement of statements) {
    if (statement.type === "FunctionDeclaration") declare(run, scope, statement.id.name, functionOf(run, statement, scope), "block");
    if (statement.type !== "VariableDeclaration" || statement.kind === "var") continue;
    for (const { id } of statement.declarations) if (id.type === "Identifier") declare(run, scope, id.name, constant(undefined), "block");
  }
}

/** The value of a function. */
export function functionOf(run: Run, node: FunctionDeclaration | FunctionValue["node"], scope: Scope): FunctionValue {
  return { kind: "function", node, scope, script: run.script };
}

/** Executes a statement. */
export function execute(run: Run, statement: Statement, scope: Scope): Completion {
  if (!step(run) || run.depth >= maxScriptLevels) return "goes-on";
  run.depth += 1;
  const completion = executeSimple(run, statement, scope) ?? executeCompound(run, statement, scope);
  run.depth -= 1;
  return completion;
}

function executeSimple(run: Run, statement: Statement, scope: Scope): Completion | undefined {
  switch (statement.type) {
    case "ExpressionStatement": {
      const value = run.evaluate(statement.expression, scope);
      // What is assigned is looked at where it is used; `tests["…"] = …` asserts it.
      if (statement.expression.type !== "AssignmentExpression") recordRead(run, value, statement.start);
      return "goes-on";
    }
    case "VariableDeclaration":
      executeDeclaration(run, statement, scope);
      return "goes-on";
    case "ReturnStatement":
      executeReturn(run, statement.argument, scope);
      return "leaves";
    case "ThrowStatement":
      run.evaluate(statement.argument, scope);
      return "throws";
    case "BreakStatement":
    case "ContinueStatement":
      return "leaves";
    case "EmptyStatement":
    case "DebuggerStatement":
    case "FunctionDeclaration":
    case "ClassDeclaration":
      return "goes-on";
    default:
      return undefined;
  }
}

function executeCompound(run: Run, statement: Statement, scope: Scope): Completion {
  switch (statement.type) {
    case "BlockStatement":
      return executeBlock(run, statement.body, innerScope(run, scope));
    case "IfStatement":
      return executeIf(run, statement, scope);
    case "TryStatement":
      return executeTry(run, statement, scope);
    case "SwitchStatement":
      executeSwitch(run, statement, scope);
      return "goes-on";
    case "LabeledStatement":
      return execute(run, statement.body, scope);
    case "ForStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      executeLoop(run, statement, scope, execute);
      return "goes-on";
    case "ForInStatement":
      executeForIn(run, statement, scope, execute);
      return "goes-on";
    case "ForOfStatement":
      executeForOf(run, statement, scope, execute);
      return "goes-on";
    default:
      // `with` makes every name ambiguous.
      return "goes-on";
  }
}

function executeDeclaration(run: Run, { declarations, kind }: VariableDeclaration, scope: Scope): void {
  const binding = kind === "var" ? "var" : "block";
  for (const { id, init } of declarations) {
    if (init === null || init === undefined) {
      if (id.type === "Identifier" && kind !== "var") declare(run, scope, id.name, constant(undefined), binding);
      else if (id.type === "Identifier" && !isDeclared(scope, id.name)) declare(run, scope, id.name, constant(undefined), binding);
    } else bind(run, id, run.evaluate(init, scope), scope, binding);
  }
}

/** `var a;` leaves a value that there is. */
function isDeclared(scope: Scope, name: string): boolean {
  for (let current: Scope | undefined = scope; current !== undefined; current = current.parent) {
    if (current.cells.has(name)) return true;
    if (current.isFunction) return false;
  }
  return false;
}

function executeReturn(run: Run, argument: Expression | null | undefined, scope: Scope): void {
  const value = argument === null || argument === undefined ? constant(undefined) : run.evaluate(argument, scope);
  const { returned } = run.frame;
  run.frame.returned = returned === undefined ? value : join(returned, value);
}

function executeIf(run: Run, { test, consequent, alternate, start }: IfStatement, scope: Scope): Completion {
  const condition = toCondition(run.evaluate(test, scope));
  recordRead(run, condition, start);
  const otherwise = alternate ?? undefined;
  return branch(
    run,
    condition,
    start,
    () => execute(run, consequent, innerScope(run, scope)),
    () => (otherwise === undefined ? "goes-on" : execute(run, otherwise, innerScope(run, scope))),
  );
}

/** Goes both ways. What is known behind them is what holds on each way that goes on. */
function branch(run: Run, condition: ConditionValue, offset: number, yes: () => Completion, no: () => Completion): Completion {
  const { guard } = run;
  const one = isolated(run, ifTrue(guard, condition), yes);
  const afterOne = run.guard;
  const two = isolated(run, ifFalse(guard, condition), no);
  const afterTwo = run.guard;
  const [oneGoesOn, twoGoesOn] = [one.result === "goes-on", two.result === "goes-on"];
  merge(run, oneGoesOn ? one.written : undefined, twoGoesOn ? two.written : undefined);
  run.guard = oneGoesOn === twoGoesOn ? guard : oneGoesOn ? afterOne : afterTwo;
  if (!oneGoesOn && !twoGoesOn) return one.result === "throws" && two.result === "throws" ? "throws" : "leaves";
  if (oneGoesOn && twoGoesOn) return "goes-on";
  // Where one way throws, the other is what the script insists on.
  const thrown = oneGoesOn ? two.result === "throws" : one.result === "throws";
  if (thrown) {
    run.guard = guard;
    recordAssertion(run, condition, !oneGoesOn, offset);
  }
  return "goes-on";
}

function merge(run: Run, one: ReadonlyMap<Cell, Value> | undefined, two: ReadonlyMap<Cell, Value> | undefined): void {
  const cells = new Set([...(one?.keys() ?? []), ...(two?.keys() ?? [])]);
  for (const cell of cells) {
    const before = cell.value;
    const [left, right] = [one?.get(cell) ?? before, two?.get(cell) ?? before];
    if (one === undefined || two === undefined) write(run, cell, one === undefined ? right : left);
    else write(run, cell, join(left, right));
  }
}

/**
 * What fails in `try` is caught, so nothing in it is certain; old tests are assigned either way.
 */
function executeTry(run: Run, { block, handler, finalizer }: TryStatement, scope: Scope): Completion {
  const { guard } = run;
  const isCaught = handler !== null && handler !== undefined;
  const completion = isCaught ? caught(run, () => executeBlock(run, block.body, innerScope(run, scope))) : execute(run, block, scope);
  if (isCaught) run.guard = guard;
  if (isCaught) {
    maybe(run, perhaps(run), () => {
      const inner = innerScope(run, scope);
      if (handler.param !== null && handler.param !== undefined) bind(run, handler.param, unknown, inner, "block");
      executeBlock(run, handler.body.body, inner);
    });
  }
  if (finalizer !== null && finalizer !== undefined) execute(run, finalizer, scope);
  return isCaught ? "goes-on" : completion;
}

function caught(run: Run, action: () => Completion): Completion {
  const { isCaught } = run;
  run.isCaught = true;
  const completion = action();
  run.isCaught = isCaught;
  return completion;
}

/** `switch`: each case under what it is compared with; those that fall through join. */
function executeSwitch(run: Run, { discriminant, cases }: SwitchStatement, outer: Scope): void {
  const subject = run.evaluate(discriminant, outer);
  const scope = innerScope(run, outer);
  const { guard } = run;
  let matched: ConditionValue | undefined;
  let earlier: ConditionValue | undefined;
  for (const { test, consequent, start } of cases) {
    const hits = test === null || test === undefined ? elseCase(earlier) : equal(subject, run.evaluate(test, scope), "strict");
    earlier = earlier === undefined ? hits : either(earlier, hits);
    matched = matched === undefined ? hits : either(matched, hits);
    if (consequent.length === 0) continue;
    recordRead(run, hits, start);
    const inside: Guard = ifTrue(guard, matched);
    const completion = maybe(run, inside, () => executeBlock(run, consequent, scope));
    run.guard = guard;
    if (completion !== "goes-on") matched = undefined;
  }
}

/** `default`, where it comes last: none of those before. */
function elseCase(earlier: ConditionValue | undefined): ConditionValue {
  return earlier === undefined ? toCondition(unknown) : negate(earlier);
}
