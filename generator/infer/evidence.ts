import type { NamedType } from "../ir/type.ts";
import type { Json } from "../json/json.ts";
import { countValue, groupBy } from "../util/group-by.ts";
import { documentedProperty, documentingPlaces } from "./documented.ts";
import { find, livingEntities } from "./entity.ts";
import type { Entity, Graph, UniteReason } from "./entity.ts";
import type { MapReason } from "./forms/form.ts";
import { explainRequirement, type RequirementReason } from "./requirement.ts";
import { variantStep } from "./steps.ts";
import type { InferenceEvidence } from "./infer.ts";
import { idOf, isOpen } from "./naming.ts";
import { traceSamples } from "./sample-index.ts";
import { collectProperties, shapeOf } from "./shape.ts";
import type { ObjectSample, SeenKind } from "./shape.ts";

/** The samples behind one named type, as plain data. Its size is linear in that of the samples. */
export interface TypeEvidence {
  /** Of the type. */
  readonly id: string;
  /** Where its objects occur: the id of a body, and the steps from there. */
  readonly places: readonly { readonly body: string; readonly path: string }[];
  /** How many objects were seen. */
  readonly objects: number;
  /** JSON pointers to the samples, each with the number of objects that it contains. */
  readonly samples: readonly { readonly pointer: string; readonly objects: number }[];
  /** Why the objects of its places are one thing; empty if it has one place. */
  readonly united: readonly UniteReason[];
  /** Of a union: the property that decides which others there are. */
  readonly union?: { readonly key: string; readonly open: boolean };
  /** In order of first occurrence; none for a union. */
  readonly properties: readonly PropertyEvidence[];
}

/** The samples behind one property of a named type. */
export interface PropertyEvidence {
  readonly key: string;
  /** How many objects have the property. */
  readonly objects: number;
  /** The samples that have it, by their index in the list of the type. */
  readonly samples: readonly PropertySample[];
  /** Why it must be present, or may be missing. */
  readonly requirement: RequirementReason;
  /** Why its value is a map, if it is. */
  readonly map?: MapReason;
  /** A description lists its values. */
  readonly listed?: true;
}

/** What one sample shows about a property. */
export interface PropertySample {
  readonly sample: number;
  /** How many of its objects have the property. */
  readonly objects: number;
  readonly kinds: readonly SeenKind[];
}

/** Describes the samples behind named types. Linear in the size of the samples. */
export function describeEvidence({ graph, roots }: InferenceEvidence, types: readonly NamedType[]): readonly TypeEvidence[] {
  const named = new Map(types.map(({ id, type }) => [id, type]));
  const pointers = traceSamples(roots, ({ origins }, index) => origins?.[index] ?? "");
  return livingEntities(graph)
    .flatMap(listNamedObjects)
    .flatMap(({ id, entity, objects }) => {
      const type = named.get(id);
      return type === undefined ? [] : [describeType({ id, entity, objects }, type.kind === "object", pointers, graph)];
    });
}

interface NamedObjects {
  readonly id: string;
  readonly entity: Entity;
  readonly objects: readonly ObjectSample[];
}

/** The objects of an entity, and those of each of its variants. */
function listNamedObjects(entity: Entity): readonly NamedObjects[] {
  const { form, objects } = entity;
  const id = idOf(entity);
  if (form.kind !== "variants") return [{ id, entity, objects }];
  const byVariant = groupBy(objects, (object) => {
    const value = object.members.findLast(({ key }) => key === form.key)?.value;
    return value?.kind === form.values ? String(value.value) : undefined;
  });
  const variants = [...form.records.keys()].map((variant) => ({
    id: id + variantStep(variant),
    entity,
    objects: byVariant.get(variant) ?? [],
  }));
  return [{ id, entity, objects }, ...variants];
}

function describeType(
  { id, entity, objects }: NamedObjects,
  hasProperties: boolean,
  pointers: ReadonlyMap<ObjectSample, string>,
  graph: Graph,
): TypeEvidence {
  const { places, form, united } = entity;
  const counts = new Map<string, number>();
  for (const object of objects) countValue(counts, pointers.get(object) ?? "");
  return {
    id,
    places: places.map(({ root, path }) => ({ body: root.id, path })),
    objects: objects.length,
    samples: [...counts].map(([pointer, count]) => ({ pointer, objects: count })),
    united: places.length > 1 ? [...united] : [],
    ...(form.kind === "variants" && !hasProperties ? { union: { key: form.key, open: isOpen(entity, form) } } : {}),
    properties: hasProperties ? describeProperties({ id, entity, objects }, [...counts.keys()], pointers, graph) : [],
  };
}

interface SeenInSample {
  objects: number;
  readonly kinds: Set<SeenKind>;
}

function describeProperties(
  { entity, objects }: NamedObjects,
  samples: readonly string[],
  pointers: ReadonlyMap<ObjectSample, string>,
  graph: Graph,
): readonly PropertyEvidence[] {
  const columns = collectProperties(objects);
  const explain = explainRequirement(entity, graph);
  const indexes = new Map(samples.map((pointer, index) => [pointer, index]));
  const properties = new Map<string, Map<number, SeenInSample>>();
  for (const object of objects) {
    const sample = indexes.get(pointers.get(object) ?? "") ?? 0;
    // The last of equal keys counts.
    for (const [key, value] of new Map(object.members.map((member) => [member.key, member.value]))) {
      addProperty(properties, key, sample, value);
    }
  }
  const documenting = documentingPlaces(entity);
  return [...properties].map(([key, bySample]) => {
    const seen = [...bySample].map(([sample, { objects: count, kinds }]) => ({ sample, objects: count, kinds: [...kinds] }));
    const count = seen.reduce((sum, each) => sum + each.objects, 0);
    const map = mapReasonOf(columns.get(key) ?? [], graph);
    return {
      key,
      objects: count,
      samples: seen,
      requirement: explain(key, count, objects.length).because,
      ...(map === undefined ? {} : { map }),
      ...((documentedProperty(documenting, key)?.allowedValues?.length ?? 0) > 1 ? { listed: true as const } : {}),
    };
  });
}

/** Why the objects among some values, in lists or not, are maps; `undefined` if they are not. */
function mapReasonOf(values: readonly Json[], { owners }: Graph): MapReason | undefined {
  const pending: Json[] = [...values];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "array") for (const item of next.items) pending.push(item);
    if (next.kind !== "object") continue;
    const owner = owners.get(next);
    const form = owner === undefined ? undefined : find(owner).form;
    return form?.kind === "map" ? form.because : undefined;
  }
  return undefined;
}

function addProperty(properties: Map<string, Map<number, SeenInSample>>, key: string, sample: number, value: Json): void {
  const bySample = properties.get(key) ?? new Map<number, SeenInSample>();
  const seen = bySample.get(sample) ?? { objects: 0, kinds: new Set() };
  seen.objects++;
  for (const kind of shapeOf([value]).kinds) seen.kinds.add(kind);
  bySample.set(sample, seen);
  properties.set(key, bySample);
}
