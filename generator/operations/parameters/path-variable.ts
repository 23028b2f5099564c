/**
 * The name of `:name` (up to the first dot), as Postman reads it, or `undefined` for another
 * segment.
 */
export function pathVariableName(segment: string): string | undefined {
  if (!segment.startsWith(":") || segment.length < 2) return undefined;
  const name = segment.slice(1).split(".")[0] ?? "";
  return name === "" ? undefined : name;
}
