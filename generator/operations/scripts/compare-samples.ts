import type { Item } from "../../collection/model.ts";
import type { Report } from "../../diagnostics/collector.ts";
import { collectProperties, isKnownKind, type SeenKind, shapeOf } from "../../infer/shape.ts";
import { escapeStep, printSteps } from "../../infer/steps.ts";
import type { Property, Type } from "../../ir/type.ts";
import { childPointer } from "../../json/pointer.ts";
import type { Json } from "../../json/json.ts";
import type { ScriptPlace } from "../../scripts/model.ts";
import { addToGroup } from "../../util/group-by.ts";
import { type AnswerNode, collectAnswer, type ResponseFindings } from "./answer-node.ts";
import { typeOfAnswer } from "./script-type.ts";

/** What is compared, for messages. */
export interface ComparedBody {
  readonly item: Item;
  /** `response 200` */
  readonly called: string;
}

interface ComparedPlace {
  readonly node: AnswerNode;
  readonly type: Type;
  readonly values: readonly Json[];
  readonly path: string;
}

/** Further contradictions in a body add little. */
const maxContradictions = 5;

/**
 * Compares what scripts say about a response with its saved examples. Returns the properties that
 * no example has, by the path of their object. Where a script contradicts the examples, that is
 * reported, and the examples count. Iterative, and linear in the size of the examples.
 */
export function compareWithSamples(
  findings: ResponseFindings,
  samples: readonly Json[],
  body: ComparedBody,
  report: Report,
): ReadonlyMap<string, readonly Property[]> {
  const added = new Map<string, Property[]>();
  const root = collectAnswer(findings);
  const queue: ComparedPlace[] = [{ node: root, type: typeOfAnswer(root), values: samples, path: "" }];
  let contradictions = 0;
  for (const visit of queue) {
    const { node, type, values, path } = visit;
    const shape = shapeOf(values);
    const seen = [...shape.kinds].filter(isKnownKind);
    const allowed = kindsOf(type);
    if (allowed !== undefined && seen.length > 0 && !seen.some((kind) => allowed.has(kind))) {
      if (++contradictions <= maxContradictions) reportContradiction(visit, seen, [...allowed], body, report);
      continue;
    }
    if (type.kind === "array" && shape.elements.length > 0) {
      queue.push({ node: node.element ?? node, type: type.element, values: shape.elements, path: `${path}/~[]` });
    }
    if (type.kind !== "object" || shape.objects.length === 0) continue;
    const columns = collectProperties(shape.objects);
    for (const property of type.properties) {
      const inner = node.properties.get(property.key);
      const column = columns.get(property.key);
      if (column === undefined) addToGroup(added, printSteps(path), besideSamples(property));
      else queue.push({ node: inner ?? node, type: property.type, values: column, path: `${path}/${escapeStep(property.key)}` });
    }
  }
  return added;
}

/** No example has it, so it is optional, whatever a script asserts. */
function besideSamples(property: Property): Property {
  return { ...property, optional: true, script: { presence: property.script?.presence ?? "read", beside: true } };
}

/** `undefined` for a type that any value may have. */
function kindsOf(type: Type): ReadonlySet<SeenKind> | undefined {
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
    case "array":
    case "object":
      return new Set([type.kind]);
    case "map":
      return new Set<SeenKind>(["object"]);
    case "union": {
      const members = type.members.map(kindsOf);
      return members.includes(undefined) ? undefined : new Set(members.flatMap((kinds) => [...(kinds ?? [])]));
    }
    default:
      return undefined;
  }
}

function reportContradiction(
  { node, path }: ComparedPlace,
  seen: readonly SeenKind[],
  allowed: readonly SeenKind[],
  { item, called }: ComparedBody,
  report: Report,
): void {
  const steps = printSteps(path);
  const parameters = {
    body: called,
    path: steps === "" ? "the whole" : `\`${steps}\``,
    kind: allowed.join(" or "),
    seen: seen.join(" or "),
  };
  report("scriptContradicts", { pointer: pointerOf(node.place, item), item: item.path }, parameters);
}

/** The line of the script, if the file has a list of lines. */
function pointerOf(place: ScriptPlace | undefined, { scripts, pointer }: Item): string {
  if (place === undefined) return pointer;
  const isList = scripts.some((script) => script.pointer === place.pointer && script.isList === true);
  return isList ? childPointer(place.pointer, place.line - 1) : place.pointer;
}
