import { createPackageChecker } from "../targets/typescript/check/check-package.ts";
import { loadLibraries } from "../targets/typescript/check/libraries.ts";
import type { TypeScript } from "../targets/typescript/check/typescript.ts";
import { createComparer } from "../targets/typescript/diff/compare.ts";
import { assertNever } from "../util/assert-never.ts";
import type { CheckerResult, CheckerTask } from "./checker-messages.ts";

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
