import type { Api } from "../../../ir/api.ts";
import { bodyTypes } from "../../../ir/operation-types.ts";
import { childTypes, type Type } from "../../../ir/type.ts";

/**
 * The packages that a config takes types from, with their versions, sorted by name. Iterative,
 * because types may be deeply nested.
 */
export function importedPackages({ operations, types }: Pick<Api, "operations" | "types">): Readonly<Record<string, string>> {
  const packages = new Map<string, string>();
  const pending: Type[] = [...types.map(({ type }) => type), ...operations.flatMap(bodyTypes)];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "imported") packages.set(packageOf(next.from), next.version);
    for (const child of childTypes(next)) pending.push(child);
  }
  return Object.fromEntries([...packages].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** `@scope/name/path` without the path. */
function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
