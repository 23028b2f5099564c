import type { ArrayPattern, AssignmentPattern, MemberExpression, ObjectPattern, Pattern, Property } from "../syntax/tree.ts";
import { withFallback } from "../values/join.ts";
import { constant, list, plain, type Scope, unknown, type Value } from "../values/value.ts";
import { assignMember, getMember } from "./members.ts";
import { recordRead } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { assign, declare } from "../run/scope.ts";

/** How names of a pattern come to their values. */
export type Binding = "var" | "block" | "assign";

/** Gives the names of a pattern what they stand for in a value. */
export function bind(run: Run, pattern: Pattern, value: Value, scope: Scope, binding: Binding): void {
  switch (pattern.type) {
    case "Identifier":
      if (binding === "assign") assign(run, scope, pattern.name, value);
      else declare(run, scope, pattern.name, value, binding);
      return;
    case "MemberExpression":
      return assignTo(run, pattern, value, scope);
    case "ObjectPattern":
      return bindObject(run, pattern, plain(value), scope, binding);
    case "ArrayPattern":
      return bindList(run, pattern, plain(value), scope, binding);
    case "AssignmentPattern":
      return bindDefault(run, pattern, value, scope, binding);
    case "RestElement":
      return bind(run, pattern.argument, value, scope, binding);
  }
}

/** Assigns to a member of an object. */
function assignTo(run: Run, target: MemberExpression, value: Value, scope: Scope): void {
  const receiver = plain(run.evaluate(target.object, scope));
  assignMember(run, receiver, keyOf(run, target.property, target.computed, scope), value, target.start);
}

/** The key of a member or a property, as a value. */
export function keyOf(run: Run, property: MemberExpression["property"] | Property["key"], computed: boolean, scope: Scope): Value {
  if (property.type === "PrivateIdentifier") return unknown;
  if (!computed && property.type === "Identifier") return constant(property.name);
  return plain(run.evaluate(property, scope));
}

function bindObject(run: Run, { properties, start }: ObjectPattern, value: Value, scope: Scope, binding: Binding): void {
  for (const property of properties) {
    if (property.type === "RestElement") {
      bind(run, property.argument, value.kind === "answer" ? value : unknown, scope, binding);
      continue;
    }
    const key = keyOf(run, property.key, property.computed, scope);
    bindMember(run, property.value, getMember(run, value, key, start), scope, binding);
  }
}

function bindList(run: Run, { elements, start }: ArrayPattern, value: Value, scope: Scope, binding: Binding): void {
  if (value.kind === "answer") recordRead(run, value, start, ["array"]);
  for (const [index, element] of elements.entries()) {
    if (element === null) continue;
    if (element.type === "RestElement") {
      bind(run, element.argument, value.kind === "answer" ? { ...value, selected: true } : list([], false), scope, binding);
    } else bindMember(run, element, getMember(run, value, constant(index), start), scope, binding);
  }
}

/** What is taken apart further is not looked at itself. */
function bindMember(run: Run, pattern: Pattern, value: Value, scope: Scope, binding: Binding): void {
  const target = pattern.type === "AssignmentPattern" ? pattern.left : pattern;
  if (target.type === "Identifier" || target.type === "MemberExpression") recordRead(run, value, pattern.start);
  bind(run, pattern, value, scope, binding);
}

function bindDefault(run: Run, { left, right }: AssignmentPattern, value: Value, scope: Scope, binding: Binding): void {
  const isMissing = value.kind === "constant" && value.value === undefined;
  const fallback = plain(run.evaluate(right, scope));
  bind(run, left, isMissing ? fallback : withFallback(value, fallback), scope, binding);
}
