import { compareStrings } from "../../util/compare-strings.ts";
import { groupBy } from "../../util/group-by.ts";
import type { NameLock } from "../lock.ts";
import type { FormerName, FunctionAlias, OperationName } from "../operation-name.ts";

/**
 * The names of a function as it was published last, given those that it has without a config.
 */
export function publishedNames({ function: name, args, result }: OperationName, { renamed }: NameLock): OperationName {
  const { functions = {}, types = {} } = renamed ?? {};
  return { function: ownOr(functions, name), args: ownOr(types, args), result: ownOr(types, result) };
}

function ownOr(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/**
 * The names that a config has given and those that it has replaced, which are given to nothing
 * else.
 */
export function reservedNames({ renamed, aliases = {} }: NameLock): Readonly<Record<"functions" | "types", readonly string[]>> {
  return {
    functions: [...Object.values(renamed?.functions ?? {}), ...Object.keys(aliases)],
    types: [...Object.values(renamed?.types ?? {}), ...Object.values(aliases).flatMap(({ args, result }) => [args, result])],
  };
}

/**
 * Every name that functions have had, with the id of the operation. `operations` have the names
 * that they have without a config.
 */
export function listOwnNames(operations: ReadonlyMap<string, OperationName>, published: NameLock): ReadonlyMap<string, string> {
  const ids = new Map([...operations].map(([id, names]) => [names.function, id]));
  const aliases = Object.entries(published.aliases ?? {}).flatMap(([name, { of }]) => {
    const id = ids.get(of);
    return id === undefined ? [] : [[name, id] as const];
  });
  const last = [...operations].map(([id, names]) => [publishedNames(names, published).function, id] as const);
  return new Map([...aliases, ...last, ...ids]);
}

/** What former names are found from. */
export interface NameHistory {
  /** With the names that they have without a config. */
  readonly before: ReadonlyMap<string, OperationName>;
  readonly now: ReadonlyMap<string, OperationName>;
  readonly published: NameLock;
  /** The names that are exported no longer. */
  readonly ended: ReadonlySet<string>;
}

/**
 * The former names of all functions, for the lock: those that it has, and those that this run
 * replaces. What is gone may come back, so its names stay.
 */
export function findFormerNames({ before, now, published, ended }: NameHistory): Readonly<Record<string, FormerName>> {
  const former = new Map(Object.entries(published.aliases ?? {}));
  const known = new Set(Object.values(published.functions));
  for (const [id, names] of before) {
    const { function: name, args, result } = publishedNames(names, published);
    if (known.has(names.function) && now.get(id)?.function !== name) former.set(name, { of: names.function, args, result });
  }
  for (const { function: name } of now.values()) former.delete(name);
  return Object.fromEntries(
    [...former]
      .sort(([one], [two]) => compareStrings(one, two))
      .map(([name, entry]): readonly [string, FormerName] => [name, ended.has(name) ? { ...entry, ended: true } : entry]),
  );
}

/**
 * The operations with the former names that are still exported. `types` are the names of all other
 * types.
 */
export function withAliases(
  { before, now }: Pick<NameHistory, "before" | "now">,
  former: Readonly<Record<string, FormerName>>,
  types: Iterable<string>,
): ReadonlyMap<string, OperationName> {
  const taken = new Set([...types, ...[...now.values()].flatMap(({ args, result }) => [args, result])]);
  const exported = Object.entries(former).filter(([, { ended }]) => ended !== true);
  const byFunction = groupBy(exported, ([, { of }]) => of);
  return new Map(
    [...now].map(([id, names]) => {
      const aliases = (byFunction.get(before.get(id)?.function ?? "") ?? []).map(([name, { args, result }]): FunctionAlias => ({
        function: name,
        ...(taken.has(args) ? {} : { args }),
        ...(taken.has(result) ? {} : { result }),
      }));
      return [id, aliases.length === 0 ? names : { ...names, aliases }];
    }),
  );
}
