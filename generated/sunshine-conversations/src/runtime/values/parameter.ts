/** A query parameter or header that the operation declares. */
export interface Parameter {
  /** The exact name on the wire, possibly with `{{variables}}`. `null` only in a query: a piece without a key. */
  readonly name: string | null;
  /** Sent when the caller gives nothing; a text with `{{variables}}`. `null` sends a query key without `=`. Absent: nothing is sent. */
  readonly value?: string | null;
}
