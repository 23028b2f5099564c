import { assertNever } from "../../util/assert-never.ts";
import { sha256 } from "../../util/sha256.ts";
import type { Json } from "../../json/json.ts";
import { documentedProperty, documentingPlaces } from "../documented.ts";
import { undeclaredProperties, type Entity, type Graph } from "../entity.ts";
import type { RecordForm } from "../forms/form.ts";
import { formAt } from "../forms/form-at.ts";
import { requirementOf } from "../requirement.ts";
import { shapeOf } from "../shape.ts";
import { stringType } from "../string-type.ts";

/**
 * All that the declaration of an entity would say, apart from the objects inside and from examples.
 * Equal strings mean equal declarations.
 */
export function describeEntity(entity: Entity, graph: Graph): string {
  const { objects, places, sent, received } = entity;
  const form = formAt(objects, places, graph.options);
  const side = `${sent ? ">" : ""}${received ? "<" : ""}`;
  const undeclared = undeclaredProperties(entity).map(({ key }) => key);
  const describe = createDescriber(entity, graph);
  switch (form.kind) {
    case "map":
      return JSON.stringify([side, "map", form.keys ?? [], describeValues("", form.values)]);
    case "object":
      return JSON.stringify([side, describe(form.record), undeclared]);
    case "variants":
      return JSON.stringify([side, form.key, [...form.records].map(([value, record]) => [value, describe(record)]).sort()]);
    default:
      return assertNever(form);
  }
}

/** Eight hexadecimal digits that stand for a description. */
export function digestOf(description: string): string {
  return sha256(description).slice(0, 8);
}

function createDescriber(entity: Entity, graph: Graph): (record: RecordForm) => readonly unknown[] {
  const isRequired = requirementOf(entity, graph);
  const documenting = documentingPlaces(entity);
  return ({ size, columns, kinds }) =>
    [...columns]
      .map(([key, values]) => [
        key,
        isRequired(key, values.length, size),
        key === kinds?.key ? kinds.values : describeValues(key, values),
        documentedProperty(documenting, key),
      ])
      .sort(([one], [two]) => (String(one) < String(two) ? -1 : 1));
}

function describeValues(key: string, values: readonly Json[]): readonly unknown[] {
  const levels: unknown[] = [];
  for (let level = values; level.length > 0;) {
    const shape = shapeOf(level);
    levels.push([[...shape.kinds].sort(), shape.big, shape.kinds.has("string") ? describeString(shape, key) : ""]);
    level = shape.elements;
  }
  return levels;
}

function describeString(shape: Parameters<typeof stringType>[0], key: string): unknown {
  const type = stringType(shape, key);
  return type.kind === "string" ? [type.format, [...(type.values ?? [])].sort()] : "";
}
