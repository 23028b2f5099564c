/** Compares by UTF-16 units, for `sort`: unlike collation, the same on every machine. */
export function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
