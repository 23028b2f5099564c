import { join, resolve } from "node:path";
import type { GeneratedPackage } from "../../pipeline/types.ts";
import { type Change, comparePackage } from "./compare.ts";
import { type Disk, nodeDisk } from "../disk.ts";
import { explainTarget, hasUnfinishedWrite } from "./folder-layout.ts";
import { readPrevious } from "../read/previous.ts";
import { type OutputProblem, reportOutput, reportSystemError } from "../problems.ts";

/** What writing a package would change, and errors that prevent this from being determined. */
export interface CheckOutcome {
  readonly changes: readonly Change[];
  readonly problems: readonly OutputProblem[];
}

/**
 * Determines what writing a package would change in its folder, without writing. Compiled files are
 * not compared.
 */
export function checkPackage(target: string, next: GeneratedPackage, disk: Disk = nodeDisk): CheckOutcome {
  const root = resolve(target);
  try {
    const reason = explainTarget(disk, root);
    if (reason !== undefined) return { changes: [], problems: [reportOutput("blockedPath", { file: target, reason })] };
    if (hasUnfinishedWrite(root, disk)) return { changes: [], problems: [reportOutput("interrupted", { file: target })] };
    const { manifest } = readPrevious(root, disk);
    const { changes, obstacles } = comparePackage(disk, root, { ...next, built: new Map() }, manifest);
    const blocked = obstacles.filter(({ kind }) => kind === "blocked");
    const describe = (path: string): OutputProblem =>
      reportOutput("blockedPath", { file: join(target, path), path, reason: "a link, or a file where a folder is needed" });
    return { changes, problems: blocked.map(({ path }) => describe(path)) };
  } catch (error) {
    const problem = reportSystemError(error, target);
    if (problem === undefined) throw error;
    return { changes: [], problems: [problem] };
  }
}
