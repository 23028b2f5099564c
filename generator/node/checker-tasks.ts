import type { CompareInput, CompareResult, CheckInput, CheckResult } from "../targets/tools.ts";
import { createPackageChecker } from "../targets/typescript/check/check-package.ts";
import { loadLibraries } from "../targets/typescript/check/libraries.ts";
import type { TypeScript } from "../targets/typescript/check/typescript.ts";
import { createComparer } from "../targets/typescript/diff/compare.ts";
import { assertNever } from "../util/assert-never.ts";

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

/** Prepares a checker: half a second of work that does not need a package. */
export function createTaskRunner(typescript: TypeScript): (task: CheckerTask) => CheckerResult {
  const libraries = loadLibraries(typescript);
  const check = createPackageChecker(typescript, libraries);
  const compare = createComparer(typescript, libraries);
  return (task) => {
    switch (task.kind) {
      case "check":
        return { kind: "checked", result: check(task.input) };
      case "compare":
        return { kind: "compared", result: compare(task.input) };
      default:
        return assertNever(task);
    }
  };
}
