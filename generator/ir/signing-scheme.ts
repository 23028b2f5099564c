/** Postman's names of the schemes that compute what they send from the request. */
export type SigningKind = "oauth1" | "jwt" | "digest" | "hawk" | "awsv4" | "edgegrid" | "asap";

/** How to sign requests. */
export interface SigningScheme {
  readonly kind: SigningKind;
  /**
   * Structure alone, by Postman's names: strings, possibly with variables, and switches that are
   * on.
   */
  readonly options: Readonly<Record<string, string | true>>;
}
