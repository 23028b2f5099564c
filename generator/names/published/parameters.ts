import type { OperationDraft } from "../../ir/api.ts";
import { keepKinds, kindsOfParameters } from "../../operations/parameters/kinds.ts";
import type { NameLock } from "../lock.ts";
import { relateOperations } from "./relate.ts";

/** Operations whose empty parameters are what they were published as. */
export function keepParameters(operations: readonly OperationDraft[], lock: NameLock): readonly OperationDraft[] {
  const { parameters } = lock;
  if (parameters === undefined) return operations;
  const related = relateOperations(operations, lock);
  return operations.map((operation) => {
    const name = lock.functions[related.get(operation.id) ?? ""];
    const kinds = name === undefined || !Object.hasOwn(parameters, name) ? undefined : parameters[name];
    return kinds === undefined ? operation : keepKinds(operation, kinds);
  });
}

/** The entries for the lock. `functions` are the names by operation. */
export function lockParameters(
  operations: readonly OperationDraft[],
  functions: Readonly<Record<string, string>>,
): Pick<NameLock, "parameters"> {
  const parameters = operations.flatMap((operation) => {
    const [name, kinds] = [functions[operation.id], kindsOfParameters(operation)];
    return name === undefined || Object.keys(kinds).length === 0 ? [] : [[name, kinds] as const];
  });
  return parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) };
}
