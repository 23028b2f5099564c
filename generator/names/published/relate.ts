import type { OperationDraft } from "../../ir/api.ts";
import { groupBy } from "../../util/group-by.ts";
import { entriesOf, matchLocked, type NameLock } from "../lock.ts";
import { splitWords } from "../words.ts";
import { type KnownOperation, readKnown, type Trait, traits, withoutVersions } from "./known-operation.ts";

/**
 * From this share of common words on (of method, path and name), what disappeared and what appeared
 * are the same operation.
 */
const similar = 0.7;

/** Pairs up to which what is gone and what is new are compared by their words. */
const maxRelated = 250_000;

/**
 * Finds which published operation each operation is: by its id; else, if its item or a folder was
 * renamed or its request was changed, by what is left of it. What an earlier version has removed
 * comes back by less only if it still has its name or the end of its path: it would give its name
 * to something else. Returns the published id by the id of today.
 */
export function relateOperations(operations: readonly OperationDraft[], lock: NameLock): ReadonlyMap<string, string> {
  const ids = Object.fromEntries(Object.keys(lock.functions).map((id) => [id, id]));
  const related = new Map(matchLocked(entriesOf(operations), ids));
  const taken = new Set(related.values());
  if (related.size === operations.length) return related;
  const all = operations.map(({ id, itemId }) => readKnown(id, itemId));
  let now = all.filter(({ id }) => !related.has(id));
  let before = Object.keys(ids)
    .filter((id) => !taken.has(id))
    .map((id) => readKnown(id, lock.items?.[id]));
  const gone = new Set(lock.gone);
  for (const trait of traits) {
    if (now.length === 0 || before.length === 0) break;
    const likely = trait.isGuess === true ? before.filter(({ id }) => !gone.has(id)) : before;
    for (const [one, other] of pairUnique(now, likely, trait, trait.isPlace === true ? all : now)) {
      related.set(one.id, other.id);
      taken.add(other.id);
    }
    now = now.filter(({ id }) => !related.has(id));
    before = before.filter(({ id }) => !taken.has(id));
  }
  for (const [one, other] of pairSimilar(now, before, gone)) related.set(one.id, other.id);
  return related;
}

/** Pairs what has a trait that nothing else on its side has, and nothing else among `rivals`. */
function pairUnique(
  now: readonly KnownOperation[],
  before: readonly KnownOperation[],
  { read }: Trait,
  rivals: readonly KnownOperation[],
): readonly (readonly [KnownOperation, KnownOperation])[] {
  const keyOf = (known: KnownOperation): string => JSON.stringify(read(known));
  const usable = (known: KnownOperation): boolean => !read(known).includes(undefined);
  const published = groupBy(before.filter(usable), keyOf);
  const rivalling = groupBy(rivals.filter(usable), keyOf);
  return now.filter(usable).flatMap((one) => {
    const key = keyOf(one);
    const [other, ...others] = published.get(key) ?? [];
    return other === undefined || others.length > 0 || rivalling.get(key)?.length !== 1 ? [] : [[one, other] as const];
  });
}

/**
 * Pairs what shares most words, the most similar first, and of equal ones those in the same
 * folders. Nothing if there is too much of it.
 */
function pairSimilar(
  now: readonly KnownOperation[],
  before: readonly KnownOperation[],
  gone: ReadonlySet<string>,
): readonly (readonly [KnownOperation, KnownOperation])[] {
  if (now.length * before.length > maxRelated) return [];
  const words = new Map([...now, ...before].map((known) => [known, wordsOf(known)]));
  const pairs = now.flatMap((one) =>
    before.map((other) => ({
      one,
      other,
      score: share(words.get(one) ?? new Set(), words.get(other) ?? new Set()),
      around: countCommon(one.folders, other.folders),
    })),
  );
  const used = new Set<KnownOperation>();
  return pairs
    .filter(({ one, other, score }) => score >= similar && one.method === other.method && !areInside(one, other))
    .filter(({ one, other }) => !gone.has(other.id) || isSameThing(one, other))
    .sort((first, second) => second.score - first.score || second.around - first.around)
    .flatMap(({ one, other }) => {
      if (used.has(one) || used.has(other)) return [];
      used.add(one).add(other);
      return [[one, other] as const];
    });
}

/** True if the path of one leads on from that of the other: `Get boat` is not `Get boat crew`. */
function areInside(one: KnownOperation, other: KnownOperation): boolean {
  const isInside = (inner: KnownOperation, outer: KnownOperation): boolean => inner.route.startsWith(`${outer.route}/`);
  return one.title !== other.title && (isInside(one, other) || isInside(other, one));
}

/** True if the names are the same, or the paths end in the same segment that is no parameter. */
function isSameThing(one: KnownOperation, other: KnownOperation): boolean {
  const endOf = ({ route }: KnownOperation): string | undefined =>
    route.split("/").findLast((segment) => segment !== "" && segment !== ":");
  const end = endOf(one);
  return one.title === other.title || (end !== undefined && end === endOf(other));
}

function wordsOf({ method, path, title }: KnownOperation): ReadonlySet<string> {
  return new Set(splitWords(`${method} ${withoutVersions(path)} ${title}`));
}

function countCommon(one: readonly string[], other: readonly string[]): number {
  const known = new Set(other);
  return one.filter((each) => known.has(each)).length;
}

/** The words that both have, as a share of those that one of them has. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common / Math.max(one.size + other.size - common, 1);
}

/** The lock with the ids of today in place of the published ones, as far as they are related. */
export function renewLock(lock: NameLock, related: ReadonlyMap<string, string>): NameLock {
  const today = new Map([...related].map(([now, before]) => [before, now]));
  const renewKey = (key: string): string => {
    const id = operationOf(key);
    return (today.get(id) ?? id) + key.slice(id.length);
  };
  const renew = <Value>(names: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(names).map(([key, name]) => [renewKey(key), name]));
  const { bodies = {}, shared = {} } = lock;
  const renewed = { ...lock, functions: renew(lock.functions), types: renew(lock.types) };
  if (lock.bodies === undefined) return renewed;
  const first = Object.entries(shared).map(([name, type]) => [name, { ...type, first: renewKey(type.first) }]);
  return { ...renewed, bodies: renew(bodies), shared: Object.fromEntries(first) };
}

/** The id of the operation that a key of the lock is about. */
export function operationOf(key: string): string {
  const end = / ~[0-9a-f]{8}(?:~\d+)?(?=#|$)/.exec(key);
  return end === null ? key : key.slice(0, end.index + end[0].length);
}

/**
 * Finds the published folder of each folder that has another name now: one that is gone and that at
 * least half of its operations come from. Of several folders, the one with most of these operations
 * has it. Returns the lock of modules with the names of today.
 */
export function renewModules(operations: readonly OperationDraft[], related: ReadonlyMap<string, string>, lock: NameLock): NameLock {
  const present = new Set(operations.map(({ resource }) => resource));
  const gone = new Map(Object.entries(lock.modules).filter(([folder]) => !present.has(folder)));
  const modules = new Map(Object.entries(lock.modules));
  if (gone.size === 0) return lock;
  for (const { resource, folder } of listHeirs(operations, related, lock)) {
    const file = gone.get(folder);
    if (file === undefined || modules.has(resource)) continue;
    gone.delete(folder);
    modules.delete(folder);
    modules.set(resource, file);
  }
  return { ...lock, modules: Object.fromEntries(modules) };
}

/** Folders of today with the published ones that half of their operations come from. Most first. */
function listHeirs(
  operations: readonly OperationDraft[],
  related: ReadonlyMap<string, string>,
  lock: NameLock,
): readonly { readonly resource: string; readonly folder: string }[] {
  const heirs = [...groupBy(operations, (operation) => operation.resource)].flatMap(([resource, own]) => {
    const origins = own.flatMap(({ id }) => folderOf(related.get(id), lock) ?? []);
    return [...groupBy(origins, (folder) => folder)].flatMap(([folder, { length: count }]) =>
      count * 2 < own.length ? [] : [{ resource, folder, count }],
    );
  });
  return heirs.sort((one, other) => other.count - one.count);
}

/** The folder of a published operation. Names may contain a slash, so known folders decide. */
export function folderOf(id: string | undefined, { modules }: NameLock): string | undefined {
  if (id === undefined) return undefined;
  const label = id.slice(id.indexOf(" · ") + 3, id.lastIndexOf(" ~"));
  for (let end = label.lastIndexOf(" / "); end > 0; end = label.lastIndexOf(" / ", end - 1)) {
    if (Object.hasOwn(modules, label.slice(0, end))) return label.slice(0, end);
  }
  return Object.hasOwn(modules, "") ? "" : undefined;
}
