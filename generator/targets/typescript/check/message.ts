import type { CompileInput, CompileResult } from "./compile.ts";

/** A request to the worker. */
export interface CompileRequest extends CompileInput {
  readonly id: number;
}

/** Its reply. `bug` is the stack of an exception, which is a bug in Postwright. */
export type CompileReply =
  | { readonly kind: "done"; readonly id: number; readonly result: CompileResult }
  | { readonly kind: "failed"; readonly id: number; readonly bug: string };
