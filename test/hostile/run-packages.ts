import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";
import { runFixtureTests } from "../corpus/fixture-tests.ts";
import { typeCheck } from "../corpus/type-check.ts";
import { canaryTrap } from "./canary.ts";

/** What comes of packages that are put to use. */
export interface Use {
  readonly typeErrors: readonly string[];
  /** A line a failed test; a payload that runs fails its whole file. */
  readonly testFailures: readonly string[];
  readonly testsPassed: number;
}

/** Type-checks packages in one project and runs their tests, with a trap for the canary. By folder name, the files of a package. */
export async function usePackages(packages: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<Use> {
  const folder = mkdtempSync(join(tmpdir(), "postwright-hostile-"));
  try {
    symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const [name, files] of packages) for (const [path, text] of files) writeInto(join(folder, name, path), text);
    const { errors } = await typeCheck(folder);
    const trap = join(folder, "canary-trap.mjs");
    writeFileSync(trap, canaryTrap);
    const tests = await runFixtureTests(folder, { setupFiles: [trap] });
    return {
      typeErrors: errors,
      testFailures: tests.failures,
      testsPassed: [...tests.passed.values()].reduce((sum, count) => sum + count, 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeInto(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
