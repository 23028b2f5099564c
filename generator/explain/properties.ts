import type { PropertyEvidence, TypeEvidence } from "../infer/evidence.ts";
import type { MapReason } from "../infer/forms/form.ts";
import type { RequirementReason } from "../infer/requirement.ts";
import type { SeenKind } from "../infer/shape.ts";
import type { Property, ScriptPropertyEvidence, Type } from "../ir/type.ts";
import type { Decision } from "../override/changes.ts";
import { addToGroup } from "../util/group-by.ts";

/** A saved body of the collection, as a JSON pointer. */
export type SamplePointer = string;

/** Why a property is typed as it is. */
export interface PropertyExplanation {
  readonly key: string;
  readonly optional: boolean;
  /** As TypeScript. */
  readonly type: string;
  readonly seen: { readonly count: number; readonly of: number };
  /** Only a description names it: no sample has it. */
  readonly documented?: true;
  /** No sample has it, but a script asserts it or reads it. */
  readonly script?: ScriptPropertyEvidence["presence"];
  /** Samples with an object that lacks it: why it is optional. */
  readonly missingIn: readonly SamplePointer[];
  /** For each kind of value, the samples that contain one: why it is a union, or nullable. */
  readonly kinds: readonly { readonly kind: SeenKind; readonly samples: readonly SamplePointer[] }[];
  /** Why it must be present, or may be missing; `undefined` if no sample has it. */
  readonly requirement?: RequirementReason;
  /** Why its value has the form that it has. */
  readonly form?: FormReason;
  /** What one more example would settle; `undefined` if nothing is open. */
  readonly open: string | undefined;
  /** What the config has decided about it. */
  readonly setByConfig: readonly Decision[];
}

/**
 * Why a value has its form: a map for some reason; a tuple, because the positions in a row decide
 * the kinds; a string whose values a description lists, or which samples repeat.
 */
export type FormReason =
  | { readonly kind: "map"; readonly because: MapReason }
  | { readonly kind: "tuple" }
  | { readonly kind: "values"; readonly because: "listed" | "seen" };

/** Explains the properties of a type, in its order. `decisions` are those about the type. */
export function explainProperties(
  properties: readonly Property[],
  { objects, samples, properties: seen }: TypeEvidence,
  decisions: readonly Decision[],
  printType: (type: Type) => string,
): readonly PropertyExplanation[] {
  const evidence = new Map(seen.map((property) => [property.key, property]));
  return properties.map((property) => {
    const { key, optional, type } = property;
    const known = evidence.get(key);
    const found = known ?? { objects: 0, samples: [] };
    const setByConfig = decisions.flatMap(({ what, keys: [first, ...keys], pointer }) => (first === key ? [{ what, keys, pointer }] : []));
    const decided = new Set(setByConfig.flatMap(({ what, keys }) => (keys.length === 0 ? [what] : [])));
    return {
      key,
      optional,
      type: printType(type),
      seen: { count: found.objects, of: objects },
      ...(property.documented === true ? { documented: true as const } : {}),
      ...(property.script === undefined ? {} : { script: property.script.presence }),
      missingIn: property.documented === true || property.script !== undefined ? [] : listMissing(found, samples),
      kinds: listKinds(found, samples),
      ...(known === undefined || decided.has("required") ? {} : { requirement: known.requirement }),
      ...describeForm(type, known, decided),
      open: openQuestion(property, found.objects, decided),
      setByConfig,
    };
  });
}

function describeForm(
  type: Type,
  evidence: PropertyEvidence | undefined,
  decided: ReadonlySet<Decision["what"]>,
): { readonly form?: FormReason } {
  if (evidence === undefined || decided.has("type") || decided.has("enum") || decided.has("form")) return {};
  if (evidence.map !== undefined && evidence.map !== "config") return { form: { kind: "map", because: evidence.map } };
  const inside = membersInside(type);
  if (inside.some((each) => each.kind === "array" && each.positions !== undefined)) return { form: { kind: "tuple" } };
  const hasValues = inside.some((each) => each.kind === "string" && each.values !== undefined);
  return hasValues ? { form: { kind: "values", because: evidence.listed === true ? "listed" : "seen" } } : {};
}

/** A type with the members of its unions and the elements of its lists. */
function membersInside(type: Type): readonly Type[] {
  const inside: Type[] = [];
  const pending: Type[] = [type];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    inside.push(next);
    if (next.kind === "union") pending.push(...next.members);
    if (next.kind === "array" && next.positions === undefined) pending.push(next.element);
  }
  return inside;
}

function listMissing({ samples: found }: Pick<PropertyEvidence, "samples">, samples: TypeEvidence["samples"]): readonly SamplePointer[] {
  const counts = new Map(found.map(({ sample, objects }) => [sample, objects]));
  return samples.flatMap(({ pointer, objects }, index) => ((counts.get(index) ?? 0) < objects ? [pointer] : []));
}

function listKinds({ samples: found }: Pick<PropertyEvidence, "samples">, samples: TypeEvidence["samples"]): PropertyExplanation["kinds"] {
  const byKind = new Map<SeenKind, SamplePointer[]>();
  for (const { sample, kinds } of found) for (const kind of kinds) addToGroup(byKind, kind, samples[sample]?.pointer ?? "");
  return [...byKind].map(([kind, pointers]) => ({ kind, samples: pointers }));
}

/** What the config has decided is no longer open. */
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
