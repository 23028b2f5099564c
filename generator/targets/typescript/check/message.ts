import type { CompileInput, CompileResult } from "./compile.ts";

/** What the worker is asked. */
export interface CompileRequest extends CompileInput {
  readonly id: number;
}

/** What it answers; `bug` is the stack of something thrown, which is an error of ours. */
export type CompileReply =
  | { readonly kind: "done"; readonly id: number; readonly result: CompileResult }
  | { readonly kind: "failed"; readonly id: number; readonly bug: string };
