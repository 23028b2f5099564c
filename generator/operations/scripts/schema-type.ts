import { isLiteral } from "../../ir/literal.ts";
import type { Property, Type } from "../../ir/type.ts";
import { unite } from "../../ir/unite.ts";
import { isScalar, type Json } from "../../json/json.ts";
import { pointerKeys } from "../../json/pointer.ts";
import { maxSchemaDepth, maxSchemaNodes } from "../../util/limits.ts";

type JsonObject = Extract<Json, { readonly kind: "object" }>;

interface SchemaContext {
  /** The whole schema, into which references point. */
  readonly whole: Json;
  readonly budget: { left: number };
  readonly depth: number;
}

/**
 * The type of the values that a JSON Schema allows (drafts 4 to 2020-12). What it does not say, and
 * what is nested too deeply or refers to itself again and again, is `unknown`. Titles and
 * descriptions are left out.
 */
export function typeOfSchema(schema: Json): Type {
  return convert(schema, { whole: schema, budget: { left: maxSchemaNodes }, depth: 0 });
}

const unknown: Type = { kind: "unknown" };

function convert(schema: Json | undefined, context: SchemaContext): Type {
  if (schema?.kind !== "object" || context.depth > maxSchemaDepth || --context.budget.left < 0) return unknown;
  const inner = { ...context, depth: context.depth + 1 };
  const reference = textOf(memberOf(schema, "$ref"));
  if (reference !== undefined) return convert(lookUp(reference, context.whole), inner);
  const choice = memberOf(schema, "anyOf") ?? memberOf(schema, "oneOf");
  const described = convertOwn(schema, inner);
  if (described.kind !== "unknown" || choice?.kind !== "array") return withAll(described, schema, inner);
  return uniteDistinct(choice.items.map((item) => convert(item, inner)));
}

/** What the keywords of the schema itself say, without those that combine schemas. */
function convertOwn(schema: JsonObject, context: SchemaContext): Type {
  const values = memberOf(schema, "enum");
  const value = memberOf(schema, "const");
  if (value !== undefined) return typeOfValues([value]);
  if (values?.kind === "array" && values.items.length > 0) return typeOfValues(values.items);
  const kinds = kindsOf(schema);
  const types = kinds.map((kind) => typeOfKind(kind, schema, context));
  const nullable = memberOf(schema, "nullable");
  const isNullable = nullable?.kind === "boolean" && nullable.value && !kinds.includes("null") && types.length > 0;
  return uniteDistinct(isNullable ? [...types, { kind: "null" }] : types);
}

/** The kinds of `type`; without it, what the other keywords are about. */
function kindsOf(schema: JsonObject): readonly string[] {
  const type = memberOf(schema, "type");
  if (type?.kind === "string") return [type.value];
  if (type?.kind === "array") return type.items.flatMap((item) => textOf(item) ?? []);
  if (["properties", "required", "additionalProperties"].some((key) => memberOf(schema, key) !== undefined)) return ["object"];
  return memberOf(schema, "items") === undefined ? [] : ["array"];
}

function typeOfKind(kind: string, schema: JsonObject, context: SchemaContext): Type {
  switch (kind) {
    case "string":
      return { kind: "string", ...formatIn(schema) };
    case "number":
    case "integer":
      return { kind: "number" };
    case "boolean":
      return { kind: "boolean" };
    case "null":
      return { kind: "null" };
    case "array":
      return { kind: "array", element: elementOf(memberOf(schema, "items"), context) };
    case "object":
      return objectOf(schema, context);
    default:
      return unknown;
  }
}

/** A list of schemas is a tuple: one says what lists of its kind contain, several do not. */
function elementOf(items: Json | undefined, context: SchemaContext): Type {
  if (items?.kind !== "array") return convert(items, context);
  return items.items.length === 1 ? convert(items.items[0], context) : unknown;
}

function objectOf(schema: JsonObject, context: SchemaContext): Type {
  const others = memberOf(schema, "additionalProperties");
  const properties = propertiesOf(schema, context);
  if (properties.length === 0 && others?.kind === "object") return { kind: "map", value: convert(others, context) };
  const isClosed = others?.kind === "boolean" && !others.value && memberOf(schema, "patternProperties") === undefined;
  return { kind: "object", properties, ...(isClosed && properties.length > 0 ? {} : { open: true as const }) };
}

function propertiesOf(schema: JsonObject, context: SchemaContext): readonly Property[] {
  const declared = memberOf(schema, "properties");
  const listed = memberOf(schema, "required");
  const required = new Set(listed?.kind === "array" ? listed.items.flatMap((item) => textOf(item) ?? []) : []);
  const types = new Map<string, Type>();
  if (declared?.kind === "object") for (const { key, value } of declared.members) types.set(key, convert(value, context));
  for (const key of required) if (!types.has(key) && --context.budget.left >= 0) types.set(key, unknown);
  return [...types].map(([key, type]) => ({
    key,
    type,
    optional: !required.has(key),
    description: "",
    script: { presence: required.has(key) ? "asserted" : "read" },
  }));
}

/** Adds the properties of `allOf`, where all parts are objects; other parts only narrow. */
function withAll(type: Type, schema: JsonObject, context: SchemaContext): Type {
  const all = memberOf(schema, "allOf");
  if (all?.kind !== "array" || (type.kind !== "unknown" && type.kind !== "object")) return type;
  const parts = [type, ...all.items.map((item) => convert(item, context))].filter(({ kind }) => kind !== "unknown");
  const objects = parts.flatMap((part) => (part.kind === "object" ? [part] : []));
  if (objects.length < parts.length) return type;
  const properties = new Map(objects.flatMap((object) => object.properties).map((property) => [property.key, property]));
  return objects.length === 0 ? unknown : { kind: "object", properties: [...properties.values()], open: true };
}

/** Values that are listed: an open set of strings or numbers, or a literal. */
function typeOfValues(values: readonly Json[]): Type {
  const strings = values.flatMap((value) => (value.kind === "string" ? [value.value] : []));
  const numbers = values.flatMap((value) => (value.kind === "number" && isLiteral(value, Number(value.text)) ? [Number(value.text)] : []));
  const types: Type[] = [];
  if (strings.length > 0) types.push({ kind: "string", ...(strings.length > 1 ? { values: [...new Set(strings)] } : {}) });
  if (numbers.length > 0) types.push({ kind: "number", ...(numbers.length > 1 ? { values: [...new Set(numbers)] } : {}) });
  if (values.some(({ kind }) => kind === "boolean")) types.push({ kind: "boolean" });
  if (values.some(({ kind }) => kind === "null")) types.push({ kind: "null" });
  return values.every(isScalar) ? uniteDistinct(types) : unknown;
}

/** A union with `null` last, in which each scalar occurs once. `null` alone says too little. */
function uniteDistinct(types: readonly Type[]): Type {
  const seen = new Set<string>();
  const distinct = types
    .flatMap((type) => (type.kind === "union" ? type.members : [type]))
    .filter((type) => type.kind === "object" || type.kind === "array" || (!seen.has(type.kind) && seen.add(type.kind)));
  const members = distinct.filter(({ kind }) => kind !== "null");
  if (members.length === 0) return unknown;
  return unite([...members, ...distinct.filter(({ kind }) => kind === "null")]);
}

const formats: ReadonlySet<string> = new Set(["date-time", "date", "uuid", "ipv4", "email", "uri"]);

function formatIn(schema: JsonObject): { readonly format?: string } {
  const format = textOf(memberOf(schema, "format"));
  return format !== undefined && formats.has(format) ? { format } : {};
}

/** The schema that a reference within the same document points to. */
function lookUp(reference: string, whole: Json): Json | undefined {
  if (!reference.startsWith("#")) return undefined;
  let found: Json | undefined = whole;
  for (const key of pointerKeys(reference.slice(1))) found = found?.kind === "object" ? memberOf(found, key) : undefined;
  return found;
}

function memberOf({ members }: JsonObject, key: string): Json | undefined {
  return members.findLast((member) => member.key === key)?.value;
}

function textOf(value: Json | undefined): string | undefined {
  return value?.kind === "string" ? value.value : undefined;
}
