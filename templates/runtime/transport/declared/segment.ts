import type { SegmentTemplate } from "../../values/url.js";

/** A placeholder such as `{id}`, which an argument replaces. */
export interface PathSlot {
  readonly argument: string;
  /** What the collection has there. */
  readonly text: string;
}

/** A segment of a path that consists of these pieces. */
export function segmentOf(...pieces: readonly (string | PathSlot)[]): SegmentTemplate {
  return {
    text: pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""),
    fill: (argument, expand) =>
      pieces.map((piece) => (typeof piece === "string" ? expand(piece) : argument(piece.argument))).join(""),
  };
}
