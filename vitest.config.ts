import { defineConfig } from "vitest/config";
import createTotalsReporter from "./test/reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "generated/*/test/**/*.test.ts"],
    // Files to compare with, tests of generated packages among them.
    exclude: ["**/node_modules/**", "test/features/*/expected/**"],
    // All processors: by default one is left free, which of two is half.
    maxWorkers: "100%",
    // Some tests start the command line or a compiler: generous for a slow or busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The totals come last.
    reporters: ["default", createTotalsReporter()],
  },
});
