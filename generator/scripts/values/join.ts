import { withoutIndex } from "./answers.ts";
import { nothing, samePlace } from "./conditions.ts";
import { derive } from "./derive.ts";
import { type AnswerValue, type Cell, type ConstantValue, type ObjectValue, someNumber, unknown, type Value } from "./value.ts";

/** Members of objects that are joined one by one. */
const mostMembers = 64;

/**
 * What is known of a variable that is the one or the other. A value that only stands in until there
 * is one (`null`, `""`, `{}`) does not count. Of different things it is only known what went into
 * them.
 */
export function join(one: Value, two: Value): Value {
  if (one === two) return one;
  if (one.kind === "constant" && two.kind === "constant") return joinConstants(one, two);
  if (isStandIn(two)) return instead(one);
  if (isStandIn(one)) return instead(two);
  if (one.kind === "answer" && two.kind === "answer") return joinAnswers(one, two);
  if (one.kind === "object" && two.kind === "object") return joinObjects(one, two);
  if (isNumeric(one) && isNumeric(two)) return someNumber;
  return isSame(one, two) ? one : derive([one, two], []);
}

function joinConstants(one: ConstantValue, two: ConstantValue): Value {
  if (one.value === two.value) return one;
  return typeof one.value === "number" && typeof two.value === "number" ? someNumber : unknown;
}

/**
 * The value, where another may still stand in for it: nothing follows from a condition that does
 * not hold.
 */
function instead(value: Value): Value {
  return value.kind === "condition" ? { ...value, whenFalse: nothing, onlyStatus: false } : value;
}

/**
 * A value with one that stands in if it is missing: `value || fallback`. A literal says nothing of
 * the value.
 */
export function withFallback(value: Value, fallback: Value): Value {
  const isLiteral = fallback.kind === "constant" || isStandIn(fallback);
  return value.kind === "answer" && isLiteral ? { ...value, optional: true } : join(value, fallback);
}

function joinAnswers(one: AnswerValue, two: AnswerValue): Value {
  if (!samePlace(one, two)) return derive([one, two], []);
  const isOne = JSON.stringify(one.path) === JSON.stringify(two.path);
  return isOne ? { ...one, selected: one.selected || two.selected } : { ...one, path: one.path.map(withoutIndex), selected: true };
}

/** Member by member; objects within them are not the same. */
function joinObjects(one: ObjectValue, two: ObjectValue): Value {
  if (one.members.size > mostMembers || two.members.size > mostMembers) return unknown;
  const members = new Map<string, Cell>();
  for (const name of new Set([...one.members.keys(), ...two.members.keys()])) {
    const [left, right] = [one.members.get(name)?.value, two.members.get(name)?.value];
    members.set(name, { value: left === undefined || right === undefined ? (left ?? right ?? unknown) : joinMembers(left, right) });
  }
  return { kind: "object", members, complete: one.complete && two.complete, level: Math.max(one.level, two.level) };
}

function joinMembers(one: Value, two: Value): Value {
  if (one === two) return one;
  return one.kind === "object" && two.kind === "object" ? unknown : join(one, two);
}

/** True for what stands in until there is a value. */
export function isStandIn(value: Value): boolean {
  if (value.kind === "constant") return !value.value;
  if (value.kind === "object") return value.complete && value.members.size === 0;
  return value.kind === "list" && value.complete && value.items.length === 0 && value.each === undefined;
}

/** True for a number that is not known. */
export function isNumeric(value: Value): boolean {
  if (value.kind === "computed") return value.isNumber === true;
  return value.kind === "number" || value.kind === "size" || (value.kind === "constant" && typeof value.value === "number");
}

function isSame(one: Value, two: Value): boolean {
  if (one.kind !== two.kind) return false;
  switch (one.kind) {
    case "variable":
      return two.kind === "variable" && one.name === two.name && one.scope === two.scope;
    case "named":
      return two.kind === "named" && one.name === two.name;
    case "function":
      return two.kind === "function" && one.node === two.node;
    case "part":
      return two.kind === "part" && one.source === two.source && JSON.stringify(one.part) === JSON.stringify(two.part);
    case "response":
      return two.kind === "response" && one.source === two.source;
    case "uuid":
      return true;
    default:
      return false;
  }
}
