import { derive } from "../values/derive.ts";
import { recordRead } from "../run/record.ts";
import { maybe, perhaps, type Run } from "../run/run.ts";
import { constant, named, type Value } from "../values/value.ts";
import { builtinHandlers } from "./builtins.ts";
import { encodeHandlers } from "./encode.ts";
import type { Handler, NamedCall } from "./handler.ts";
import { lodashHandlers } from "./lodash.ts";
import { randomHandlers } from "./random.ts";
import { requestHandlers } from "./request.ts";
import { schemaHandlers } from "./schemas.ts";
import { testHandlers } from "./tests.ts";
import { timeHandlers } from "./time.ts";
import { variableHandlers } from "./variables.ts";

/** All functions of the sandbox that are known, by name. */
export const handlers: ReadonlyMap<string, Handler> = new Map([
  ...builtinHandlers,
  ...encodeHandlers,
  ...lodashHandlers,
  ...randomHandlers,
  ...requestHandlers,
  ...schemaHandlers,
  ...testHandlers,
  ...timeHandlers,
  ...variableHandlers,
]);

/**
 * Calls something that no script declares: what is known of the sandbox, or of whatever else only
 * that it was called.
 */
export function callNamed(run: Run, call: NamedCall): Value {
  const handler = handlers.get(call.name);
  if (handler !== undefined) return handler(call, run);
  passFunctions(run, call.args);
  for (const value of call.args) recordRead(run, value, call.offset);
  if (call.name.startsWith("console.")) return constant(undefined);
  return call.isNew ? named(`${call.name}()`.slice(0, 200)) : derive(call.args, [call.name.slice(0, 200)]);
}

/** A function that is passed on is probably called, with what is not known. */
export function passFunctions(run: Run, args: readonly Value[]): void {
  for (const value of args) {
    if (value.kind === "function") maybe(run, perhaps(run), () => run.call(value, []));
  }
}
