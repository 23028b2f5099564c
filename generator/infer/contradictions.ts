import { defaultFormOptions, formOf } from "./forms/form.ts";
import type { Json } from "../json/json.ts";
import type { SampleRoot } from "./root.ts";
import { shapeOf } from "./shape.ts";
import type { ObjectSample, SeenKind } from "./shape.ts";
import { maxJsonDepth } from "../util/limits.ts";

/** Two samples of one body with values of different kinds at one place. */
export interface Contradiction {
  /** From the body: `user.id`, `items[].price`; empty for the body itself. */
  readonly path: string;
  readonly kinds: readonly [SeenKind, SeenKind];
  /** JSON pointers of the two samples, in the order of the kinds. */
  readonly origins: readonly [string, string];
}

/** A value and the sample that contains it. */
interface SampleValue {
  readonly value: Json;
  readonly sample: number;
}

interface ComparedPlace {
  readonly seen: readonly SampleValue[];
  readonly path: string;
  readonly depth: number;
}

/** Kinds that are compatible with any other. */
const silentKinds: ReadonlySet<SeenKind> = new Set(["null", "variable"]);

/** Further contradictions in a body add little. */
const maxContradictions = 5;

/**
 * Finds where the samples of one body contradict each other, because they have values of different
 * kinds at the same place. Kinds that mix within one sample are not a contradiction, and neither
 * are variants of a union. Linear in the size of the samples; iterative.
 */
export function findContradictions({ samples: all, origins = [], declarations = 0 }: SampleRoot): readonly Contradiction[] {
  const samples = all.slice(0, all.length - declarations);
  if (samples.length < 2) return [];
  const found: Contradiction[] = [];
  const queue: ComparedPlace[] = [{ seen: samples.map((value, sample) => ({ value, sample })), path: "", depth: 0 }];
  for (const visit of queue) {
    if (found.length === maxContradictions || visit.depth > maxJsonDepth) break;
    const clash = findClash(visit.seen);
    if (clash === undefined) queue.push(...listInner(visit));
    else
      found.push({
        path: visit.path,
        kinds: [clash[0].kind, clash[1].kind],
        origins: [origins[clash[0].sample] ?? "", origins[clash[1].sample] ?? ""],
      });
  }
  return found;
}

interface KindOfSample {
  readonly kind: SeenKind;
  readonly sample: number;
}

/** Two samples that have no kind in common. */
function findClash(seen: readonly SampleValue[]): readonly [KindOfSample, KindOfSample] | undefined {
  const kinds = new Map<number, Set<SeenKind>>();
  for (const { value, sample } of seen) {
    const known = kinds.get(sample) ?? new Set();
    kinds.set(sample, known);
    for (const kind of shapeOf([value]).kinds) if (!silentKinds.has(kind)) known.add(kind);
  }
  const [first, ...others] = [...kinds].filter(([, known]) => known.size > 0);
  if (first === undefined) return undefined;
  const other = others.find(([, known]) => ![...known].some((kind) => first[1].has(kind)));
  const [kind] = first[1];
  const [otherKind] = other?.[1] ?? [];
  if (other === undefined || kind === undefined || otherKind === undefined) return undefined;
  return [
    { kind, sample: first[0] },
    { kind: otherKind, sample: other[0] },
  ];
}

function listInner({ seen, path, depth }: ComparedPlace): readonly ComparedPlace[] {
  const inner = depth + 1;
  const elements = seen.flatMap(({ value, sample }) =>
    value.kind === "array" ? value.items.map((item) => ({ value: item, sample })) : [],
  );
  const objects = seen.flatMap(({ value, sample }) => (value.kind === "object" ? [{ value, sample }] : []));
  return [
    ...(elements.length > 0 ? [{ seen: elements, path: `${path}[]`, depth: inner }] : []),
    ...(objects.length > 0 ? listProperties(objects, path, inner) : []),
  ];
}

interface SeenObject {
  readonly value: ObjectSample;
  readonly sample: number;
}

function listProperties(objects: readonly SeenObject[], path: string, depth: number): readonly ComparedPlace[] {
  const form = formOf(
    objects.map(({ value }) => value),
    defaultFormOptions,
  );
  const columns = new Map<string, { readonly path: string; readonly seen: SampleValue[] }>();
  for (const { value, sample } of objects) {
    const members = new Map(value.members.map((member) => [member.key, member.value]));
    const variant = form.kind === "variants" ? textOf(members.get(form.key)) : "";
    for (const [key, member] of members) {
      const name = form.kind === "map" ? "{}" : key;
      const id = JSON.stringify([variant, name]);
      const column = columns.get(id) ?? { path: path === "" ? name : `${path}.${name}`, seen: [] };
      columns.set(id, column);
      column.seen.push({ value: member, sample });
    }
  }
  return [...columns.values()].map((column) => ({ ...column, depth }));
}

function textOf(value: Json | undefined): string {
  return value?.kind === "string" ? value.value : "";
}
