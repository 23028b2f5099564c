import { documentedProperty, documentingPlaces, withStated } from "./documented.ts";
import { find, undeclaredProperties } from "./entity.ts";
import type { Entity, Graph } from "./entity.ts";
import { withDiscriminator } from "./forms/discriminator.ts";
import { exampleOf } from "./example-of.ts";
import type { MapForm, RecordForm, VariantsForm } from "./forms/form.ts";
import type { Json } from "../json/json.ts";
import { isPatchValue } from "./forms/json-patch.ts";
import { kindInPath, pathsOf } from "./forms/kind-in-path.ts";
import { isOpen } from "./naming.ts";
import type { NamedEntity } from "./naming.ts";
import { findPositions } from "./forms/tuples.ts";
import { inPublishedOrder } from "./published/keep.ts";
import { isEndless, requirementOf } from "./requirement.ts";
import type { TypeRoot } from "./root.ts";
import { shapeOf } from "./shape.ts";
import type { SeenKind, Shape } from "./shape.ts";
import { stringType } from "./string-type.ts";
import { unite } from "../ir/unite.ts";
import type { NamedType, ObjectType, Property, Type } from "../ir/type.ts";
import { assertNever } from "../util/assert-never.ts";
import { maxJsonDepth } from "../util/limits.ts";

type NamedEntities = ReadonlyMap<Entity, NamedEntity>;

interface TypingContext {
  readonly graph: Graph;
  readonly names: NamedEntities;
  /** True if no server sends such values. */
  readonly sent: boolean;
  /** The paths of the operations that have what is being typed. */
  readonly paths: ReadonlySet<string>;
  /** Unnamed entities that are being typed inline. A second safeguard against endless types. */
  readonly inside: ReadonlySet<Entity>;
  readonly depth: number;
  /** Tuples around the place. Each types what is in it twice: by position, and as an element. */
  readonly tuples: number;
}

/** Tuples in each other. A list that is deeper within them is just a list. */
const maxNestedTuples = 4;

/**
 * The type of the values of one root, where they are sent or received; all their objects are in
 * the graph. Recursion ends with `unknown` at `maxJsonDepth`.
 */
export function typeOfSamples(graph: Graph, names: NamedEntities, samples: readonly Json[], { sent = false, path = "" }: TypeRoot): Type {
  return typeOf(shapeOf(samples), "", outermost(graph, names, sent, new Set([path])));
}

function outermost(graph: Graph, names: NamedEntities, sent: boolean, paths: ReadonlySet<string>): TypingContext {
  return { graph, names, sent, paths, inside: new Set(), depth: 0, tuples: 0 };
}

/** The named types, in order of first occurrence; variants follow their union. */
export function typesOfEntities(graph: Graph, names: NamedEntities): readonly NamedType[] {
  return [...names].flatMap(([entity, name]) => typesOfEntity(entity, name, outermost(graph, names, !entity.received, pathsOf(entity))));
}

function typesOfEntity(entity: Entity, { id, nameHints, variants, other }: NamedEntity, typing: TypingContext): readonly NamedType[] {
  const { form } = entity;
  const common = { description: "", ...(entity.received ? {} : { sent: true as const }) };
  if (form.kind !== "variants") return [{ id, nameHints, ...common, type: inlineType(entity, typing) }];
  const members = [...variants].map(([value, variant]): NamedType => {
    const record = form.records.get(value) ?? { size: 0, columns: new Map<string, readonly Json[]>() };
    return { ...variant, ...common, type: variantType(entity, record, form, value, typing) };
  });
  if (other !== undefined) members.push({ ...other, ...common, type: otherType(entity, form, typing) });
  const union: Type = unite(members.map((member): Type => ({ kind: "reference", id: member.id })));
  return [{ id, nameHints, ...common, type: union }, ...members];
}

function typeOf(shape: Shape, key: string, typing: TypingContext): Type {
  if (typing.depth > maxJsonDepth) return { kind: "unknown" };
  const members = [...shape.kinds].flatMap((kind) => typesOfKind(kind, shape, key, typing));
  if (members.length === 0)
    return shape.kinds.has("null") && !shape.kinds.has("variable") ? { kind: "unknown", seen: "null" } : { kind: "unknown" };
  if (typing.sent && members.every(({ kind }) => kind === "string") && holdsNoStringToo(shape))
    members.push({ kind: "number" }, { kind: "boolean" });
  if (shape.kinds.has("null")) members.push({ kind: "null" });
  const [only] = members;
  return only !== undefined && members.length === 1 ? only : { kind: "union", members };
}

/**
 * True if a variable stands without quotes: text in its place is JSON only if it is no string. One
 * that has quotes in another sample merely lacks them here.
 */
function holdsNoStringToo({ unquoted, quoted }: Shape): boolean {
  return [...unquoted].some((name) => !quoted.has(name));
}

function typesOfKind(kind: SeenKind, shape: Shape, key: string, typing: TypingContext): readonly Type[] {
  switch (kind) {
    case "string":
      return [stringType(shape, key)];
    case "number":
      return [shape.big ? { kind, big: true } : { kind }];
    case "boolean":
      return [{ kind }];
    case "array":
      return [arrayType(shape, key, { ...typing, depth: typing.depth + 1 })];
    case "object":
      return objectTypes(shape, typing);
    case "null":
    case "variable":
      return [];
    default:
      return assertNever(kind);
  }
}

function arrayType({ arrays, elements }: Shape, key: string, typing: TypingContext): Type {
  const rows = typing.graph.options.tuples && typing.tuples < maxNestedTuples ? findPositions(arrays) : undefined;
  const within = rows === undefined ? typing : { ...typing, tuples: typing.tuples + 1 };
  const element = typeOf(shapeOf(elements), key, within);
  const positions = rows?.map((values) => typeOf(shapeOf(values), key, within));
  return { kind: "array", element, ...(positions === undefined ? {} : { positions }) };
}

/**
 * `decideForms` guarantees a single entity here. If there were several (a bug), all their types are
 * returned.
 */
function objectTypes({ objects }: Shape, typing: TypingContext): readonly Type[] {
  const entities = new Set(objects.flatMap((object) => typing.graph.owners.get(object) ?? []).map(find));
  return [...entities].flatMap((entity): readonly Type[] => {
    const name = typing.names.get(entity);
    if (name !== undefined) {
      const kind = typing.sent ? undefined : kindInPath(entity.form, objects, typing.paths);
      return [{ kind: "reference", id: (kind === undefined ? undefined : name.variants.get(kind))?.id ?? name.id }];
    }
    if (typing.inside.has(entity)) return [{ kind: "map", value: { kind: "unknown" } }];
    const type = inlineType(entity, typing);
    return type.kind === "union" ? type.members : [type];
  });
}

function inlineType(entity: Entity, typing: TypingContext): Type {
  const inside = new Set([...typing.inside, entity]);
  const inner: TypingContext = { ...typing, sent: !entity.received, paths: pathsOf(entity), inside, depth: typing.depth + 1 };
  const { form } = entity;
  switch (form.kind) {
    case "map":
      return mapType(entity, form, typeOf(shapeOf(form.values), "", inner));
    case "object":
      return withUndeclared(recordType(entity, form.record, inner), entity);
    case "variants":
      return unite([
        ...[...form.records].map(([value, record]) => variantType(entity, record, form, value, inner)),
        ...(isOpen(entity, form) ? [otherType(entity, form, inner)] : []),
      ]);
    default:
      return assertNever(form);
  }
}

function mapType({ objects }: Entity, { keys = [] }: MapForm, value: Type): Type {
  const known = keys.map((key) => ({ key, type: memberFor(objects, key, value) }));
  return { kind: "map", value, ...(known.length === 0 ? {} : { keys: known }) };
}

/** The part of the type of all values that a key has, if its values all have one scalar kind. */
function memberFor(objects: Entity["objects"], key: string, value: Type): Type {
  if (value.kind !== "union") return value;
  const kinds = new Set(objects.flatMap(({ members }) => members.filter((own) => own.key === key).map((own) => own.value.kind)));
  const [kind] = kinds;
  const member = value.members.find((each) => each.kind === kind);
  return kinds.size === 1 && isScalarKind(kind) && member !== undefined ? member : value;
}

function isScalarKind(kind: string | undefined): boolean {
  return kind === "string" || kind === "number" || kind === "boolean";
}

function recordType(entity: Entity, { size, columns, kinds }: RecordForm, typing: TypingContext): ObjectType {
  const isRequired = requirementOf(entity, typing.graph);
  const documenting = documentingPlaces(entity);
  const properties = inPublishedOrder([...columns], entity, typing.graph).map(([key, values]): Property => {
    const shape = shapeOf(values);
    const documented = documentedProperty(documenting, key);
    const seen = typeOf(shape, key, typing);
    const type = typing.sent ? withStated(seen, documented?.type) : seen;
    return {
      key,
      type:
        entity.sent && isPatchValue(key, columns)
          ? { kind: "unknown" }
          : withValues(type, [...(documented?.allowedValues ?? []), ...(key === kinds?.key ? kinds.values : [])]),
      optional: !isRequired(key, values.length, size) || isEndless(entity, values, typing.graph),
      ...(entity.sent ? { sent: true as const } : {}),
      description: documented?.description ?? "",
      seen: { count: values.length, of: size },
      ...exampleOf(shape, key),
    };
  });
  return { kind: "object", properties };
}

/** Adds the properties that only descriptions name. */
function withUndeclared({ kind, properties }: ObjectType, entity: Entity): ObjectType {
  const known = new Set(properties.map(({ key }) => key));
  return { kind, properties: [...properties, ...undeclaredProperties(entity).filter(({ key }) => !known.has(key))] };
}

/** Adds known values: those that a description lists, and the kinds of such objects. */
function withValues(type: Type, listed: readonly string[]): Type {
  if (type.kind === "union") return { kind: "union", members: type.members.map((member) => withValues(member, listed)) };
  if (type.kind !== "string" || listed.length < 2) return type;
  return { kind: "string", values: [...new Set([...listed, ...(type.values ?? [])])] };
}

function variantType(entity: Entity, record: RecordForm, { key, values }: VariantsForm, value: string, typing: TypingContext): ObjectType {
  const { properties } = recordType(entity, record, typing);
  const literal: Type = { kind: "literal", value: values === "boolean" ? value === "true" : value };
  return withDiscriminator(properties, key, literal);
}

/** The variant that no sample shows: what all the others have in common. */
function otherType(entity: Entity, { key, records }: VariantsForm, typing: TypingContext): ObjectType {
  const all = [...records.values()];
  const columns = new Map<string, readonly Json[]>();
  for (const name of all[0]?.columns.keys() ?? []) {
    const values = all.map((record) => record.columns.get(name));
    const known = values.flatMap((column) => column ?? []);
    if (!values.includes(undefined) && isOneThing(known, typing)) columns.set(name, known);
  }
  const size = all.reduce((sum, record) => sum + record.size, 0);
  const { properties } = recordType(entity, { size, columns }, typing);
  return withDiscriminator(properties, key, { kind: "unseen" });
}

/** False if the objects among some values have types of their own. */
function isOneThing(values: readonly Json[], { graph }: TypingContext): boolean {
  const entities = new Set<Entity>();
  for (let shape = shapeOf(values); ; shape = shapeOf(shape.elements)) {
    for (const object of shape.objects) {
      const owner = graph.owners.get(object);
      if (owner !== undefined) entities.add(find(owner));
    }
    if (shape.elements.length === 0) return entities.size < 2;
  }
}
