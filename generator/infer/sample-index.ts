import type { Json } from "../json/json.ts";
import type { SampleRoot } from "./root.ts";
import type { ObjectSample } from "./shape.ts";

/** Which sample of some bodies contains an object. */
export interface SampleIndex {
  readonly roots: SampleRoot[];
  /** Made once that is asked for. */
  samples: ReadonlyMap<ObjectSample, Json> | undefined;
}

/** The sample that contains an object. */
export function sampleOf(index: SampleIndex, object: ObjectSample): Json | undefined {
  index.samples ??= traceSamples(index.roots, ({ samples }, number) => samples[number] ?? object);
  return index.samples.get(object);
}

/**
 * What `describe` says of the sample that contains each object: the root, and the index of the
 * sample there. Iterative, because bodies may be deeply nested.
 */
export function traceSamples<Value>(
  roots: readonly SampleRoot[],
  describe: (root: SampleRoot, index: number) => Value,
): ReadonlyMap<ObjectSample, Value> {
  const traced = new Map<ObjectSample, Value>();
  for (const root of roots) {
    root.samples.forEach((sample, index) => {
      const value = describe(root, index);
      const waiting: Json[] = [sample];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (next.kind === "array") for (const item of next.items) waiting.push(item);
        if (next.kind !== "object") continue;
        traced.set(next, value);
        for (const { value: inner } of next.members) waiting.push(inner);
      }
    });
  }
  return traced;
}
