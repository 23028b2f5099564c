import type { InferenceEvidence } from "../infer/infer.ts";
import type { Json } from "../json/json.ts";
import type { ObjectSample } from "../infer/shape.ts";

/** A saved body that objects come from: its JSON pointer in the collection. */
export type Origin = string;

/** Which sample each object of the evidence comes from. Iterative: bodies may be deep. */
export function traceOrigins({ roots }: InferenceEvidence): ReadonlyMap<ObjectSample, Origin> {
  const origins = new Map<ObjectSample, Origin>();
  for (const { samples, origins: pointers = [] } of roots) {
    samples.forEach((sample, index) => {
      const open: Json[] = [sample];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.kind === "array") open.push(...next.items);
        if (next.kind !== "object") continue;
        origins.set(next, pointers[index] ?? "");
        open.push(...next.members.map(({ value }) => value));
      }
    });
  }
  return origins;
}
