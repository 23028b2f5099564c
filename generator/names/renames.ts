/** Names that a config has changed: those that were chosen here → those that are published instead. */
export type Renames = {
  readonly functions: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
};

/** The names with some of them replaced. */
export function replaceValues(names: Readonly<Record<string, string>>, by: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, name]) => [id, by.get(name) ?? name]));
}

/** From what is published to what was chosen. */
export function invertRenames(renames: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(renames).map(([before, after]) => [after, before]));
}
