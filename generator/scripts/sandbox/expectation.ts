import { equal } from "../values/compare.ts";
import { absent, claim, negate, present, someCondition, toCondition } from "../values/conditions.ts";
import { recordAssertion } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { type ConditionValue, constant, type ExpectationValue, unknown, type Value } from "../values/value.ts";
import { chaiMethods } from "./chai-methods.ts";
import { responseMethods, responseProperty } from "./response-assertions.ts";

/** Words of chai that say nothing. */
const fillers: ReadonlySet<string> = new Set(
  "to be been is that which and has have with at of same but does still also a an own ordered itself all".split(" "),
);

/** Words that change what those behind them mean. */
const flags: ReadonlyMap<string, "any" | "contain" | "nested" | "deep"> = new Map([
  ["any", "any"],
  ["include", "contain"],
  ["includes", "contain"],
  ["contain", "contain"],
  ["contains", "contain"],
  ["nested", "nested"],
  ["deep", "deep"],
]);

/** A word of a chain that is not called: some are assertions themselves. */
export function memberOfExpectation(run: Run, chain: ExpectationValue, word: string, offset: number): Value {
  if (fillers.has(word)) return chain;
  if (word === "not") return { ...chain, negated: true };
  const flag = flags.get(word);
  if (flag !== undefined) return { ...chain, flags: new Set([...chain.flags, flag]) };
  const { subject } = chain;
  if (word === "length" || word === "lengthOf") {
    return { ...chain, subject: subject.kind === "answer" ? { kind: "size", of: subject, back: 0 } : unknown };
  }
  if (subject.kind === "response" && (word === "responseTime" || word === "responseSize")) return { ...chain, subject: unknown };
  const said = subject.kind === "response" ? responseProperty(word) : propertyOf(subject, word);
  return said === undefined ? chain : apply(run, chain, said, offset);
}

/** A word of a chain that is called. */
export function callExpectation(run: Run, chain: ExpectationValue, word: string, args: readonly Value[], offset: number): Value {
  const { subject } = chain;
  if (word === "satisfy" || word === "satisfies") return satisfy(run, chain, args[0], offset);
  const handler = (subject.kind === "response" ? responseMethods.get(word) : undefined) ?? chaiMethods.get(word);
  if (handler === undefined) return fillers.has(word) ? chain : { ...chain, subject: unknown };
  const { said, next, flag } = handler({ run, chain, args, offset });
  apply(run, chain, said, offset);
  if (chain.negated) return chain;
  const known = flag === undefined ? chain : { ...chain, flags: new Set([...chain.flags, flag]) };
  // What is known of the list or object is not known of another subject.
  return next === undefined ? known : { ...chain, subject: next, flags: new Set() };
}

function apply(run: Run, chain: ExpectationValue, said: ConditionValue, offset: number): ExpectationValue {
  recordAssertion(run, said, chain.negated, offset);
  return chain;
}

function propertyOf(subject: Value, word: string): ConditionValue | undefined {
  switch (word) {
    case "ok":
      return toCondition(subject);
    case "true":
    case "false":
      return equal(subject, constant(word === "true"), "strict");
    case "null":
      return equal(subject, constant(null), "strict");
    case "undefined":
      return equal(subject, constant(undefined), "strict");
    case "exist":
    case "exists":
      return subject.kind === "answer"
        ? claim([present(subject)], [absent(subject)])
        : negate(equal(subject, constant(undefined), "strict"));
    case "empty":
      return subject.kind === "answer" ? isEmpty(subject) : someCondition;
    default:
      return undefined;
  }
}

/** Chai refuses to ask it of anything else, whether it is empty or not. */
function isEmpty(subject: Extract<Value, { readonly kind: "answer" }>): ConditionValue {
  const asked = [present(subject, ["array", "string", "object"])];
  return claim(asked, asked);
}

function satisfy(run: Run, chain: ExpectationValue, test: Value | undefined, offset: number): Value {
  return test?.kind === "function" ? apply(run, chain, toCondition(run.call(test, [chain.subject])), offset) : chain;
}
