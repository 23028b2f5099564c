import type { CompareInput, CompareResult, CheckInput, CheckResult } from "../targets/tools.ts";

/** What the checker's thread can be asked for. */
export type CheckerTask =
  { readonly kind: "check"; readonly input: CheckInput } | { readonly kind: "compare"; readonly input: CompareInput };

/** A request to the checker's thread. */
export interface CheckerRequest {
  readonly id: number;
  readonly task: CheckerTask;
}

/** What a task results in. */
export type CheckerResult =
  { readonly kind: "checked"; readonly result: CheckResult } | { readonly kind: "compared"; readonly result: CompareResult };

/** A reply of the thread. `bug` is the stack of an exception, which is always a bug. */
export type CheckerReply =
  | { readonly kind: "done"; readonly id: number; readonly result: CheckerResult }
  | { readonly kind: "failed"; readonly id: number; readonly bug: string };
