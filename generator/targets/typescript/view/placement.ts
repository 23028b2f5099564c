import type { Api } from "../../../ir/api.ts";
import { bodyTypes } from "../../../ir/operation-types.ts";
import { type NamedType, referencesOf } from "../../../ir/type.ts";

/**
 * Where each named type is declared: the id of the resource that uses it, or `undefined` for the
 * shared file if there are several. A change to an item thus touches only that item's module.
 */
export function placeTypes(api: Api): ReadonlyMap<string, string | undefined> {
  const types = new Map(api.types.map((type) => [type.id, type]));
  const users = new Map<string, Set<string>>();
  for (const operation of api.operations) {
    for (const id of reachable(bodyTypes(operation).flatMap(referencesOf), types)) {
      const resources = users.get(id) ?? new Set();
      users.set(id, resources.add(operation.resource));
    }
  }
  return new Map(
    api.types.map(({ id }) => {
      const [only, ...others] = users.get(id) ?? [];
      return [id, others.length === 0 ? only : undefined];
    }),
  );
}

function reachable(roots: readonly string[], types: ReadonlyMap<string, NamedType>): ReadonlySet<string> {
  const seen = new Set<string>();
  const pending = [...roots];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const type = types.get(id);
    if (type !== undefined) pending.push(...referencesOf(type.type));
  }
  return seen;
}
