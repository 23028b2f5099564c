import type { CallOptions, Client, ClientSettings } from "./client.js";
import { refuse } from "./config-error.js";
import type { Operation, OperationArgs } from "./operation.js";
import { isObject, ownValue } from "./values.js";
import type { VerbatimArgs } from "./verbatim.js";

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
export function newCall(client: Client, operation: Operation, args: OperationArgs, options: CallOptions): Call {
  const settings = client.settings();
  const base = { operation, settings, options };
  if (!settings.verbatim) return { ...base, mode: "caller", args };
  return isVerbatimArgs(args) ? { ...base, mode: "verbatim", args } : refuse("a verbatim client takes VerbatimArgs");
}

function isVerbatimArgs(args: OperationArgs): args is VerbatimArgs {
  return isObject(ownValue(args, "path")) && Array.isArray(args.query) && Array.isArray(args.headers);
}
