import type { BinaryExpression } from "../syntax/tree.ts";
import { memberOfAnswer } from "../values/answers.ts";
import { equal, isOfType, isOrdered } from "../values/compare.ts";
import { absent, claim, negate, present, someCondition } from "../values/conditions.ts";
import { derive, deriveNumber } from "../values/derive.ts";
import { isNumeric } from "../values/join.ts";
import { recordRead } from "../run/record.ts";
import type { Run } from "../run/run.ts";
import { constant, numberOf, plain, someNumber, unknown, type Value } from "../values/value.ts";
import { computeRandom } from "../sandbox/random.ts";
import { computeTime } from "../sandbox/time.ts";

/**
 * Pieces of a string that are told apart; characters of one that is put together from constants.
 */
const mostPieces = 40;
const longestText = 10_000;

/** What `left operator right` is. */
export function applyBinary(run: Run, operator: BinaryExpression["operator"], left: Value, right: Value, offset: number): Value {
  const [one, two] = [plain(left), plain(right)];
  switch (operator) {
    case "===":
      return equal(one, two, "strict");
    case "==":
      return equal(one, two, "loose");
    case "!==":
      return negate(equal(one, two, "strict"));
    case "!=":
      return negate(equal(one, two, "loose"));
    case "<":
    case "<=":
    case ">":
    case ">=":
      return isOrdered(one, operator, two);
    case "in":
      return isIn(one, two);
    case "instanceof":
      return two.kind === "named" && (two.name === "Array" || two.name === "Object") ? isOfType(one, two.name, "chai") : someCondition;
    case "+":
      return add(one, two);
    default:
      return compute(run, operator, one, two, offset);
  }
}

function isIn(key: Value, container: Value): Value {
  const child = container.kind === "answer" && key.kind === "constant" ? memberOfAnswer(container, key) : undefined;
  return child?.kind === "answer" ? claim([present(child)], [absent(child)]) : someCondition;
}

function add(one: Value, two: Value): Value {
  const [left, right] = [numberOf(one), numberOf(two)];
  if (left !== undefined && right !== undefined) return constant(left + right);
  const moved = one.kind === "time" ? computeTime(one, "+", right) : two.kind === "time" ? computeTime(two, "+", left) : undefined;
  if (moved !== undefined && (isNumeric(one) || isNumeric(two))) return moved;
  const shifted =
    one.kind === "random" ? computeRandom(one, "+", right) : two.kind === "random" ? computeRandom(two, "+", left) : undefined;
  if (shifted !== undefined) return shifted;
  if (isNumeric(one) && isNumeric(two)) return deriveNumber([one, two]);
  const areVariables = one.kind === "variable" && two.kind === "variable";
  return isText(one) || isText(two) || areVariables ? concatenate([one, two]) : derive([one, two], []);
}

function isText(value: Value): boolean {
  const kinds: readonly Value["kind"][] = ["text", "template", "base64", "json", "uuid"];
  return kinds.includes(value.kind) || (value.kind === "constant" && typeof value.value === "string");
}

/** The values as one string. */
export function concatenate(values: readonly Value[]): Value {
  const parts: Value[] = [];
  for (const value of values.flatMap(piecesOf)) {
    const last = parts.at(-1);
    const joined = last?.kind === "constant" && value.kind === "constant" ? `${last.value}${value.value}` : undefined;
    if (joined === undefined) parts.push(value);
    else if (joined.length > longestText) return derive(values, []);
    else parts[parts.length - 1] = constant(joined);
  }
  const [first] = parts;
  if (parts.length > mostPieces) return derive(values, []);
  if (first === undefined) return constant("");
  return parts.length === 1 && first.kind === "constant" ? constant(`${first.value}`) : { kind: "text", parts };
}

/** A variable without a value has one by the time that it is put into a string. */
function piecesOf(value: Value): readonly Value[] {
  if (value.kind === "text") return value.parts;
  return [value.kind === "constant" && value.value === undefined ? unknown : value];
}

/** Arithmetic, but for sums. */
function compute(run: Run, operator: string, one: Value, two: Value, offset: number): Value {
  for (const value of [one, two]) if (value.kind === "answer") recordRead(run, value, offset, ["number", "string"]);
  const [left, right] = [numberOf(one), numberOf(two)];
  if (left !== undefined && right !== undefined) return computeConstants(operator, left, right);
  const time = one.kind === "time" ? computeTime(one, operator, right) : undefined;
  const random =
    one.kind === "random"
      ? computeRandom(one, operator, right)
      : two.kind === "random" && operator === "*"
        ? computeRandom(two, operator, left)
        : undefined;
  if (time !== undefined || random !== undefined) return time ?? random ?? someNumber;
  if (one.kind === "size" && operator === "-" && right !== undefined && right > 0) return { ...one, back: one.back + right };
  const isHundreds =
    one.kind === "part" && one.part.kind === "status" && one.source.request === undefined && operator === "/" && right === 100;
  if (isHundreds) return { kind: "hundreds", whole: false };
  return deriveNumber([one, two]);
}

function computeConstants(operator: string, left: number, right: number): Value {
  const results: Readonly<Record<string, number>> = { "-": left - right, "*": left * right, "/": left / right, "%": left % right };
  const result = Object.hasOwn(results, operator) ? results[operator] : undefined;
  return result !== undefined && Number.isFinite(result) ? constant(result) : someNumber;
}
