import type { Api } from "../../../ir/api.ts";
import { bodyTypes } from "../../../ir/operation-types.ts";
import { referencesOf } from "../../../ir/type.ts";
import { addToSet } from "../../../util/group-by.ts";
import { reachFrom } from "../../../util/reach.ts";

/**
 * Where each named type is declared: the id of the resource that uses it, or `undefined` for the
 * shared file if there are several. A change to an item thus touches only that item's module.
 */
export function placeTypes(api: Api): ReadonlyMap<string, string | undefined> {
  const types = new Map(api.types.map(({ id, type }) => [id, referencesOf(type)]));
  const users = new Map<string, Set<string>>();
  for (const operation of api.operations) {
    const used = reachFrom(bodyTypes(operation).flatMap(referencesOf), (id) => types.get(id));
    for (const id of used) addToSet(users, id, operation.resource);
  }
  return new Map(
    api.types.map(({ id }) => {
      const [only, ...others] = users.get(id) ?? [];
      return [id, others.length === 0 ? only : undefined];
    }),
  );
}
