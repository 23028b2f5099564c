/** True for two values of plain data that have the same content. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const own = Object.entries(one);
  const members = new Map(Object.entries(other));
  return own.length === members.size && own.every(([key, value]) => members.has(key) && isEqual(value, members.get(key)));
}
