import type { Json } from "./json.ts";
import { maxJsonDepth } from "./parse-json.ts";
import { isMap } from "./maps.ts";
import { collectProperties, shapeOf } from "./shape.ts";
import type { JsonObject, SeenKind, Shape } from "./shape.ts";
import { findVariants } from "./variants.ts";
import type { Variants } from "./variants.ts";
import type { ObjectType, Property, Type } from "../ir/type.ts";
import { assertNever } from "../util/assert-never.ts";

/** What inference may conclude beyond what merging shows. */
export interface InferOptions {
  /** Objects whose keys are data become maps. */
  readonly maps: boolean;
  /** Objects with a discriminator become unions. */
  readonly variants: boolean;
}

const defaultOptions: InferOptions = { maps: true, variants: true };

const anyScalar: readonly Type[] = [{ kind: "string" }, { kind: "number" }, { kind: "boolean" }];

/**
 * The type that all samples of one place fit, and nothing more than they show. A property missing in some sample is optional;
 * kinds that differ make a union, null comes last in it; empty arrays and objects add no knowledge of their contents; null
 * alone is `unknown`, since the value that it stands for was never seen. A placeholder (`<integer>`) counts as a value of its
 * type.
 *
 * A variable `{{name}}` is a scalar of unknown kind: it counts where nothing else was seen. As a whole body it shows nothing,
 * since bodies are seldom scalars. Linear in the size of the samples; nesting beyond `maxJsonDepth` is `unknown`.
 */
export function inferType(samples: readonly Json[], options: Partial<InferOptions> = {}): Type {
  const shape = shapeOf(samples.filter((sample) => sample.kind !== "variable"));
  return toType(shape, { ...defaultOptions, ...options });
}

/** The type for what was seen at one place. */
export function toType(shape: Shape, options: InferOptions = defaultOptions): Type {
  return typeAt(shape, options, 0);
}

function typeAt(shape: Shape, options: InferOptions, depth: number): Type {
  if (depth > maxJsonDepth) return { kind: "unknown" };
  const members = [...shape.kinds].flatMap((kind) => typesOfKind(kind, shape, options, depth));
  if (members.length === 0 && shape.kinds.has("variable")) members.push(...anyScalar);
  if (members.length === 0) return { kind: "unknown" };
  if (shape.kinds.has("null")) members.push({ kind: "null" });
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "union", members };
}

function typesOfKind(kind: SeenKind, shape: Shape, options: InferOptions, depth: number): readonly Type[] {
  switch (kind) {
    case "string": {
      const [format, ...others] = shape.formats;
      return [format === undefined || format === "" || others.length > 0 ? { kind } : { kind, format }];
    }
    case "number":
    case "boolean":
      return [{ kind }];
    case "array":
      return [{ kind, element: typeAt(shapeOf(shape.elements), options, depth + 1) }];
    case "object":
      return objectTypes(shape.objects, options, depth + 1);
    case "null":
    case "variable":
      return [];
    default:
      return assertNever(kind);
  }
}

/** A map, an object, or one object a variant. */
function objectTypes(objects: readonly JsonObject[], options: InferOptions, depth: number): readonly Type[] {
  const properties = collectProperties(objects);
  if (options.maps && isMap(properties)) {
    return [{ kind: "map", value: typeAt(shapeOf([...properties.values()].flat()), options, depth) }];
  }
  const variants = options.variants ? findVariants(objects, properties) : undefined;
  if (variants !== undefined) return variantTypes(variants, options, depth);
  return [objectType(properties, objects.length, options, depth)];
}

function variantTypes({ key, groups }: Variants, options: InferOptions, depth: number): readonly Type[] {
  return [...groups].map(([value, objects]) => {
    const { properties } = objectType(collectProperties(objects), objects.length, options, depth);
    const withLiteral = (property: Property): Property =>
      property.key === key ? { ...property, type: { kind: "literal", value } } : property;
    return { kind: "object", properties: properties.map(withLiteral) };
  });
}

function objectType(properties: ReadonlyMap<string, readonly Json[]>, of: number, options: InferOptions, depth: number): ObjectType {
  const toProperty = ([key, values]: readonly [string, readonly Json[]]): Property => ({
    key,
    type: typeAt(shapeOf(values), options, depth),
    optional: values.length < of,
    description: "",
    seen: { count: values.length, of },
  });
  return { kind: "object", properties: [...properties].map(toProperty) };
}
