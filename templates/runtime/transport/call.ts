import { refuse } from "../values/config-error.js";
import { isObject, ownValue } from "../values/object.js";
import { newScope, type Scope } from "../values/variables.js";
import type { VerbatimArgs } from "../values/verbatim.js";
import type { Operation, OperationArgs } from "./operation.js";
import type { CallOptions, ClientSettings } from "./settings.js";

/** One call of an operation. */
export type Call = CallerCall | VerbatimCall;

interface CallBase {
  readonly operation: Operation;
  readonly settings: ClientSettings;
  readonly options: CallOptions;
}

/** The arguments are data: escaped for their place. */
export interface CallerCall extends CallBase {
  readonly mode: "caller";
  readonly args: OperationArgs;
}

/** The arguments are a collection's texts: inserted as Postman does it. */
export interface VerbatimCall extends CallBase {
  readonly mode: "verbatim";
  readonly args: VerbatimArgs;
}

/** Puts together what a call needs. Refuses arguments that do not fit a verbatim client. */
export function newCall(
  settings: ClientSettings,
  operation: Operation,
  args: OperationArgs,
  options: CallOptions,
): Call {
  const base = { operation, settings, options };
  if (!settings.verbatim) return { ...base, mode: "caller", args };
  return isVerbatimArgs(args) ? { ...base, mode: "verbatim", args } : refuse("a verbatim client takes VerbatimArgs");
}

function isVerbatimArgs(args: OperationArgs): args is VerbatimArgs {
  return isObject(ownValue(args, "path")) && Array.isArray(args.query) && Array.isArray(args.headers);
}

/** The variables that a call's texts may name; for texts of a path also its arguments. */
export function scopeOf({ settings, options }: Call, path?: object): Scope {
  const groups = [path, options.variables, settings.options.variables];
  return newScope(settings.defaults, groups, settings.verbatim);
}
