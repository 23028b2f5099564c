/** A header whose saved value is good for one call only. */
export interface PerCall {
  /** An `idempotency` key is generated for each call that does not pass one. */
  readonly kind: "example" | "idempotency";
  /** The saved value; `undefined` if there is none that may be shown. */
  readonly example: string | undefined;
}
