/**
 * A segment of a path: literal text, `:argument` (up to its first `.`), `{{variable}}`; an empty
 * string is an empty segment. A list is a segment with other placeholders.
 */
export type PathSegment = string | readonly (string | PathSlot)[];

/** A placeholder such as `{id}`, which an argument replaces. */
export interface PathSlot {
  readonly argument: string;
  /** What the collection has there. */
  readonly text: string;
}

/** A segment as the collection has it. */
export function segmentText(segment: PathSegment): string {
  if (typeof segment === "string") return segment;
  return segment.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}
