import { lowerCase } from "../../util/letters.ts";
import { atPath, elementOf, memberOfAnswer, propertyOf } from "../values/answers.ts";
import { contentClaims, equal, isOfType, isOneOf, isOrdered, sizeClaim } from "../values/compare.ts";
import { absent, both, claim, present, someCondition, statusIn } from "../values/conditions.ts";
import { statusClass } from "../values/statuses.ts";
import { recordSchema } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import {
  type AnswerValue,
  type Claim,
  type ConditionValue,
  constant,
  type ExpectationValue,
  textOf,
  unknown,
  type Value,
} from "../values/value.ts";
import { memberOfResponse } from "./response.ts";
import { includes } from "./tests.ts";

/** A word of a chain that is called. */
export interface ChaiCall {
  readonly run: Run;
  readonly chain: ExpectationValue;
  readonly args: readonly Value[];
  readonly offset: number;
}

/** What it asserts, and what the chain is about from then on, if that is something else. */
export interface ChaiResult {
  readonly said: ConditionValue;
  readonly next?: Value;
  readonly flag?: "array" | "object";
}

type Method = (call: ChaiCall) => ChaiResult;

/** A method that compares the subject with its first argument. */
function comparing(compare: (subject: Value, argument: Value) => ConditionValue): Method {
  return ({ chain, args }) => ({ said: compare(chain.subject, args[0] ?? constant(undefined)) });
}

function aliases(names: string, method: Method): readonly (readonly [string, Method])[] {
  return names.split(" ").map((name) => [name, method]);
}

/** The methods of chai that say something of the answer or its status. */
export const chaiMethods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ...aliases("a an", isA),
  ...aliases("equal equals eq", ({ chain, args }) => ({
    said: equal(chain.subject, args[0] ?? constant(undefined), chain.flags.has("deep") ? "deep" : "strict"),
  })),
  ...aliases(
    "eql eqls",
    comparing((subject, other) => equal(subject, other, "deep")),
  ),
  ...aliases(
    "above gt greaterThan",
    comparing((subject, bound) => isOrdered(subject, ">", bound)),
  ),
  ...aliases(
    "least gte greaterThanOrEqual",
    comparing((subject, bound) => isOrdered(subject, ">=", bound)),
  ),
  ...aliases(
    "below lt lessThan",
    comparing((subject, bound) => isOrdered(subject, "<", bound)),
  ),
  ...aliases(
    "most lte lessThanOrEqual",
    comparing((subject, bound) => isOrdered(subject, "<=", bound)),
  ),
  [
    "within",
    ({ chain: { subject }, args }) => ({
      said: both(isOrdered(subject, ">=", args[0] ?? unknown), isOrdered(subject, "<=", args[1] ?? unknown)),
    }),
  ],
  ...aliases(
    "closeTo approximately",
    comparing((subject) => ofKind(subject, "number")),
  ),
  ["oneOf", comparing(isOneOf)],
  ["string", comparing((subject) => ofKind(subject, "string"))],
  ...aliases("match matches", comparing(matches)),
  ...aliases("lengthOf length", comparing(hasLength)),
  ...aliases("include includes contain contains", ({ chain, args }) => ({ said: contains(chain, args[0] ?? constant(undefined)) })),
  ["members", comparing(hasMembers)],
  ...aliases("keys key", ({ chain, args }) => ({ said: hasKeys(chain, args) })),
  ...aliases("property ownProperty haveOwnProperty", property),
  ...aliases("instanceof instanceOf", comparing(isInstance)),
  ["jsonSchema", jsonSchema],
]);

/** What comes behind may depend on whether it is a list or an object. */
function isA({ chain, args }: ChaiCall): ChaiResult {
  const type = lowerCase(textOf(args[0]) ?? "");
  const said = isOfType(chain.subject, type, "chai");
  return type === "array" || type === "object" ? { said, flag: type } : { said };
}

function ofKind(subject: Value, kind: "string" | "number"): ConditionValue {
  return subject.kind === "answer" ? claim([present(subject, [kind])]) : someCondition;
}

/** `/^2/` and the like name a class of statuses. */
function matches(subject: Value, pattern: Value): ConditionValue {
  if (subject.kind !== "part") return ofKind(subject, "string");
  const isStatus = subject.part.kind === "status" && subject.source.request === undefined;
  const hundreds =
    pattern.kind === "regexp" ? /^\^([1-5])(?:\\d\\d|\\d\{2\}|\.\.|\[0-9\]\[0-9\]|\[0-9\]\{2\})?\$?$/.exec(pattern.source) : null;
  return isStatus && hundreds !== null ? statusIn(statusClass(Number(hundreds[1]))) : someCondition;
}

function hasLength(subject: Value): ConditionValue {
  return subject.kind === "answer" ? claim([sizeClaim({ kind: "size", of: subject, back: 0 })]) : someCondition;
}

/**
 * An object is a part of an object; of a list it is an element, which chai finds only where it
 * compares deeply.
 */
function contains({ subject, flags }: ExpectationValue, element: Value): ConditionValue {
  if (subject.kind === "keys") return claim(keyClaims(subject.of, [element]));
  if (subject.kind !== "answer" || element.kind !== "object") return includes(subject, element);
  if (!flags.has("deep") || flags.has("object")) return claim(contentClaims(subject, element));
  if (!flags.has("array")) return claim([present(subject, ["array", "object"])]);
  const inner = elementOf(subject);
  return claim([present(subject, ["array"]), ...(inner.kind === "answer" ? contentClaims(inner, element) : [])]);
}

function hasMembers(subject: Value, members: Value): ConditionValue {
  if (subject.kind === "keys" && members.kind === "list")
    return claim(
      keyClaims(
        subject.of,
        members.items.map(({ value }) => value),
      ),
    );
  if (subject.kind === "list" || subject.kind !== "answer") return someCondition;
  return claim(members.kind === "list" && members.complete ? contentClaims(subject, members) : [present(subject, ["array"])]);
}

function hasKeys({ subject, flags }: ExpectationValue, args: readonly Value[]): ConditionValue {
  if (subject.kind !== "answer") return someCondition;
  const names = args.flatMap((arg) => {
    if (arg.kind === "list") return arg.items.map(({ value }) => value);
    return arg.kind === "object" ? [...arg.members.keys()].map((name) => constant(name)) : [arg];
  });
  return claim([present(subject, ["object"]), ...(flags.has("any") ? [] : keyClaims(subject, names))]);
}

function keyClaims(answer: AnswerValue, names: readonly Value[]): readonly Claim[] {
  return names.flatMap((name) => {
    const property = propertyOf(answer, textOf(name) ?? "");
    return property === undefined ? [] : [present(property)];
  });
}

function property({ chain: { subject, flags }, args }: ChaiCall): ChaiResult {
  const [name = unknown, expected] = args;
  const text = textOf(name);
  if (subject.kind === "response") {
    const member = text === undefined ? unknown : memberOfResponse(subject.source, text);
    return { said: expected === undefined ? someCondition : equal(member, expected, "strict"), next: member };
  }
  if (subject.kind !== "answer") return { said: someCondition, next: unknown };
  // Before version 4 of chai, `deep.property` took a path.
  const isPath = flags.has("nested") || (flags.has("deep") && /[.[]/.test(text ?? ""));
  const child = isPath && text !== undefined ? atPath(subject, text) : memberOfAnswer(subject, name);
  if (child.kind !== "answer") return { said: someCondition, next: child };
  const isThere = claim([present(child)], [absent(child)]);
  if (expected === undefined) return { said: isThere, next: child };
  // `not.property(name, value)` holds for other values too.
  return { said: { ...equal(child, expected, "deep"), whenFalse: { ...isThere.whenFalse, claims: [] } }, next: child };
}

function isInstance(subject: Value, type: Value): ConditionValue {
  const name = type.kind === "named" ? type.name : "";
  return name === "Array" || name === "Object" ? isOfType(subject, name, "chai") : someCondition;
}

function jsonSchema({ run, chain: { subject }, args, offset }: ChaiCall): ChaiResult {
  if (subject.kind === "answer") recordSchema(run, subject, args[0] ?? unknown, offset);
  return { said: someCondition };
}
