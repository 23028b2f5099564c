import type { DriftWatch } from "../transport/settings.js";
import { compareShape, type Difference, type ShapeLookup } from "./compare.js";
import { readShape } from "./read-shape.js";
import type { Shape } from "./shape.js";

/** A difference between an answer and what the collection has shown. */
export interface Drift extends Difference {
  /** The function that was called. */
  readonly operation: string;
  readonly status: number;
}

/** The shapes of an API: of types by their names, and of answers by function and status. */
export interface Shapes {
  readonly types: Readonly<Record<string, string>>;
  readonly operations: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

/** Reports how answers differ from their shapes. Never fails, whatever `report` does. */
export function watchDrift({ types, operations }: Shapes, report: (drift: Drift) => void): DriftWatch {
  const known = new Map<string, Shape>();
  const read = (text: string): Shape => {
    const shape = known.get(text) ?? readShape(text);
    known.set(text, shape);
    return shape;
  };
  const lookUp: ShapeLookup = (name) => read(Object.hasOwn(types, name) ? (types[name] ?? "unknown") : "unknown");
  const tell = async (drift: Drift): Promise<void> => report(drift);
  // The call has its answer, whatever becomes of the report.
  const ignore = (): void => undefined;
  return (operation, status, data) => {
    // Nothing was shown of what is not documented, and what failed in GraphQL is missing.
    if (typeof status === "string") return;
    try {
      const shape = Object.hasOwn(operations, operation) ? operations[operation]?.[status] : undefined;
      if (shape === undefined) return;
      for (const difference of compareShape(data, read(shape), lookUp))
        tell({ operation, status, ...difference }).catch(ignore);
    } catch {
      // Nor is it a failure if the answer cannot be compared.
    }
  };
}
