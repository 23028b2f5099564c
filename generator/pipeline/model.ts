import type { InferenceEvidence } from "../infer/infer.ts";
import type { Api } from "../ir/api.ts";
import type { Names } from "../names/allocate.ts";
import type { ConfigChanges } from "../override/apply.ts";

/** A package before it is rendered: all that outputs, explanations and comparisons read. */
export interface PackageModel {
  readonly api: Api;
  readonly names: Names;
  readonly evidence: InferenceEvidence;
  readonly changes: ConfigChanges;
}
