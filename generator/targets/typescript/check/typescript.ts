import type * as morph from "ts-morph";
import type { ts } from "ts-morph";

/** TypeScript's API. Handed in, because loading it is slow and differs by platform. */
export type Compiler = typeof ts;

/** TypeScript as ts-morph has it: the API, and the way to its libraries, which are not on disk. */
export interface TypeScript {
  readonly compiler: Compiler;
  readonly Project: typeof morph.Project;
}
