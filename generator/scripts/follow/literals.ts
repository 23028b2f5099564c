import type { Expression, ObjectExpression, SpreadElement, TemplateLiteral } from "../syntax/tree.ts";
import type { Run } from "../run/run.ts";
import { type Cell, constant, plain, type Scope, unknown, type Value } from "../values/value.ts";
import { elementsOf } from "../sandbox/lists.ts";
import { concatenate } from "./operators.ts";
import { keyOf } from "./patterns.ts";

/** Elements of a list, and members of an object that are spread, that are told apart. */
const mostElements = 1_000;

/** `{ name: value, ...more }`. */
export function evaluateObject(run: Run, { properties }: ObjectExpression, scope: Scope): Value {
  const members = new Map<string, Cell>();
  let complete = true;
  for (const property of properties) {
    if (property.type === "SpreadElement") {
      complete = spread(run, run.evaluate(property, scope), members) && complete;
      continue;
    }
    const key = keyOf(run, property.key, property.computed, scope);
    const value = property.kind === "init" ? run.evaluate(property.value, scope) : unknown;
    const isNamed = key.kind === "constant" && (typeof key.value === "string" || typeof key.value === "number");
    if (isNamed) members.set(String(key.value), { value });
    else complete = false;
  }
  return { kind: "object", members, complete, level: run.level };
}

/** Adds the members of an object; false if not all of them are known. */
function spread(run: Run, value: Value, members: Map<string, Cell>): boolean {
  if (value.kind !== "object" || members.size + value.members.size > mostElements) return false;
  run.steps -= value.members.size;
  for (const [name, cell] of value.members) members.set(name, { value: cell.value });
  return value.complete;
}

/** `[one, two, ...more]`. */
export function evaluateList(run: Run, elements: readonly (Expression | SpreadElement | null)[], scope: Scope): Value {
  const items: Cell[] = [];
  for (const element of elements) {
    const value = element === null ? constant(undefined) : run.evaluate(element, scope);
    if (element?.type !== "SpreadElement") items.push({ value });
    // `[...data.items]`: as the answer's, in whatever order.
    else if (value.kind === "answer" && elements.length === 1) return { ...value, selected: true };
    else if (value.kind === "list" && value.complete && items.length + value.items.length <= mostElements) {
      run.steps -= value.items.length;
      items.push(...value.items.map((cell) => ({ value: cell.value })));
    } else return { kind: "list", items: [], complete: false, level: run.level, each: elementsOf(value) };
  }
  return { kind: "list", items, complete: true, level: run.level };
}

/** A template string. */
export function evaluateTemplate(run: Run, { quasis, expressions }: TemplateLiteral, scope: Scope): Value {
  const parts = quasis.flatMap(({ value }, index): readonly Value[] => {
    const expression = expressions[index];
    const text = constant(value.cooked ?? "");
    return expression === undefined ? [text] : [text, plain(run.evaluate(expression, scope))];
  });
  return concatenate(parts);
}
