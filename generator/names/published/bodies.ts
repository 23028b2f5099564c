import type { PublishedBodies } from "../../infer/published/published-bodies.ts";
import type { OperationDraft } from "../../ir/api.ts";
import type { NameLock } from "../lock.ts";
import { relateOperations, renewLock } from "./relate.ts";

/** What was published about the bodies of some operations, by their ids of today. */
export function findPublishedBodies(operations: readonly OperationDraft[], lock: NameLock): PublishedBodies | undefined {
  if (lock.bodies === undefined) return undefined;
  const { bodies = {}, shared = {} } = renewLock(lock, relateOperations(operations, lock));
  return { bodies, shared };
}

/** The entries for the lock, with names. What is gone may come back. */
export function lockBodies(
  { bodies, shared }: PublishedBodies,
  named: ReadonlyMap<string, string>,
  { bodies: gone = {}, shared: unused = {} }: Pick<NameLock, "bodies" | "shared">,
): Pick<NameLock, "bodies" | "shared"> {
  if (Object.keys(bodies).length === 0) return {};
  const nameOf = (id: string): string => named.get(id) ?? id;
  return {
    bodies: { ...gone, ...mapValues(bodies, ({ types, ...body }) => ({ ...body, types: mapValues(types, nameOf) })) },
    shared: { ...unused, ...Object.fromEntries(Object.entries(shared).map(([id, type]) => [nameOf(id), type])) },
  };
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
