import { createRequire } from "node:module";
import type * as morph from "ts-morph";

const loaded: typeof morph = createRequire(import.meta.url)("ts-morph");

/**
 * The values of ts-morph's `ts`; its types come from `import type { ts } from "ts-morph"`. Loaded
 * with `require`, because an `import` of a CommonJS package first scans its source for names: 0.1 s
 * for the 13 MB of this one.
 */
export const compiler = loaded.ts;

/** The project of ts-morph, which gives access to TypeScript's libraries without a disk. */
export const { Project } = loaded;
