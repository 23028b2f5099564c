import type { PublishedBody, SharedType } from "../infer/published/published-bodies.ts";
import type { FormerName } from "./operation-name.ts";
import type { Renames } from "./published/renames.ts";
import { groupBy } from "../util/group-by.ts";

/**
 * The names that earlier runs published, as stored in `postwright.json`. A name in the lock stays
 * with its item, folder or type; new ones take what is free.
 */
export type NameLock = {
  /** Folder path → module. */
  readonly modules: Readonly<Record<string, string>>;
  /** Operation id → function. */
  readonly functions: Readonly<Record<string, string>>;
  /**
   * Places of a type → its name: the first one in each of the first operations that have it, so
   * that it keeps its name when one of them changes, and in the first of another module. Also
   * operation id with `#args` or `#result` → its type, unless that has its usual name.
   */
  readonly types: Readonly<Record<string, string>>;
  /** Ids of the operations that the last version had no more. Read from its list, never stored. */
  readonly gone?: readonly string[];
  /** Operation id → digest of Postman's id of the item. Left out if there are none. */
  readonly items?: Readonly<Record<string, string>>;
  /** Function → its parameters that are more than strings, and what they are. Original names. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Function → its query parameters whose literal values are sent by default. Original names. */
  readonly sent?: Readonly<Record<string, readonly string[]>>;
  /** Function → the statuses of its result that nothing documents. Original names. */
  readonly assumed?: Readonly<Record<string, readonly number[]>>;
  /** Function → the fields of its form that may be left out. Original names. */
  readonly optional?: Readonly<Record<string, readonly string[]>>;
  /** Id of a body → what was published about its types, with their original names. */
  readonly bodies?: Readonly<Record<string, PublishedBody>>;
  /** Type of several bodies → what was published about it. */
  readonly shared?: Readonly<Record<string, SharedType>>;
  /**
   * Types → modules that declared them once and still export them. Original names; left out if
   * there are none.
   */
  readonly exports?: Readonly<Record<string, readonly string[]>>;
  /**
   * Functions and types that a config has renamed; the lists above contain their new names. A lock
   * that was read has the original ones.
   */
  readonly renamed?: Renames;
  /** Names that functions had before a config changed them. Left out if there are none. */
  readonly aliases?: Readonly<Record<string, FormerName>>;
};

/**
 * What a lock has about things that are gone. It stays in the lock: they may come back, and their
 * names must not come to mean something else.
 */
export function listGone(locked: Readonly<Record<string, string>>, names: Iterable<string>): Readonly<Record<string, string>> {
  const used = new Set(names);
  return Object.fromEntries(Object.entries(locked).filter(([, name]) => !used.has(name)));
}

/** What naming starts from. */
export interface PublishedNames {
  /** By the ids of today. */
  readonly lock: NameLock;
  /** The published lock: what is not used of it is not given to anything else. */
  readonly retired: NameLock;
  /** The names that inference knows, by the ids of types. */
  readonly types?: ReadonlyMap<string, string>;
}

/** The lock of a package that was never published. */
export const emptyLock: NameLock = { modules: {}, functions: {}, types: {} };

/**
 * A possible entry of the lock: the thing `id`, listed under `key`. A thing may have several keys.
 */
export interface LockEntry {
  readonly key: string;
  readonly id: string;
}

/**
 * Finds the locked name of each id. Keys contain a digest of the item's content after `~`. Exact
 * matches come first; the rest is matched in order without the digest, so that an edited item keeps
 * its name. Linear. `list` is called once for each of the two rounds.
 */
export function matchLocked(list: () => Iterable<LockEntry>, locked: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const unmatched = new Map(Object.entries(locked));
  const matched = new Map<string, string>();
  if (unmatched.size === 0) return matched;
  for (const { key, id } of list()) {
    const name = matched.has(id) ? undefined : unmatched.get(key);
    if (name === undefined) continue;
    matched.set(id, name);
    unmatched.delete(key);
  }
  const leftOver = groupWithoutDigest(unmatched);
  if (leftOver.size === 0) return matched;
  for (const { key, id } of list()) {
    const name = matched.has(id) ? undefined : leftOver.get(withoutDigest(key))?.pop();
    if (name !== undefined) matched.set(id, name);
  }
  return matched;
}

/** Entries for things whose only key is their id. */
export function entriesOf(things: readonly { readonly id: string }[]): () => readonly LockEntry[] {
  const entries = things.map(({ id }) => ({ key: id, id }));
  return () => entries;
}

/**
 * Names by their ids without digests. Each list is reversed, because it is consumed from its end.
 */
function groupWithoutDigest(names: ReadonlyMap<string, string>): ReadonlyMap<string, string[]> {
  const groups = groupBy([...names].reverse(), ([id]) => withoutDigest(id));
  return new Map([...groups].map(([key, entries]) => [key, entries.map(([, name]) => name)]));
}

/**
 * The id without an operation's digest, and without the number that distinguishes identical
 * operations.
 */
export function withoutDigest(id: string): string {
  return id.replace(/~[0-9a-f]{8}(?:~\d+)?/g, "");
}
