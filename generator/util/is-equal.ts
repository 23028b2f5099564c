/** True for two values of plain data that have the same content, members in the same order too. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const own = Object.entries(one);
  const others = Object.entries(other);
  return own.length === others.length && own.every(([key, value], index) => key === others[index]?.[0] && isEqual(value, others[index][1]));
}
