import type { Renames } from "./renames.ts";

/**
 * The names that an earlier run has published, as they stand in `postwright.json`. A name in the lock stays with its item, its folder
 * or its type; newcomers take what is free.
 */
export type NameLock = {
  /** Folder path → module. */
  readonly modules: Readonly<Record<string, string>>;
  /** Operation id → function. */
  readonly functions: Readonly<Record<string, string>>;
  /** First place of a type → its name. Also operation id and `#args` or `#result` → its type, where that is not the usual one. */
  readonly types: Readonly<Record<string, string>>;
  /** Names of functions and types that a config has changed; the lists above hold what they were changed to. */
  readonly renamed?: Renames;
};

/** The lock of a package that was never published. */
export const EMPTY_LOCK: NameLock = { modules: {}, functions: {}, types: {} };

/** Something that may be in the lock: under `key`, for the thing `id`. A thing may have several keys. */
export interface LockEntry {
  readonly key: string;
  readonly id: string;
}

/**
 * Finds the locked name of each id. Keys hold a digest of the item's content after `~`: an exact hit comes first; what is left over is
 * matched without the digest, in order, so that an edited item keeps its name. Linear. `list` is called for each of the two rounds.
 */
export function matchLocked(list: () => Iterable<LockEntry>, locked: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const open = new Map(Object.entries(locked));
  const matched = new Map<string, string>();
  if (open.size === 0) return matched;
  for (const { key, id } of list()) {
    const name = matched.has(id) ? undefined : open.get(key);
    if (name === undefined) continue;
    matched.set(id, name);
    open.delete(key);
  }
  const leftOver = groupWithoutDigest(open);
  if (leftOver.size === 0) return matched;
  for (const { key, id } of list()) {
    const name = matched.has(id) ? undefined : leftOver.get(withoutDigest(key))?.pop();
    if (name !== undefined) matched.set(id, name);
  }
  return matched;
}

/** Things whose only key is their id. */
export function entriesOf(things: readonly { readonly id: string }[]): () => readonly LockEntry[] {
  const entries = things.map(({ id }) => ({ key: id, id }));
  return () => entries;
}

/** Names by their ids without digests; the first one is the last of its list, to be popped first. */
function groupWithoutDigest(names: ReadonlyMap<string, string>): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, name] of [...names].reverse()) {
    const group = groups.get(withoutDigest(id));
    if (group === undefined) groups.set(withoutDigest(id), [name]);
    else group.push(name);
  }
  return groups;
}

/** Without the digest of an operation's id, and the number that a complete twin has after it. */
function withoutDigest(id: string): string {
  return id.replace(/~[0-9a-f]{8}(?:~\d+)?/g, "");
}
