import type { AssignmentExpression, Expression, UpdateExpression } from "../syntax/tree.ts";
import { derive } from "../values/derive.ts";
import { join } from "../values/join.ts";
import type { Run } from "../run/run.ts";
import { constant, plain, type Scope, someNumber, unknown, type Value } from "../values/value.ts";
import { assignMember } from "./members.ts";
import { applyBinary } from "./operators.ts";
import { bind, keyOf } from "./patterns.ts";

/** `a = b`, `a += b`. */
export function evaluateAssignment(run: Run, { operator, left, right, start }: AssignmentExpression, scope: Scope): Value {
  const given = run.evaluate(right, scope);
  if (operator === "=") {
    bind(run, left, given, scope, "assign");
    return given;
  }
  const current = left.type === "Identifier" || left.type === "MemberExpression" ? plain(run.evaluate(left, scope)) : unknown;
  const value = combine(run, operator, current, plain(given), start);
  bind(run, left, value, scope, "assign");
  return value;
}

function combine(run: Run, operator: AssignmentExpression["operator"], current: Value, given: Value, offset: number): Value {
  switch (operator) {
    case "+=":
      return applyBinary(run, "+", current, given, offset);
    case "-=":
      return applyBinary(run, "-", current, given, offset);
    case "*=":
      return applyBinary(run, "*", current, given, offset);
    case "/=":
      return applyBinary(run, "/", current, given, offset);
    case "||=":
    case "??=":
    case "&&=":
      return join(current, given);
    default:
      return derive([current, given], []);
  }
}

/** `delete a.b`: what was deleted is no longer the answer's. */
export function evaluateDelete(run: Run, target: Expression, scope: Scope): Value {
  const member = target.type === "ChainExpression" ? target.expression : target;
  if (member.type === "MemberExpression") {
    const receiver = plain(run.evaluate(member.object, scope));
    assignMember(run, receiver, keyOf(run, member.property, member.computed, scope), unknown, member.start);
  }
  return unknown;
}

/** `a++`, `--a`. */
export function evaluateUpdate(run: Run, { argument, operator, prefix }: UpdateExpression, scope: Scope): Value {
  const before = run.evaluate(argument, scope);
  const after = applyBinary(run, operator === "++" ? "+" : "-", before, constant(1), argument.start);
  const counted = after.kind === "constant" || after.kind === "number" ? after : someNumber;
  if (argument.type === "Identifier" || argument.type === "MemberExpression") bind(run, argument, counted, scope, "assign");
  return prefix ? counted : before;
}
