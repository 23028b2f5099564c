import type { CompileInput, CompileResult } from "../targets/tools.ts";

/** A request to the checker's thread. */
export interface CompileRequest extends CompileInput {
  readonly id: number;
}

/** Its reply. `bug` is the stack of an exception, which is always a bug. */
export type CompileReply =
  | { readonly kind: "done"; readonly id: number; readonly result: CompileResult }
  | { readonly kind: "failed"; readonly id: number; readonly bug: string };
