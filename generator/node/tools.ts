import type { Tools } from "../targets/tools.ts";
import { readAssets } from "./assets.ts";
import { buildSources } from "./builder.ts";
import { useChecker } from "./checker.ts";
import { formatFiles } from "./formatter.ts";
import { readVersion } from "./version.ts";

/**
 * The tools of Node: the program's own files from the disk, a thread for the type-checker,
 * threads for the formatter, and a compiler in native code.
 */
export function nodeTools(): Tools {
  return {
    assets: readAssets(),
    version: readVersion(),
    startChecker: useChecker,
    format: formatFiles,
    build: buildSources,
    now: () => performance.now(),
  };
}
