import type { OperationDraft } from "../../ir/api.ts";
import { assumedStatuses } from "../../ir/statuses.ts";
import type { OperationDrafts } from "../../operations/build.ts";
import { keepKinds, kindsOfParameters } from "../../operations/parameters/kinds.ts";
import { keepSent, listSent } from "../../operations/parameters/sent-literals.ts";
import type { NameLock } from "../lock.ts";
import { relateOperations } from "./relate.ts";

/**
 * Operations whose parameters are what they were published as: an empty one keeps its kind, and a
 * literal query that is sent by default is sent as long as the item has it, whatever the item and
 * its neighbours are called now. Their results keep the statuses that were assumed.
 */
export function keepFacts(
  { operations, sources }: Pick<OperationDrafts, "operations" | "sources">,
  lock: NameLock,
): readonly OperationDraft[] {
  if (lock.parameters === undefined && lock.sent === undefined && lock.assumed === undefined) return operations;
  const related = relateOperations(operations, lock);
  return operations.map((operation) => {
    const name = lock.functions[related.get(operation.id) ?? ""];
    const [kinds, sent, assumed] = [ofFunction(lock.parameters, name), ofFunction(lock.sent, name), ofFunction(lock.assumed, name)];
    const known = assumed === undefined ? operation : { ...operation, assumed };
    const kept = kinds === undefined ? known : keepKinds(known, kinds);
    return sent === undefined ? kept : keepSent(kept, sources.get(operation.id)?.item.request.url.query ?? [], sent);
  });
}

function ofFunction<Value>(published: Readonly<Record<string, Value>> = {}, name = ""): Value | undefined {
  return Object.hasOwn(published, name) ? published[name] : undefined;
}

/** The entries for the lock. `functions` are the names by operation. */
export function lockParameters(
  operations: readonly OperationDraft[],
  functions: Readonly<Record<string, string>>,
): Pick<NameLock, "parameters" | "sent"> {
  const named = operations.flatMap((operation) => {
    const name = functions[operation.id];
    return name === undefined ? [] : [{ name, kinds: kindsOfParameters(operation), sent: listSent(operation) }];
  });
  const parameters = named.flatMap(({ name, kinds }) => (Object.keys(kinds).length === 0 ? [] : [[name, kinds] as const]));
  const sent = named.flatMap(({ name, sent: keys }) => (keys.length === 0 ? [] : [[name, keys] as const]));
  return {
    ...(parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
    ...(sent.length === 0 ? {} : { sent: Object.fromEntries(sent) }),
  };
}

/** The same for the statuses of results, after a config has changed the operations. */
export function lockAssumed(
  operations: readonly OperationDraft[],
  functions: ReadonlyMap<string, { readonly function: string }>,
): Pick<NameLock, "assumed"> {
  const assumed = operations.flatMap((operation) => {
    const [name, statuses] = [functions.get(operation.id)?.function, assumedStatuses(operation)];
    return name === undefined || statuses.length === 0 ? [] : [[name, statuses] as const];
  });
  return assumed.length === 0 ? {} : { assumed: Object.fromEntries(assumed) };
}
