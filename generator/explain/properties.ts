import type { Entity } from "../infer/entity.ts";
import type { Json } from "../json/json.ts";
import { shapeOf } from "../infer/shape.ts";
import type { ObjectSample, SeenKind } from "../infer/shape.ts";
import type { Property, Type } from "../ir/type.ts";
import type { Decision } from "./decisions.ts";
import type { Origin } from "./samples.ts";

/** Why a property is typed as it is. */
export interface PropertyEvidence {
  readonly key: string;
  readonly optional: boolean;
  /** As TypeScript. */
  readonly type: string;
  readonly seen: { readonly count: number; readonly of: number };
  /** Samples with an object that lacks it: why it is optional. */
  readonly missingIn: readonly Origin[];
  /** For each kind of value the samples that hold one: why it is a union, or nullable. */
  readonly kinds: readonly { readonly kind: SeenKind; readonly samples: readonly Origin[] }[];
  /** What one more example would settle; `undefined` if nothing is open. */
  readonly open: string | undefined;
  /** What of it is as it is because the config says so. */
  readonly setByConfig: readonly Decision[];
}

/** What `explain` needs to say of one kind of object. */
export interface Subject {
  readonly objects: readonly ObjectSample[];
  readonly properties: readonly Property[];
}

/** How `explain` speaks of properties. */
export interface PropertyWords {
  readonly printType: (type: Type) => string;
  readonly decisionsOf: (property: Property) => readonly Decision[];
}

/** The objects of an entity, or of one variant of it. */
export function objectsOf({ form, objects }: Entity, variant: string | undefined): readonly ObjectSample[] {
  if (form.kind !== "variants" || variant === undefined) return objects;
  return objects.filter((object) => {
    const value = memberOf(object, form.key);
    return value?.kind === "string" && value.value === variant;
  });
}

/** The evidence for each property, in the order of the type. */
export function explainProperties(
  { objects, properties }: Subject,
  origins: ReadonlyMap<ObjectSample, Origin>,
  { printType, decisionsOf }: PropertyWords,
): readonly PropertyEvidence[] {
  return properties.map((property) => {
    const missingIn = new Set<Origin>();
    const kinds = new Map<SeenKind, Set<Origin>>();
    let count = 0;
    for (const object of objects) {
      const origin = origins.get(object) ?? "";
      const value = memberOf(object, property.key);
      if (value === undefined) {
        missingIn.add(origin);
        continue;
      }
      count++;
      for (const kind of shapeOf([value]).kinds) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(origin));
    }
    const setByConfig = decisionsOf(property);
    return {
      key: property.key,
      optional: property.optional,
      type: printType(property.type),
      seen: { count, of: objects.length },
      missingIn: [...missingIn],
      kinds: [...kinds].map(([kind, samples]) => ({ kind, samples: [...samples] })),
      open: openQuestion(property, count, new Set(setByConfig.flatMap(({ what, keys }) => (keys.length === 0 ? [what] : [])))),
      setByConfig,
    };
  });
}

/** The last of equal keys counts, as everywhere. */
function memberOf(object: ObjectSample, key: string): Json | undefined {
  return object.members.findLast((member) => member.key === key)?.value;
}

/** What somebody has decided is no question any more. */
function openQuestion({ type, optional }: Property, count: number, decided: ReadonlySet<Decision["what"]>): string | undefined {
  const question = decided.has("type") || decided.has("enum") || decided.has("form") ? undefined : openType(type);
  if (question !== undefined) return question;
  return optional && count === 1 && !decided.has("required") ? "whether it is more than an exception: it was seen once" : undefined;
}

function openType(type: Type): string | undefined {
  if (type.kind === "unknown") {
    return type.seen === "null" ? "with a value other than null, its type" : "with a value, its type";
  }
  if (type.kind === "array" && type.element.kind === "unknown") return "with an element, the type of its elements";
  if (type.kind === "object" && type.properties.length === 0) return "with something in it, its properties";
  if (type.kind === "union" && type.members.some(({ kind }) => kind === "array" || kind === "object") && hasScalar(type.members)) {
    return "which of its kinds is the usual one";
  }
  return undefined;
}

function hasScalar(members: readonly Type[]): boolean {
  return members.some(({ kind }) => kind === "string" || kind === "number" || kind === "boolean");
}
