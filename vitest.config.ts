import process from "node:process";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import createTotalsReporter from "./test/reporter.ts";
import LongestFirst from "./test/sequencer.ts";
import { listThoroughFiles } from "./test/support/thorough-files.ts";

// Slow tests, in `*.slow.test.ts`: they start many processes, let disks fail, put whole packages to use, compare row by row with
// Postman's own engine, or try thousands of inputs.
const slow = ["test/**/*.slow.test.ts"];
// Files to compare with, tests of generated packages among them.
const exclude = ["**/node_modules/**", "test/features/*/expected/**"];

const quick = ["test/**/*.test.ts", "generated/*/test/**/*.test.ts"];

// `npm test` runs the quick tests, `npm run test:all` (`--mode all`) all of them, and tries properties as often as they ask for.
// `npm run test:rest` (`--mode rest`) does so too, and leaves out the quick files that do the same in `npm test`.
export default defineConfig(({ mode }) => {
  // Projects that extend this are given the mode `test`: it is kept where they find it.
  if (mode === "all" || mode === "rest") process.env["THOROUGH"] = "yes";
  return config(process.env["THOROUGH"] === "yes" ? "yes" : "no", mode === "rest" ? listThoroughFiles() : quick);
});

const config = (thorough: "yes" | "no", include: readonly string[]): ViteUserConfig => ({
  test: {
    // What a file compiles to is kept for the next run.
    experimental: { fsModuleCache: true },
    // All processors: by default one is left free, which of two is half.
    maxWorkers: "100%",
    // Test files of one worker share what they import: most of the time went into loading the same libraries again.
    isolate: false,
    // How long a test takes depends on what else the machine does: only one that hangs should fail.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    expect: { poll: { timeout: 60_000 } },
    env: { THOROUGH: thorough },
    sequence: { sequencer: LongestFirst },
    // The totals come last.
    reporters: ["default", createTotalsReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: [...include],
          exclude: [...exclude, ...slow],
          setupFiles: ["test/support/no-flush.ts"],
        },
      },
      { extends: true, test: { name: "slow", include: slow, exclude } },
    ],
  },
});
