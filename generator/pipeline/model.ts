import type { TypeEvidence } from "../infer/evidence.ts";
import type { Api } from "../ir/api.ts";
import type { NameTable } from "../names/table.ts";
import type { ConfigChanges } from "../override/changes.ts";

/**
 * A package before it is rendered: all that targets, `explain`, `diff` and `verify` read. Plain
 * data that survives `JSON.parse(JSON.stringify(model))`, so that a target may be another process.
 */
export interface PackageModel {
  readonly api: Api;
  readonly names: NameTable;
  /** The samples behind the named types. */
  readonly evidence: readonly TypeEvidence[];
  /** What a config has decided. */
  readonly changes: ConfigChanges;
}
