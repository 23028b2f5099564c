import { createRequire } from "node:module";
import type * as morph from "ts-morph";

const loaded: typeof morph = createRequire(import.meta.url)("ts-morph");

/**
 * The values of ts-morph's `ts`; its types are those of `import type { ts } from "ts-morph"`. Loaded by `require`, since an `import` of
 * a CommonJS package scans its source for names first: 0.1 s for the 13 MB of this one.
 */
export const compiler = loaded.ts;

/** ts-morph's project, the way to TypeScript's libraries, which are not on disk. */
export const { Project } = loaded;
