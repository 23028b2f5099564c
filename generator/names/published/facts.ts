import type { RequestPolicy } from "../../config/model.ts";
import type { OperationDraft } from "../../ir/api.ts";
import { assumedStatuses } from "../../ir/statuses.ts";
import { keepOptionalFields, listOptionalFields } from "../../operations/bodies/optional-fields.ts";
import type { OperationDrafts } from "../../operations/build.ts";
import { keepKinds, kindsOfParameters } from "../../operations/parameters/kinds.ts";
import { keepSent, listSent } from "../../operations/parameters/sent-literals.ts";
import type { NameLock } from "../lock.ts";
import { relateOperations } from "./relate.ts";

/**
 * Operations whose parameters are what they were published as: an empty one keeps its kind; a
 * literal query that is sent by default is sent as long as the item has it, whatever the item and
 * its neighbours are called now; and an optional field of a form stays optional, unless the config
 * asks for all that the samples have. Their results keep the statuses that were assumed.
 */
export function keepFacts(
  { operations, sources }: Pick<OperationDrafts, "operations" | "sources">,
  lock: NameLock,
  requests: RequestPolicy,
): readonly OperationDraft[] {
  const { parameters, sent, optional, assumed } = lock;
  if ([parameters, sent, optional, assumed].every((facts) => facts === undefined)) return operations;
  const related = relateOperations(operations, lock);
  return operations.map((operation) => {
    const [name, source] = [lock.functions[related.get(operation.id) ?? ""], sources.get(operation.id)];
    if (name === undefined || source === undefined) return operation;
    const { item, matches } = source;
    const statuses = ofFunction(assumed, name);
    const known = statuses === undefined ? operation : { ...operation, assumed: statuses };
    const kept = keepSent(keepKinds(known, ofFunction(parameters, name) ?? {}), item.request.url.query, ofFunction(sent, name) ?? []);
    if (requests === "strict") return kept;
    const saved = [...matches.values()].map(({ request }) => request);
    return keepOptionalFields(kept, item, saved, ofFunction(optional, name) ?? []);
  });
}

function ofFunction<Value>(published: Readonly<Record<string, Value>> = {}, name: string): Value | undefined {
  return Object.hasOwn(published, name) ? published[name] : undefined;
}

/** The entries for the lock. `functions` are the names by operation. */
export function lockParameters(
  operations: readonly OperationDraft[],
  functions: Readonly<Record<string, string>>,
): Pick<NameLock, "parameters" | "sent" | "optional"> {
  const list = <Value extends object>(read: (operation: OperationDraft) => Value): ByFunction<Value> | undefined =>
    listByFunction(operations, ({ id }) => functions[id], read);
  const [parameters, sent, optional] = [list(kindsOfParameters), list(listSent), list(listOptionalFields)];
  return {
    ...(parameters === undefined ? {} : { parameters }),
    ...(sent === undefined ? {} : { sent }),
    ...(optional === undefined ? {} : { optional }),
  };
}

/** The same for the statuses of results, after a config has changed the operations. */
export function lockAssumed(
  operations: readonly OperationDraft[],
  functions: ReadonlyMap<string, { readonly function: string }>,
): Pick<NameLock, "assumed"> {
  const assumed = listByFunction(operations, ({ id }) => functions.get(id)?.function, assumedStatuses);
  return assumed === undefined ? {} : { assumed };
}

type ByFunction<Value> = Readonly<Record<string, Value>>;

/** What is read of each operation, by its function; `undefined` if there is nothing of any. */
function listByFunction<Value extends object>(
  operations: readonly OperationDraft[],
  nameOf: (operation: OperationDraft) => string | undefined,
  read: (operation: OperationDraft) => Value,
): ByFunction<Value> | undefined {
  const entries = operations.flatMap((operation) => {
    const [name, value] = [nameOf(operation), read(operation)];
    return name === undefined || Object.keys(value).length === 0 ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
