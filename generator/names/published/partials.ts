import type { OperationDraft, ResponseType } from "../../ir/api.ts";
import type { Type } from "../../ir/type.ts";
import type { OperationDrafts } from "../../operations/build.ts";
import type { PartialObject } from "../../operations/scripts/partial-types.ts";
import { groupBy } from "../../util/group-by.ts";
import type { NameLock } from "../lock.ts";
import { relateOperations, renewLock } from "./relate.ts";

/**
 * Objects that only scripts show, with those as one that were published as one type and are still
 * the same: items that move to other folders rename no type of those that stay.
 */
export function keepPartials(drafts: OperationDrafts, lock: NameLock): Pick<OperationDrafts, "operations" | "partials"> {
  const { operations, partials } = drafts;
  if (partials.length < 2) return drafts;
  const { types } = renewLock(lock, relateOperations(operations, lock));
  const nameOf = ({ places }: PartialObject): string =>
    places.flatMap(({ root, path }) => (Object.hasOwn(types, root.id + path) ? [types[root.id + path]] : []))[0] ?? "";
  // One that has no published name is alone.
  const groups = groupBy(partials, (partial) => JSON.stringify([nameOf(partial) || partial.id, partial.type]));
  const united = new Map<string, string>();
  const kept = [...groups.values()].flatMap(([first, ...others]): readonly PartialObject[] => {
    if (first === undefined) return [];
    for (const { id } of others) united.set(id, first.id);
    return [{ ...first, places: [first, ...others].flatMap(({ places }) => places) }];
  });
  return united.size === 0 ? drafts : { operations: operations.map((each) => withUnited(each, united)), partials: kept };
}

function withUnited(operation: OperationDraft, united: ReadonlyMap<string, string>): OperationDraft {
  const unite = (response: ResponseType): ResponseType => ({ ...response, type: replaceReference(response.type, united) });
  return { ...operation, responses: operation.responses.map(unite) };
}

/** What scripts show is an object, or a list whose elements are. */
function replaceReference(type: Type, ids: ReadonlyMap<string, string>): Type {
  if (type.kind === "array" && type.positions === undefined) return { ...type, element: replaceReference(type.element, ids) };
  const id = type.kind === "reference" ? ids.get(type.id) : undefined;
  return id === undefined ? type : { kind: "reference", id };
}
