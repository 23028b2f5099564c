import type { OperationDraft } from "../../ir/api.ts";
import { groupBy } from "../../util/group-by.ts";
import { lowerCase } from "../../util/letters.ts";
import type { OperationName } from "../operation-name.ts";
import { distinguish, levels, type PlacedOperation } from "../candidates.ts";
import { nameFunctions, placeAll } from "../functions.ts";
import type { NameLock } from "../lock.ts";
import { createRegistry } from "../registry.ts";
import type { NamingRules } from "../rules.ts";
import { listOwnNames, publishedNames, reservedNames } from "./former-names.ts";

/** What new names are found from. */
export interface AdoptionInput {
  readonly operations: readonly OperationDraft[];
  /** With the names that they have without a config. */
  readonly names: ReadonlyMap<string, OperationName>;
  readonly types: Iterable<string>;
  readonly published: NameLock;
  /** Names that the config gives, in any case taken. */
  readonly wanted: readonly string[];
}

/**
 * The names that functions would have if they were new, for those of `ids` that are called
 * differently by now. A function keeps its name while that still follows from its item, so that no
 * neighbour changes it, and takes no name that anything else has or had.
 */
export function adoptNames(ids: ReadonlySet<string>, input: AdoptionInput, rules: NamingRules): ReadonlyMap<string, string> {
  const { operations, names, published } = input;
  const known = new Set(Object.values(published.functions));
  const last = new Map([...names].map(([id, each]) => [id, publishedNames(each, published).function]));
  const wishes = listWishes(operations, rules);
  const stale = operations.filter(({ id }) => {
    const isKnown = known.has(names.get(id)?.function ?? "");
    return ids.has(id) && isKnown && wishes.get(id)?.includes(last.get(id) ?? "") !== true;
  });
  const fresh = stale.length === 0 ? new Map<string, string>() : nameStale(stale, wishes, input, rules);
  const adopted = [...ids].map((id): readonly [string, string] => [id, fresh.get(id) ?? last.get(id) ?? ""]);
  return new Map(adopted.filter(([id, name]) => name !== "" && name !== names.get(id)?.function));
}

/**
 * All names that follow from each item: with whatever can distinguish it from those that want the
 * same name, and those that it gets among its present neighbours, which may have a number.
 */
function listWishes(operations: readonly OperationDraft[], rules: NamingRules): ReadonlyMap<string, readonly string[]> {
  const placed = placeAll(operations);
  const rivals = groupBy(placed, ({ base }) => lowerCase(rules.casing.function(base)));
  const fresh = nameFunctions(operations, createRegistry(rules.reserved.functions), rules);
  const wishes = new Map<string, string[]>();
  const add = (group: readonly PlacedOperation[]): void => {
    for (const own of distinguish(group)) {
      const { id } = own.placed.operation;
      wishes.set(id, [...(wishes.get(id) ?? []), ...levels.map((level) => rules.casing.function(level(own)))]);
    }
  };
  for (const each of placed) add([each]);
  for (const group of rivals.values()) add(group);
  return new Map([...wishes].map(([id, all]) => [id, [...all, fresh.get(id) ?? ""]]));
}

/** A name that the function itself had comes back; a new one must be free, as its types must be. */
function nameStale(
  stale: readonly OperationDraft[],
  wishes: ReadonlyMap<string, readonly string[]>,
  { names, types, published, wanted }: AdoptionInput,
  rules: NamingRules,
): ReadonlyMap<string, string> {
  const owners = listOwnNames(names, published);
  const taken = [...owners.keys(), ...Object.values(published.functions), ...reservedNames(published).functions, ...wanted];
  const registry = createRegistry(new Set([...rules.reserved.functions, ...taken]));
  const own = new Map(
    stale.flatMap(({ id }) => {
      const [first = ""] = wishes.get(id) ?? [];
      return owners.get(first) === id && !wanted.includes(first) ? [[id, first] as const] : [];
    }),
  );
  const rest = stale.filter(({ id }) => !own.has(id));
  const folded = new Set(taken.map(lowerCase));
  const beside = [...names.values()].flatMap(({ args, result }) => [args, result]);
  const takenTypes = new Set([...rules.reserved.types, ...types, ...beside, ...reservedNames(published).types].map(lowerCase));
  const isUsable = (name: string): boolean => {
    const bare = name.replace(/_?\d+$/, "");
    const isNumbered = bare !== name && folded.has(lowerCase(bare));
    return !isNumbered && Object.values(rules.typesBeside(name)).every((both) => both.some((type) => !takenTypes.has(lowerCase(type))));
  };
  return new Map([...own, ...[...nameFunctions(rest, registry, rules)].filter(([, name]) => isUsable(name))]);
}
