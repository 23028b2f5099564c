import { lowerCase } from "../../util/letters.ts";
import type { JsonKind } from "../model.ts";
import { elementOf, memberOfAnswer } from "./answers.ts";
import { absent, claim, mostClaims, negate, present, someCondition, statusIn } from "./conditions.ts";
import { isNumeric } from "./join.ts";
import { statusOfReason } from "./reasons.ts";
import { statusClass, statusRange, statusSet } from "./statuses.ts";
import { type AnswerValue, type Claim, type ConditionValue, constant, numberOf, type SizeValue, textOf, type Value } from "./value.ts";

/** How two values are compared: as `==` does, as `===` does, or by their content. */
export type Equality = "loose" | "strict" | "deep";

/** What `left == right`, `left === right` or a deep comparison says. */
export function equal(left: Value, right: Value, how: Equality): ConditionValue {
  const isReversed = left.kind === "constant" || left.kind === "list" || left.kind === "object";
  const [subject, other] = isReversed ? [right, left] : [left, right];
  const given = other.kind === "constant" ? other.value : undefined;
  switch (subject.kind) {
    case "answer":
      return answerEquals(subject, other, how);
    case "part":
      return partEquals(subject, other);
    case "hundreds":
      return subject.whole && typeof given === "number" ? statusIn(statusClass(given)) : someCondition;
    case "type":
      return isOfType(subject.of, textOf(other) ?? "", "typeof");
    case "size":
      return claim([sizeClaim(subject)]);
    case "position":
      return given === -1 ? negate(subject.found) : someCondition;
    case "condition":
      return typeof given === "boolean" ? (given ? subject : negate(subject)) : someCondition;
    default:
      return someCondition;
  }
}

function partEquals({ source, part }: Extract<Value, { readonly kind: "part" }>, other: Value): ConditionValue {
  if (source.request !== undefined) return someCondition;
  const text = textOf(other);
  const status = part.kind === "status" ? Number(text) : part.kind === "reason" ? statusOfReason(text ?? "") : undefined;
  return status === undefined || !Number.isInteger(status) ? someCondition : statusIn(statusSet([status]));
}

function answerEquals(answer: AnswerValue, other: Value, how: Equality): ConditionValue {
  if (other.kind === "object" || other.kind === "list") return how === "deep" ? claim(contentClaims(answer, other)) : someCondition;
  if (other.kind === "answer") return someCondition;
  if (other.kind !== "constant") return claim([present(answer, how !== "loose" && isNumeric(other) ? ["number"] : undefined)]);
  const { value } = other;
  if (value === undefined) return claim([absent(answer)], [present(answer)]);
  if (value === null) return how === "loose" ? claim([], [present(answer)]) : claim([present(answer, ["null"])]);
  return claim([present(answer, how === "loose" ? looseKinds(value) : [kindOf(value)], value)]);
}

function kindOf(value: string | number | boolean): JsonKind {
  return typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";
}

/** `"5" == 5` holds. */
function looseKinds(value: string | number | boolean): readonly JsonKind[] {
  const isNumeric = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  return typeof value === "number" || isNumeric ? ["number", "string"] : [kindOf(value)];
}

/**
 * What follows if a value of the answer has the content of a literal, or contains it. Not more than
 * a condition can carry.
 */
export function contentClaims(answer: AnswerValue, value: Value): readonly Claim[] {
  const claims: Claim[] = [];
  addContent(answer, value, claims);
  return claims;
}

function addContent(answer: Value, value: Value, claims: Claim[]): void {
  if (claims.length >= mostClaims || answer.kind !== "answer") return;
  switch (value.kind) {
    case "object":
      claims.push(present(answer, ["object"]));
      for (const [name, cell] of value.members) {
        if (claims.length >= mostClaims) return;
        addContent(memberOfAnswer(answer, constant(name)), cell.value, claims);
      }
      return;
    case "list":
      claims.push(present(answer, ["array"]));
      for (const cell of value.items.slice(0, mostClaims)) addContent(elementOf(answer), cell.value, claims);
      return;
    case "constant":
      if (value.value !== undefined) claims.push(scalarClaim(answer, value.value));
      return;
    default:
      claims.push(present(answer));
  }
}

function scalarClaim(answer: AnswerValue, value: string | number | boolean | null): Claim {
  return value === null ? present(answer, ["null"]) : present(answer, [kindOf(value)], value);
}

/** What `typeof value === type` says, or chai's `a(type)`. */
export function isOfType(subject: Value, type: string, by: "typeof" | "chai"): ConditionValue {
  if (subject.kind !== "answer") return someCondition;
  if (type === "undefined") return claim([absent(subject)], [present(subject)]);
  if (by === "typeof" && type === "object") return claim([present(subject, ["object", "array", "null"])]);
  const kind = jsonKinds.get(lowerCase(type));
  return kind === undefined ? someCondition : claim([present(subject, [kind])]);
}

const jsonKinds: ReadonlyMap<string, JsonKind> = new Map(
  (["string", "number", "boolean", "null", "array", "object"] as const).map((kind) => [kind, kind]),
);

/** What `left < right` and the like say. */
export function isOrdered(left: Value, operator: "<" | "<=" | ">" | ">=", right: Value): ConditionValue {
  const bound = numberOf(right);
  if (bound === undefined) return numberOf(left) === undefined ? someCondition : isOrdered(right, mirrored[operator], left);
  switch (left.kind) {
    case "part":
      return left.part.kind === "status" && left.source.request === undefined ? statusIn(rangeOf(operator, bound)) : someCondition;
    case "size":
      return claim([sizeClaim(left)]);
    case "answer":
      return claim([present(left, ["number"])]);
    case "position":
      return positionOrdered(left.found, operator, bound);
    default:
      return someCondition;
  }
}

const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

function positionOrdered(found: ConditionValue, operator: "<" | "<=" | ">" | ">=", bound: number): ConditionValue {
  if ((operator === ">" && bound === -1) || (operator === ">=" && bound === 0)) return found;
  return operator === "<" && bound === 0 ? negate(found) : someCondition;
}

function rangeOf(operator: "<" | "<=" | ">" | ">=", bound: number): ReturnType<typeof statusRange> {
  switch (operator) {
    case "<":
      return statusRange(0, Math.ceil(bound) - 1);
    case "<=":
      return statusRange(0, bound);
    case ">":
      return statusRange(Math.floor(bound) + 1, 999);
    case ">=":
      return statusRange(bound, 999);
  }
}

/** Only lists and strings have a length that anybody asks for. */
export function sizeClaim({ of }: SizeValue): Claim {
  return present(of, ["array", "string"]);
}

/** What it says that the subject is one of a list, or that the list includes it. */
export function isOneOf(subject: Value, options: Value): ConditionValue {
  if (options.kind !== "list" || !options.complete) return subject.kind === "answer" ? claim([present(subject)]) : someCondition;
  const each = options.items.map((cell) => equal(subject, cell.value, "strict"));
  if (subject.kind === "part" || subject.kind === "hundreds") return oneStatusOf(each);
  if (subject.kind !== "answer" || each.length === 0) return someCondition;
  const kinds = each.map(({ whenTrue }) => whenTrue.claims[0]?.kinds);
  const known = kinds.flatMap((kind) => kind ?? []);
  return claim([present(subject, kinds.includes(undefined) ? undefined : [...new Set(known)])]);
}

function oneStatusOf(each: readonly ConditionValue[]): ConditionValue {
  if (each.length === 0 || each.some(({ onlyStatus }) => !onlyStatus)) return someCondition;
  const statuses = each.flatMap(({ whenTrue }) => whenTrue.statuses).sort((one, two) => one.from - two.from);
  const distinct = statuses.filter(({ from }, index) => from !== statuses[index - 1]?.from);
  return statusIn(distinct);
}
