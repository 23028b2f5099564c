import { createLookup, type VariableLookup } from "../values/variables.js";
import type { Operation, OperationArgs } from "./operation.js";
import type { CallOptions, ClientSettings } from "./settings.js";

/** One call of an operation. */
export interface Call {
  readonly operation: Operation;
  readonly settings: ClientSettings;
  readonly options: CallOptions;
  readonly args: OperationArgs;
}

/** The variables of a call. In a path, path arguments of the same name win. */
export function variablesOf({ settings, options, args }: Call, path?: object): VariableLookup {
  return createLookup(settings.defaults, [
    path,
    args.variables,
    options.variables,
    settings.kept,
    settings.options.variables,
  ]);
}
