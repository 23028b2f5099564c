import { createLookup, expand, type VariableLookup } from "../values/variables.js";
import type { Operation, OperationArgs } from "./operation.js";
import type { CallOptions, ClientSettings } from "./settings.js";

/** One call of an operation. */
export interface Call {
  readonly operation: Operation;
  readonly settings: ClientSettings;
  readonly options: CallOptions;
  readonly args: OperationArgs;
  /** What was computed for this call: a variable has the same value wherever it is sent. */
  readonly computed: Map<string, string | undefined>;
}

/** The variables of a call. In a path, path arguments of the same name win. */
export function variablesOf({ operation, settings, options, args, computed }: Call, path?: object): VariableLookup {
  const groups = [path, args.variables, options.variables, settings.kept, settings.options.variables];
  const expandText = (text: string): string => expand(text, lookUp);
  const lookUp = createLookup(settings.defaults, groups, (name) => operation.computed?.(name, expandText, computed));
  return lookUp;
}
