import type { Run } from "../run/run.ts";
import type { Value } from "../values/value.ts";

/** A call of something that no script declares, by its dotted name. */
export interface NamedCall {
  readonly name: string;
  readonly args: readonly Value[];
  readonly offset: number;
  /** Called with `new`. */
  readonly isNew: boolean;
}

/** What such a call does and returns. */
export type Handler = (call: NamedCall, run: Run) => Value;
