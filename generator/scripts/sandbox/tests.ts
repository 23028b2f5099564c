import { equal, type Equality, isOfType, isOneOf, isOrdered } from "../values/compare.ts";
import { absent, claim, negate, present, toCondition } from "../values/conditions.ts";
import { memberOfAnswer } from "../values/answers.ts";
import { recordAssertion } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { type ConditionValue, constant, textOf, unknown, type Value } from "../values/value.ts";
import { expectation } from "./response.ts";
import type { Handler, NamedCall } from "./handler.ts";

/** `pm.test`, `pm.expect`, and chai's `assert`. */
export const testHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ["pm.test", runTest],
  ["it", runTest],
  ["describe", runTest],
  ["pm.test.skip", () => unknown],
  ["pm.expect", ({ args }) => expectation(args[0] ?? unknown)],
  ["assert", (call, run) => assert(call, run, (subject) => toCondition(subject))],
  ...Object.entries(assertions()).map(([name, test]): readonly [string, Handler] => [
    `assert.${name}`,
    (call, run) => assert(call, run, test),
  ]),
]);

/** What fails within a test does not end the script, so what is known there ends with it. */
function runTest({ args }: NamedCall, run: Run): Value {
  const callback = args.find((value) => value.kind === "function");
  const { guard, isCaught } = run;
  run.isCaught = false;
  if (callback?.kind === "function") run.call(callback, []);
  run.guard = guard;
  run.isCaught = isCaught;
  return unknown;
}

type Test = (subject: Value, other: Value) => ConditionValue;

function assert({ args, offset }: NamedCall, run: Run, test: Test): Value {
  const [subject = unknown, other = constant(undefined)] = args;
  recordAssertion(run, test(subject, other), false, offset);
  return unknown;
}

function not(test: Test): Test {
  return (subject, other) => negate(test(subject, other));
}

function is(value: boolean | null | undefined): Test {
  return (subject) => equal(subject, constant(value), "strict");
}

function ofType(type: string): Test {
  return (subject) => isOfType(subject, type, "chai");
}

function equals(how: Equality): Test {
  return (subject, other) => equal(subject, other, how);
}

function ordered(operator: "<" | "<=" | ">" | ">="): Test {
  return (subject, bound) => isOrdered(subject, operator, bound);
}

/** Methods of chai's `assert`. */
function assertions(): Readonly<Record<string, Test>> {
  return {
    ok: toCondition,
    isOk: toCondition,
    isTrue: is(true),
    isFalse: is(false),
    isNull: is(null),
    isNotNull: not((subject) => equal(subject, constant(null), "loose")),
    equal: equals("loose"),
    strictEqual: equals("strict"),
    deepEqual: equals("deep"),
    notEqual: not(equals("loose")),
    notStrictEqual: not(equals("strict")),
    exists: not(is(undefined)),
    isDefined: not(is(undefined)),
    isUndefined: is(undefined),
    notExists: is(undefined),
    isString: ofType("string"),
    isNumber: ofType("number"),
    isBoolean: ofType("boolean"),
    isArray: ofType("array"),
    isObject: ofType("object"),
    typeOf: (subject, type) => isOfType(subject, textOf(type) ?? "", "chai"),
    oneOf: isOneOf,
    include: includes,
    property: hasProperty,
    notProperty: not(hasProperty),
    isAbove: ordered(">"),
    isAtLeast: ordered(">="),
    isBelow: ordered("<"),
    isAtMost: ordered("<="),
  };
}

/** What it says that something has a property. */
function hasProperty(subject: Value, name: Value): ConditionValue {
  const child = subject.kind === "answer" ? memberOfAnswer(subject, name) : unknown;
  return child.kind === "answer" ? claim([present(child)], [absent(child)]) : toCondition(unknown);
}

/** What it says that a list or a string includes something. */
export function includes(subject: Value, element: Value): ConditionValue {
  if (subject.kind === "list") return isOneOf(element, subject);
  if (subject.kind !== "answer") return toCondition(unknown);
  return claim([present(subject, mayBeText(element) ? ["array", "string"] : ["array"])]);
}

/** What is not known may be a part of a string. */
function mayBeText(element: Value): boolean {
  if (element.kind === "constant") return typeof element.value === "string";
  return element.kind !== "list" && element.kind !== "object";
}
