import { resolve } from "node:path";
import { recover } from "./commit.ts";
import { type Disk, nodeDisk } from "../disk.ts";
import { acquireFolderLock, usualLockWait } from "./folder-lock.ts";
import { chooseLayout, explainTarget, hasUnfinishedWrite, listUnfinished } from "./folder-layout.ts";
import { type OutputProblem, reportOutput, reportSystemError } from "../problems.ts";

/**
 * Finishes the interrupted writes of all packages in a folder. See {@link finishInterruptedWrite}.
 */
export async function finishInterruptedWrites(folder: string): Promise<readonly OutputProblem[]> {
  const problems: OutputProblem[] = [];
  for (const target of listUnfinished(nodeDisk, folder)) problems.push(...(await finishInterruptedWrite(target)));
  return problems;
}

/**
 * Finishes a write that a crash interrupted, so that the manifest can be read. Must be called
 * before generating. Returns an error if another run is writing the package, or if the disk
 * refuses.
 */
export async function finishInterruptedWrite(
  target: string,
  options: { readonly waitMs?: number; readonly disk?: Disk } = {},
): Promise<readonly OutputProblem[]> {
  const root = resolve(target);
  const disk = options.disk ?? nodeDisk;
  try {
    if (explainTarget(disk, root) !== undefined || !hasUnfinishedWrite(root, disk)) return [];
    const layout = chooseLayout(disk, root);
    const lock = await acquireFolderLock(disk, layout.lock, options.waitMs ?? usualLockWait);
    if (lock.kind === "busy") return [reportOutput("locked", { file: target, path: layout.lock, reason: lock.holder })];
    try {
      return recover(disk, layout);
    } finally {
      lock.release();
    }
  } catch (error) {
    const problem = reportSystemError(error, target);
    if (problem === undefined) throw error;
    return [problem];
  }
}
