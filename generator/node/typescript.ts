import { createRequire } from "node:module";
import type * as morph from "ts-morph";
import type { TypeScript } from "../targets/typescript/check/typescript.ts";
import { loadWithCode } from "./code-cache.ts";

/** TypeScript, and what keeps the code of it that has been compiled by then. */
export interface LoadedTypeScript {
  readonly typescript: TypeScript;
  readonly keepCode: () => void;
}

/**
 * Loads ts-morph. With `require`, because an `import` of a CommonJS package first scans its source
 * for names: 0.1 s for the 13 MB of this one.
 */
export function loadTypeScript(): LoadedTypeScript {
  const require = createRequire(import.meta.url);
  const common = createRequire(require.resolve("ts-morph")).resolve("@ts-morph/common");
  const keepCode = loadWithCode(createRequire(common).resolve("./typescript"));
  const loaded: typeof morph = require("ts-morph");
  return { typescript: { compiler: loaded.ts, Project: loaded.Project }, keepCode };
}
