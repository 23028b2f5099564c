/**
 * A query parameter, header or form field that an operation declares. `Value` is how its value may
 * be said.
 */
export interface Parameter<Value = string> {
  /**
   * The exact name on the wire, possibly with `{{variables}}`. `null` occurs in queries only, for a
   * piece without a key.
   */
  readonly name: string | null;
  /**
   * Sent if the caller passes nothing; may contain `{{variables}}`. `null` sends a query key
   * without `=`. If absent, nothing is sent.
   */
  readonly value?: Value | null;
}
