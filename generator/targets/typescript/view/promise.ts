import type { Operation } from "../../../ir/api.ts";
import { lookUp } from "../../../names/look-up.ts";
import { type Code, code } from "../print/code.ts";
import { printString } from "../print/literal.ts";
import type { ViewContext } from "./context.ts";
import { isPaged } from "./pagination/paged.ts";

/** The module of the types of promises, from the source folder. */
export const promiseModule = "runtime/core/api-promise.js";

/** The type of the promise of a call. The compiler knows some operations by its name. */
export function promiseOf(operation: Operation, { capturing }: ViewContext): "ApiPromise" | "NamedPromise" {
  return capturing.has(operation.id) || isPaged(operation) ? "NamedPromise" : "ApiPromise";
}

/** Prints the promise of a call, given its success body and its result. Imports nothing. */
export function printPromise(operation: Operation, parts: { readonly data: Code; readonly result: Code }, context: ViewContext): Code {
  if (promiseOf(operation, context) === "ApiPromise") return code`ApiPromise<${parts.data}, ${parts.result}>`;
  const name = lookUp(context.names.operations, operation.id).function;
  return code`NamedPromise<${parts.data}, ${parts.result}, ${printString(name)}>`;
}
