import type {
  CallExpression,
  ConditionalExpression,
  Expression,
  LogicalExpression,
  MemberExpression,
  SpreadElement,
  Super,
  UnaryExpression,
} from "../syntax/tree.ts";
import { both, either, negate, toCondition } from "../values/conditions.ts";
import { derive } from "../values/derive.ts";
import { isStandIn, join, withFallback } from "../values/join.ts";
import { recordRead } from "../run/record.ts";
import { ifFalse, ifTrue, maybe, type Run, step } from "../run/run.ts";
import { findCell } from "../run/scope.ts";
import { constant, type ConditionValue, plain, type Scope, someNumber, unknown, type Value } from "../values/value.ts";
import { standsFor } from "../sandbox/names.ts";
import { maxScriptLevels } from "../../util/limits.ts";
import { evaluateAssignment, evaluateDelete, evaluateUpdate } from "./assignments.ts";
import { callMethod, callValue, evaluateArguments, stringified } from "./calls.ts";
import { evaluateList, evaluateObject, evaluateTemplate } from "./literals.ts";
import { getMember } from "./members.ts";
import { applyBinary } from "./operators.ts";
import { keyOf } from "./patterns.ts";
import { functionOf } from "./statements.ts";

/**
 * What is known of the value of an expression. Parts of the answer that it comes to are recorded as
 * read.
 */
export function evaluate(run: Run, node: Expression | SpreadElement | Super, scope: Scope): Value {
  if (!step(run) || run.depth >= maxScriptLevels) return unknown;
  run.depth += 1;
  const value = evaluateLeaf(run, node, scope) ?? evaluateCompound(run, node, scope);
  run.depth -= 1;
  return value;
}

function evaluateLeaf(run: Run, node: Expression | SpreadElement | Super, scope: Scope): Value | undefined {
  switch (node.type) {
    case "Identifier":
      return findCell(scope, node.name)?.value ?? standsFor(node.name);
    case "Literal":
      if (node.regex !== null && node.regex !== undefined) return { kind: "regexp", source: node.regex.pattern };
      return typeof node.value === "bigint" || node.value instanceof RegExp ? unknown : constant(node.value);
    case "ThisExpression":
      return standsFor("globalThis");
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return functionOf(run, node, scope);
    case "Super":
    case "MetaProperty":
    case "ClassExpression":
    case "ImportExpression":
      return unknown;
    default:
      return undefined;
  }
}

function evaluateCompound(run: Run, node: Expression | SpreadElement | Super, scope: Scope): Value {
  switch (node.type) {
    case "MemberExpression":
    case "CallExpression":
    case "ChainExpression":
      return evaluateChain(run, node, scope);
    case "NewExpression":
      return callValue(run, plain(run.evaluate(node.callee, scope)), evaluateArguments(run, node, scope), node.start, true);
    case "ObjectExpression":
      return evaluateObject(run, node, scope);
    case "ArrayExpression":
      return evaluateList(run, node.elements, scope);
    case "TemplateLiteral":
      return evaluateTemplate(run, node, scope);
    case "AssignmentExpression":
      return evaluateAssignment(run, node, scope);
    case "BinaryExpression":
      return evaluateBinary(run, node, scope);
    case "LogicalExpression":
      return evaluateLogical(run, node, scope);
    case "ConditionalExpression":
      return evaluateConditional(run, node, scope);
    case "UnaryExpression":
      return evaluateUnary(run, node, scope);
    case "UpdateExpression":
      return evaluateUpdate(run, node, scope);
    default:
      return evaluateWrapper(run, node, scope);
  }
}

/** Expressions that are, more or less, the value of what is in them. */
function evaluateWrapper(run: Run, node: Expression | SpreadElement | Super, scope: Scope): Value {
  switch (node.type) {
    case "SequenceExpression":
      return node.expressions.map((part) => run.evaluate(part, scope)).at(-1) ?? unknown;
    case "AwaitExpression":
      return awaited(plain(run.evaluate(node.argument, scope)));
    case "SpreadElement":
      return plain(run.evaluate(node.argument, scope));
    case "ParenthesizedExpression":
      return run.evaluate(node.expression, scope);
    case "TaggedTemplateExpression":
      return derive([evaluateTemplate(run, node.quasi, scope)], []);
    case "YieldExpression":
      if (node.argument !== null && node.argument !== undefined) run.evaluate(node.argument, scope);
      return unknown;
    default:
      return unknown;
  }
}

function awaited(value: Value): Value {
  return value.kind === "sent" ? { kind: "response", source: value.source } : value;
}

type Link = MemberExpression | CallExpression;

/** `a.b(c).d`, without recursion: chains may be long. What they come to is read. */
function evaluateChain(run: Run, node: Expression, scope: Scope): Value {
  const links: Link[] = [];
  let base: Expression | Super = node;
  while (base.type === "MemberExpression" || base.type === "CallExpression" || base.type === "ChainExpression") {
    if (base.type === "ChainExpression") base = base.expression;
    else {
      links.push(base);
      base = base.type === "MemberExpression" ? base.object : base.callee;
    }
  }
  let value = plain(run.evaluate(base, scope));
  for (let link = links.pop(); link !== undefined && step(run); link = links.pop()) {
    const call = links.at(-1);
    if (link.type === "CallExpression") value = callValue(run, value, evaluateArguments(run, link, scope), link.start);
    else if (call?.type === "CallExpression") {
      links.pop();
      const key = keyOf(run, link.property, link.computed, scope);
      value = callMethod(run, value, key, evaluateArguments(run, call, scope), link.property.start);
    } else value = getMember(run, value, keyOf(run, link.property, link.computed, scope), link.property.start);
    value = stringified(run, plain(value));
  }
  // A condition is looked at where it is tested or asserted.
  if (value.kind !== "condition") recordRead(run, value, node.start);
  return value;
}

/** A row of operators nests to the left, as deep as it is long. */
function evaluateBinary(run: Run, node: Extract<Expression, { readonly type: "BinaryExpression" }>, scope: Scope): Value {
  const row = [node];
  for (let { left } = node; left.type === "BinaryExpression" && step(run); { left } = left) row.push(left);
  const first = row.at(-1)?.left;
  let value = first === undefined || first.type === "PrivateIdentifier" ? unknown : run.evaluate(first, scope);
  for (const { operator, right, start } of row.reverse()) value = applyBinary(run, operator, value, run.evaluate(right, scope), start);
  return value;
}

function evaluateLogical(run: Run, { operator, left, right, start }: LogicalExpression, scope: Scope): Value {
  const one = run.evaluate(left, scope);
  const test = toCondition(one);
  const guard =
    operator === "&&" ? ifTrue(run.guard, test) : operator === "||" ? ifFalse(run.guard, test) : { ...run.guard, conditional: true };
  if (one.kind === "condition") recordRead(run, one, start);
  const two = maybe(run, guard, () => run.evaluate(right, scope));
  if (operator === "??") return withFallback(plain(one), plain(two));
  const condition = operator === "&&" ? both(test, toCondition(two)) : either(test, toCondition(two));
  const result = operator === "&&" ? plain(two) : withFallback(plain(one), plain(two));
  return result.kind === "condition" || result.kind === "unknown" ? condition : withResult(condition, result, one);
}

/** `null || x` is `x`; `a && "x"` may be `a`. */
function withResult(condition: ConditionValue, result: Value, one: Value): Value {
  return isStandIn(one) ? result : { ...condition, result };
}

function evaluateConditional(run: Run, { test, consequent, alternate, start }: ConditionalExpression, scope: Scope): Value {
  const condition = toCondition(run.evaluate(test, scope));
  recordRead(run, condition, start);
  const one = maybe(run, ifTrue(run.guard, condition), () => run.evaluate(consequent, scope));
  const two = maybe(run, ifFalse(run.guard, condition), () => run.evaluate(alternate, scope));
  // `value ? true : false`
  if (one.kind === "constant" && two.kind === "constant" && typeof one.value === "boolean" && one.value === !two.value) {
    return one.value ? condition : negate(condition);
  }
  return join(plain(one), plain(two));
}

function evaluateUnary(run: Run, { operator, argument }: UnaryExpression, scope: Scope): Value {
  if (operator === "delete") return evaluateDelete(run, argument, scope);
  const value = run.evaluate(argument, scope);
  switch (operator) {
    case "!":
      return negate(toCondition(value));
    case "typeof":
      return { kind: "type", of: plain(value) };
    case "-":
      return applyBinary(run, "-", constant(0), value, argument.start);
    case "+":
      return applyBinary(run, "-", value, constant(0), argument.start);
    case "void":
      return constant(undefined);
    default:
      return someNumber;
  }
}
