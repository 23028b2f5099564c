import type { Tools } from "../targets/tools.ts";
import { readAssets } from "./assets.ts";
import { buildSources } from "./builder.ts";
import { useCheckers } from "./checkers.ts";
import { formatFiles } from "./formatter.ts";
import { readVersion } from "./program.ts";

/**
 * The tools of Node: the program's own files from the disk, threads for the type-checkers and
 * for the formatter, and a compiler in native code.
 */
export function nodeTools(): Tools {
  return {
    assets: readAssets(),
    version: readVersion(),
    startChecker: () => {
      const pool = useCheckers();
      pool.prepare();
      return pool.checker;
    },
    format: formatFiles,
    build: buildSources,
    now: () => performance.now(),
  };
}
