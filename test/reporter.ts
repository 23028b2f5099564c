import { writeSync } from "node:fs";
import process from "node:process";
import type { Reporter, TestModule } from "vitest/node";

/** Passed and failed tests of a run. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/** Counts tests; a file that could not be run, and an error outside of every test, each count as one that failed. */
export function countTests(modules: readonly Pick<TestModule, "children" | "errors">[], unhandled: number): Totals {
  let passed = 0;
  let failed = unhandled;
  for (const module of modules) {
    const states = [...module.children.allTests()].map((test) => test.result().state);
    passed += states.filter((state) => state === "passed").length;
    failed += states.filter((state) => state === "failed").length + module.errors().length;
  }
  return { passed, failed };
}

/** A vitest reporter whose one line, `N passed, N failed`, is the last of the whole output. */
export default function createTotalsReporter(): Reporter {
  // A run that never ends properly has failed.
  let totals: Totals = { passed: 0, failed: 1 };
  return {
    // Not earlier: the configuration is read once for each project, and only one of its reporters is used.
    onInit: () => {
      process.once("exit", () => void writeSync(process.stdout.fd, `${totals.passed} passed, ${totals.failed} failed\n`));
    },
    onTestRunEnd: (modules, unhandled) => {
      totals = countTests(modules, unhandled.length);
    },
  };
}
