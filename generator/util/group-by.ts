/** Groups values by a key. Groups, and the values in each, keep the order of the input. */
export function groupBy<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) addToGroup(groups, keyOf(value), value);
  return groups;
}

/** Adds one value to the group of a key, and creates the group if it does not exist. */
export function addToGroup<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** Adds one value to the set of a key, and creates the set if it does not exist. */
export function addToSet<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}

/** Counts equal values, in the order in which they first appear. */
export function countValues<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) countValue(counts, value);
  return counts;
}

/** Counts one more of a value, and returns the new count. */
export function countValue<Value>(counts: Map<Value, number>, value: Value): number {
  const count = (counts.get(value) ?? 0) + 1;
  counts.set(value, count);
  return count;
}
