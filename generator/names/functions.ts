import type { OperationDraft } from "../ir/api.ts";
import type { Registry } from "./registry.ts";
import { addWords, distinguish, type Level, levels, placeOperation, type PlacedOperation, wordsForFolder } from "./candidates.ts";
import { commonPathWords } from "./path-words.ts";
import { mostWordings, tellApart, tellApartByWord } from "./tell-apart.ts";
import { lowerCase } from "../util/letters.ts";
import type { NamingRules } from "./rules.ts";
import { groupBy } from "../util/group-by.ts";

/** An operation, and a name that it could have. */
interface Wish {
  readonly placed: PlacedOperation;
  readonly name: string;
}

/** What has been found so far. */
interface Progress {
  /** By the id of the operation. */
  readonly names: Map<string, string>;
  /** The names that an operation did not get, best first. */
  readonly missed: Map<string, Set<string>>;
}

/**
 * Names the operations that are not in the lock. Operations that want the same name move on to the
 * next candidate together, so that the result does not depend on the order of items. Only those
 * that clash to the end get a number.
 */
export function nameFunctions(operations: readonly OperationDraft[], registry: Registry, rules: NamingRules): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const missed = new Map(operations.map(({ id }) => [id, new Set<string>()]));
  // At first nobody knows who wants the same name.
  const all = placeAll(operations);
  let groups: readonly (readonly PlacedOperation[])[] = all.map((placed) => [placed]);
  for (const level of levels) groups = nameUnique(wishAll(groups, level, rules), registry, rules, { names, missed });
  for (const tell of [tellApart, tellApartByWord]) {
    nameTold(
      all.filter(({ operation }) => !names.has(operation.id)),
      tell,
      registry,
      rules,
      { names, missed },
    );
  }
  for (const { operation, base } of all) {
    if (names.has(operation.id)) continue;
    const usable = [...(missed.get(operation.id) ?? [])].filter((name) => !rules.reserved.functions.has(name));
    // The last wish is longer than a number is.
    const wishes = usable.length === 0 ? [rules.casing.function([...base, "request"])] : numberable(usable);
    names.set(operation.id, registry.take(wishes));
  }
  return names;
}

/**
 * Names operations that all levels failed to tell apart with words that only they have. A name that
 * is cut may lose these, so further words are tried.
 */
function nameTold(
  rest: readonly PlacedOperation[],
  tell: typeof tellApart,
  registry: Registry,
  rules: NamingRules,
  { names }: Progress,
): void {
  for (const group of groupBy(rest, ({ base }) => base.join(" ")).values()) {
    const told = tell(group);
    for (let round = 0; round < mostWordings; round++) {
      const wishes = group.flatMap((placed): readonly Wish[] => {
        const own = names.has(placed.operation.id) ? undefined : told.get(placed.operation.id)?.[round];
        const words = own === undefined ? undefined : addWords(placed.base, own);
        return words === undefined ? [] : [{ placed, name: rules.casing.function(words) }];
      });
      if (wishes.length > 0) nameUnique(wishes, registry, rules, { names, missed: new Map() });
    }
  }
}

/**
 * The names of which the last gets a number. The second is better if it says more; one that has
 * lost words of the first says less.
 */
function numberable(usable: readonly string[]): readonly string[] {
  const [first = "", second = ""] = usable;
  return usable.slice(0, usable.length > 2 && second.startsWith(first) ? 2 : 1);
}

function wishAll(groups: readonly (readonly PlacedOperation[])[], level: Level, { casing }: NamingRules): readonly Wish[] {
  return groups.flatMap((group) => distinguish(group).map((own) => ({ placed: own.placed, name: casing.function(level(own)) })));
}

/** Takes the names that only one operation wants. Returns the others, by what they want. */
function nameUnique(
  wishes: readonly Wish[],
  registry: Registry,
  { avoided }: NamingRules,
  { names, missed }: Progress,
): readonly (readonly PlacedOperation[])[] {
  const rest: (readonly PlacedOperation[])[] = [];
  for (const group of groupBy(wishes, ({ name }) => lowerCase(name)).values()) {
    const [first] = group;
    if (group.length === 1 && first !== undefined && !avoided.functions.has(first.name) && registry.claim(first.name)) {
      names.set(first.placed.operation.id, first.name);
      continue;
    }
    // The first spelling counts.
    for (const { placed } of group) missed.get(placed.operation.id)?.add(first?.name ?? "");
    rest.push(group.map(({ placed }) => placed));
  }
  return rest;
}

/** The operations with the words of their names and folders. */
export function placeAll(operations: readonly OperationDraft[]): readonly PlacedOperation[] {
  const inFolder = groupBy(operations, ({ item }) => JSON.stringify(item.slice(0, -1)));
  const words = new Map<string, readonly string[]>();
  const wordsOfFolder = (path: readonly string[]): readonly string[] => {
    const key = JSON.stringify(path);
    const known = words.get(key) ?? wordsForFolder(path.at(-1) ?? "", () => commonPathWords(inFolder.get(key) ?? []));
    words.set(key, known);
    return known;
  };
  return operations.map((operation) => placeOperation(operation, wordsOfFolder));
}
