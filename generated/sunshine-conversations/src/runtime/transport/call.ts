import type { VariableScope } from "../values/variables.js";
import type { Operation, OperationArgs } from "./operation.js";
import type { CallOptions, ClientSettings } from "./settings.js";

/** One call of an operation. */
export interface Call extends VariableScope {
  readonly operation: Operation;
  readonly settings: ClientSettings;
  readonly options: CallOptions;
  readonly args: OperationArgs;
}
