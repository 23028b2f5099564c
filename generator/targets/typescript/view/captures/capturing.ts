import type { Api, Operation } from "../../../../ir/api.ts";
import type { Capture } from "../../../../ir/capture.ts";
import { isReadable } from "../../../../ir/print-part.ts";
import type { Sources } from "./sources.ts";

/** An operation, and those of its captures that a client can keep and requests need. */
export interface Capturing {
  readonly operation: Operation;
  readonly captures: readonly Capture[];
}

/** The operations whose answers set variables that requests need, in the collection's order. */
export function capturingOperations({ operations }: Api, sources: Sources): readonly Capturing[] {
  return operations.flatMap((operation) => {
    const captures = (operation.captures ?? []).filter(({ variable, from }) => sources.has(variable) && from.some(isReadable));
    return captures.length === 0 ? [] : [{ operation, captures }];
  });
}
