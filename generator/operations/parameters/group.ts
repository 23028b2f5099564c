interface KeyedEntry {
  readonly key: string | null;
}

/** All entries with the same name: the item's own, and those of each saved request. */
export interface KeyGroup<Entry> {
  readonly key: string;
  readonly own: readonly Entry[];
  readonly saved: readonly (readonly Entry[])[];
}

/**
 * Groups entries by exact name, the item's own first. Entries without a name are not parameters.
 */
export function groupByKey<Entry extends KeyedEntry>(
  own: readonly Entry[],
  saved: readonly (readonly Entry[])[],
): readonly KeyGroup<Entry>[] {
  const groups = new Map<string, { own: Entry[]; saved: Entry[][] }>();
  const groupOf = (key: string): { own: Entry[]; saved: Entry[][] } => {
    const group = groups.get(key) ?? { own: [], saved: saved.map(() => []) };
    groups.set(key, group);
    return group;
  };
  for (const entry of own) if (isName(entry.key)) groupOf(entry.key).own.push(entry);
  saved.forEach((entries, index) => {
    for (const entry of entries) if (isName(entry.key)) groupOf(entry.key).saved[index]?.push(entry);
  });
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function isName(key: string | null): key is string {
  return key !== null && key !== "";
}
