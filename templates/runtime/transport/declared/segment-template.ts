import { escapePath } from "../../values/encode.js";
import type { SegmentTemplate } from "../../values/url.js";
import { expand, type Variable, variablesOf } from "../../values/variables.js";
import { argumentText, segment } from "./segment.js";

/** A placeholder such as `{id}`, which an argument replaces. */
export interface PathSlot {
  readonly argument: string;
  /** What the collection has there. */
  readonly text: string;
}

/** A segment with variables. */
export function variableSegment(text: string): SegmentTemplate {
  return segment(text, (scope) => expand(text, variablesOf(scope, scope.args.path), escapeSegment));
}

function escapeSegment(value: string, variable: Variable): string {
  return variable.slashes ? value.split("/").map(escapePath).join("/") : escapePath(value);
}

/** A segment of arguments and text, which may contain variables. */
export function segmentOf(...pieces: readonly (string | PathSlot)[]): SegmentTemplate {
  const text = pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
  return segment(text, (scope) => {
    const { path } = scope.args;
    const lookUp = variablesOf(scope, path);
    const fill = (piece: string | PathSlot): string =>
      typeof piece === "string" ? expand(piece, lookUp, escapePath) : argumentText(piece.argument)(path);
    return pieces.map(fill).join("");
  });
}
