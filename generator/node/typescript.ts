import { createRequire } from "node:module";
import type * as morph from "ts-morph";
import type { TypeScript } from "../targets/typescript/check/typescript.ts";

/**
 * Loads ts-morph. With `require`, because an `import` of a CommonJS package first scans its source
 * for names: 0.1 s for the 13 MB of this one.
 */
export function loadTypeScript(): TypeScript {
  const loaded: typeof morph = createRequire(import.meta.url)("ts-morph");
  return { compiler: loaded.ts, Project: loaded.Project };
}
