import type { Severity } from "./diagnostic.ts";

/** One kind of problem: its published number, how much it matters, what is said and what can be done. */
export interface CatalogueEntry {
  readonly code: `PW${number}`;
  readonly severity: Severity;
  /** `{name}` is a parameter that the reporter must give. */
  readonly message: string;
  readonly hint: string;
}
