import type { Severity } from "./diagnostic.ts";

/** One kind of problem: its published number, its severity, its message and a hint. */
export interface CatalogueEntry {
  readonly code: `PW${number}`;
  readonly severity: Severity;
  /** `{name}` is a parameter that the reporter must pass. */
  readonly message: string;
  readonly hint: string;
}
