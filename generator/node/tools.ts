import type { Tools } from "../targets/tools.ts";
import { readAssets } from "./assets.ts";
import { useChecker } from "./checker.ts";
import { formatFiles } from "./formatter.ts";
import { readVersion } from "./version.ts";

/**
 * The tools of Node: the program's own files from the disk, a thread for the type-checker, and
 * threads for the formatter.
 */
export function nodeTools(): Tools {
  return {
    assets: readAssets(),
    version: readVersion(),
    startChecker: useChecker,
    format: formatFiles,
    now: () => performance.now(),
  };
}
