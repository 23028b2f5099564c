/** Names that a config has changed: original name → published name. */
export type Renames = {
  readonly functions: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
};

/** Replaces some of the names. */
export function replaceValues(names: Readonly<Record<string, string>>, by: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [id, by.get(name) ?? name]));
}

/** Published name → original name. */
export function invertRenames(renames: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(renames).map(([before, after]) => [after, before]));
}
