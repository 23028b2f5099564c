import type { Json } from "../../generator/json/json.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { meaningOf } from "../../generator/json/placeholders.ts";
import type { MapKey, ObjectType, Type } from "../../generator/ir/type.ts";
import { assertNever } from "../../generator/util/assert-never.ts";

/** The tree of a JSON text or of a JavaScript value. */
export function json(sample: unknown): Json {
  const { value } = parseTolerantJson(typeof sample === "string" ? sample : JSON.stringify(sample));
  if (value === undefined) throw new Error(`Not JSON: ${String(sample)}`);
  return value;
}

/** Whether values fit `unknown`: all, none, or null alone. */
export type UnknownFits = boolean | "null";

/**
 * Whether a value is one of a type's, by a reading of types that owes nothing to inference. Objects are closed, references are looked up. `unknownFits`
 * false asks what the type positively claims. A placeholder in quotes fits where a value of its type does; one without quotes and a variable fit anywhere.
 */
export function fits(type: Type, value: Json, unknownFits: UnknownFits = true, named: ReadonlyMap<string, Type> = new Map()): boolean {
  if (value.kind === "variable" || value.kind === "placeholder") return true;
  const hint = value.kind === "string" ? meaningOf(value.value) : undefined;
  if (hint?.kind === "nothing") return true;
  switch (type.kind) {
    case "unknown":
      return unknownFits === "null" ? value.kind === "null" : unknownFits;
    case "null":
      return value.kind === "null";
    case "boolean":
    case "number":
    case "string":
      return (hint?.kind ?? value.kind) === type.kind;
    case "literal":
      return value.kind === "string" && value.value === type.value;
    case "array":
      return (
        value.kind === "array" &&
        (type.positions === undefined || type.positions.length === value.items.length) &&
        value.items.every((item, index) => fits(type.positions?.[index] ?? type.element, item, unknownFits, named))
      );
    case "map":
      return value.kind === "object" && fitsMap(type, membersOf(value), unknownFits, named);
    case "object":
      return value.kind === "object" && fitsObject(type, membersOf(value), unknownFits, named);
    case "union":
      return type.members.some((member) => fits(member, value, unknownFits, named));
    case "reference":
      return fits(named.get(type.id) ?? { kind: "void" }, value, unknownFits, named);
    case "unseen":
    case "imported":
    case "binary":
    case "void":
      return false;
    default:
      return assertNever(type);
  }
}

/** The members by key; the last of equal keys counts. */
function membersOf(object: Extract<Json, { kind: "object" }>): ReadonlyMap<string, Json> {
  return new Map(object.members.map(({ key, value }) => [key, value]));
}

function fitsObject(
  type: ObjectType,
  members: ReadonlyMap<string, Json>,
  unknownFits: UnknownFits,
  named: ReadonlyMap<string, Type>,
): boolean {
  const declared = new Set(type.properties.map(({ key }) => key));
  if ([...members.keys()].some((key) => !declared.has(key))) return false;
  return type.properties.every(({ key, optional, type: inner }) => {
    const value = members.get(key);
    return value === undefined ? optional : fits(inner, value, unknownFits, named);
  });
}

function fitsMap(
  { value, keys = [] }: Extract<Type, { kind: "map" }>,
  members: ReadonlyMap<string, Json>,
  unknownFits: UnknownFits,
  named: ReadonlyMap<string, Type>,
): boolean {
  const isOwn = ({ key, type }: MapKey): boolean => fits(type, members.get(key) ?? { kind: "null" }, unknownFits, named);
  return [...members.values()].every((member) => fits(value, member, unknownFits, named)) && keys.every(isOwn);
}

/** A type as short text, in the manner of TypeScript: what tests compare. Formats as `string<uuid>`. */
export function show(type: Type): string {
  switch (type.kind) {
    case "array":
      return type.positions === undefined ? `(${show(type.element)})[]` : `[${type.positions.map(show).join(", ")}]`;
    case "map":
      return type.keys === undefined
        ? `Record<${show(type.value)}>`
        : `Record<${type.keys.map(showKey(type.value)).join(" ")} … ${show(type.value)}>`;
    case "union":
      return type.members.map(show).join(" | ");
    case "object":
      return `{ ${type.properties.map(({ key, optional, type: inner }) => `${key}${optional ? "?" : ""}: ${show(inner)}`).join("; ")} }`;
    case "literal":
      return JSON.stringify(type.value);
    case "reference":
      return `#${type.id}`;
    case "string":
      return type.format === undefined ? "string" : `string<${type.format}>`;
    case "unknown":
    case "unseen":
    case "null":
    case "boolean":
    case "number":
    case "imported":
    case "binary":
    case "void":
      return type.kind;
    default:
      return assertNever(type);
  }
}

/** A key of a map, with its type if not all values have that. */
function showKey(value: Type): (own: MapKey) => string {
  return ({ key, type }) => (type === value ? key : `${key}: ${show(type)}`);
}

/** The type regardless of the order in which things were seen. */
export function sorted(type: Type): unknown {
  if (type.kind === "array") return { ...type, element: sorted(type.element), positions: type.positions?.map(sorted) };
  if (type.kind === "map")
    return {
      ...type,
      value: sorted(type.value),
      keys: type.keys?.map((own) => JSON.stringify({ key: own.key, type: sorted(own.type) })).sort(),
    };
  if (type.kind === "union") return { ...type, members: type.members.map((member) => JSON.stringify(sorted(member))).sort() };
  if (type.kind !== "object") return type;
  return {
    ...type,
    properties: type.properties
      .map(({ example: _first, ...property }) => JSON.stringify({ ...property, type: sorted(property.type) }))
      .sort(),
  };
}
