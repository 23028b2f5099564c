import { groupBy } from "../util/group-by.ts";

/** What functions are recognised by. */
export interface FunctionIdentity {
  readonly name: string;
  /** Names that still stand for it. */
  readonly formerNames?: readonly string[];
  readonly item: readonly string[];
  readonly method: string;
  readonly path: string;
}

/** A function before and after. */
export interface FunctionPair<Fn> {
  readonly old: Fn;
  readonly next: Fn;
}

/** The functions of two packages. */
export interface FunctionMatches<Fn> {
  readonly pairs: readonly FunctionPair<Fn>[];
  readonly removed: readonly Fn[];
  readonly added: readonly Fn[];
}

/**
 * Matches the functions of two packages: by name, also a former one, because that is what callers
 * use; the rest by what is unique among them on both sides: item, then method and path, then the
 * item's own name.
 */
export function matchFunctions<Fn extends FunctionIdentity>(olds: readonly Fn[], nexts: readonly Fn[]): FunctionMatches<Fn> {
  const pairs: FunctionPair<Fn>[] = [];
  let removed = olds;
  let added = nexts;
  const known = new Set(olds.map(({ name }) => name));
  const oldNameOf = ({ name, formerNames = [] }: FunctionIdentity): string =>
    known.has(name) ? name : (formerNames.find((each) => known.has(each)) ?? name);
  for (const keyOf of [oldNameOf, ...traits]) {
    const [before, after] = [groupBy(removed, keyOf), groupBy(added, keyOf)];
    const matched = new Set<Fn>();
    for (const [key, [old, ...others]] of before) {
      const [next, ...rivals] = after.get(key) ?? [];
      if (key === "" || old === undefined || next === undefined || others.length > 0 || rivals.length > 0) continue;
      pairs.push({ old, next });
      matched.add(old).add(next);
    }
    removed = removed.filter((each) => !matched.has(each));
    added = added.filter((each) => !matched.has(each));
  }
  return { pairs, removed, added };
}

const traits: readonly ((identity: FunctionIdentity) => string)[] = [
  ({ item, method, path }) => (item.length === 0 ? "" : JSON.stringify([item, method, path])),
  ({ method, path }) => (path === "" ? "" : `${method} ${path}`),
  ({ item, method }) => (item.length === 0 ? "" : JSON.stringify([item.at(-1), method])),
];
