/** A part of a path segment that an argument replaces: `{id}`, or a literal that a config names. */
export interface PathSlot {
  /** Index of the segment. */
  readonly segment: number;
  /** Where in the segment the text starts. */
  readonly start: number;
  /** What the collection has there. */
  readonly text: string;
  /** The name of the argument. */
  readonly name: string;
}
