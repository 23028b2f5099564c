import type { JsonKind } from "../model.ts";
import { anyStatus, intersectStatuses, otherStatuses, type StatusSet, uniteStatuses } from "./statuses.ts";
import type { AnswerValue, Claim, ConditionValue, Knowledge, Value } from "./value.ts";

/** Claims that one condition carries. Longer conditions say less. */
export const mostClaims = 64;

/** Nothing follows. */
export const nothing: Knowledge = { statuses: anyStatus, claims: [] };

/** A condition of which nothing is known. */
export const someCondition: ConditionValue = { kind: "condition", whenTrue: nothing, whenFalse: nothing, onlyStatus: false };

/** A condition from what is claimed if it holds, and if it does not. */
export function claim(whenTrue: readonly Claim[], whenFalse: readonly Claim[] = []): ConditionValue {
  const know = (claims: readonly Claim[]): Knowledge => ({ statuses: anyStatus, claims: claims.slice(0, mostClaims) });
  return { kind: "condition", whenTrue: know(whenTrue), whenFalse: know(whenFalse), onlyStatus: false };
}

/** The value is there, and of one of these kinds. */
export function present(of: AnswerValue, kinds?: readonly JsonKind[], value?: Claim["value"]): Claim {
  const isKept = typeof value === "string" ? value.length <= 200 : typeof value === "boolean" || Number.isFinite(value);
  const known = isKept && value !== undefined ? { value } : {};
  return { of, presence: "present", ...(kinds === undefined ? {} : { kinds }), ...known };
}

/** The value is not there. */
export function absent(of: AnswerValue): Claim {
  return { of, presence: "absent" };
}

/** The own answer has one of these statuses. */
export function statusIn(statuses: StatusSet): ConditionValue {
  const whenFalse: Knowledge = { statuses: otherStatuses(statuses), claims: [] };
  return { kind: "condition", whenTrue: { statuses, claims: [] }, whenFalse, onlyStatus: true };
}

/** The opposite. */
export function negate(condition: ConditionValue): ConditionValue {
  const { whenTrue, whenFalse, onlyStatus } = condition;
  return { kind: "condition", whenTrue: whenFalse, whenFalse: whenTrue, onlyStatus };
}

/** `one && two`. */
export function both(one: ConditionValue, two: ConditionValue): ConditionValue {
  return {
    kind: "condition",
    whenTrue: all(one.whenTrue, two.whenTrue),
    whenFalse: some(one.whenFalse, two.whenFalse),
    onlyStatus: one.onlyStatus && two.onlyStatus,
  };
}

/** `one || two`. */
export function either(one: ConditionValue, two: ConditionValue): ConditionValue {
  return negate(both(negate(one), negate(two)));
}

function all(one: Knowledge, two: Knowledge): Knowledge {
  return { statuses: intersectStatuses(one.statuses, two.statuses), claims: [...one.claims, ...two.claims].slice(0, mostClaims) };
}

/** What both say of the same value. */
function some(one: Knowledge, two: Knowledge): Knowledge {
  const claims = one.claims.slice(0, 8).flatMap((left) => {
    const right = two.claims.slice(0, 8).find(({ of }) => samePlace(of, left.of));
    return right === undefined || right.presence !== left.presence ? [] : [uniteClaims(left, right)];
  });
  return { statuses: uniteStatuses(one.statuses, two.statuses), claims };
}

function uniteClaims(left: Claim, right: Claim): Claim {
  const { of, presence } = left;
  if (left.kinds === undefined || right.kinds === undefined) return { of, presence };
  return { of, presence, kinds: [...new Set([...left.kinds, ...right.kinds])] };
}

/** True if both are the same place of the same answer. Elements are one place. */
export function samePlace(one: AnswerValue, two: AnswerValue): boolean {
  if (one.source !== two.source || one.format !== two.format || one.path.length !== two.path.length) return false;
  return one.path.every((segment, index) => {
    const other = two.path[index];
    return segment.kind === "property" ? other?.kind === "property" && other.name === segment.name : other?.kind === segment.kind;
  });
}

/** What a value says where it is tested: `if (value)`. */
export function toCondition(value: Value): ConditionValue {
  switch (value.kind) {
    case "condition":
      return value;
    case "answer":
      return claim([present(value)]);
    case "size":
      return claim([present(value.of, ["array", "string"])]);
    case "constant":
      return value.value ? always : negate(always);
    case "named":
    case "response":
    case "object":
    case "list":
    case "function":
    case "expectation":
      return always;
    default:
      return someCondition;
  }
}

const always: ConditionValue = { kind: "condition", whenTrue: nothing, whenFalse: { statuses: [], claims: [] }, onlyStatus: true };
