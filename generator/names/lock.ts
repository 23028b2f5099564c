/**
 * The names that an earlier run has published, as they stand in `postwright.json`. A name in the lock stays with its item, its folder
 * or its type; newcomers take what is free.
 */
export interface NameLock {
  /** Folder path → module. */
  readonly modules: Readonly<Record<string, string>>;
  /** Operation id → function. */
  readonly functions: Readonly<Record<string, string>>;
  /** Type id → type name. */
  readonly types: Readonly<Record<string, string>>;
}

export const EMPTY_LOCK: NameLock = { modules: {}, functions: {}, types: {} };

/**
 * Finds the locked name of each id. Ids hold a digest of the item's content after `~`: an exact hit comes first; what is left over is
 * matched without the digest, in order, so that an edited item keeps its name.
 */
export function matchLocked(ids: readonly string[], locked: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(locked));
  const matched = new Map<string, string>();
  for (const id of ids) {
    const name = names.get(id);
    if (name === undefined) continue;
    matched.set(id, name);
    names.delete(id);
  }
  const leftOver = new Map<string, string[]>();
  for (const [id, name] of names) leftOver.set(withoutDigest(id), [...(leftOver.get(withoutDigest(id)) ?? []), name]);
  for (const id of ids) {
    if (matched.has(id)) continue;
    const name = leftOver.get(withoutDigest(id))?.shift();
    if (name !== undefined) matched.set(id, name);
  }
  return matched;
}

function withoutDigest(id: string): string {
  return id.replace(/~[0-9a-f]{8}/g, "");
}
