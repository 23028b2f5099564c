import type { ConfigEntry, OperationOverride, TypeOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { ApiDraft, OperationDraft } from "../ir/api.ts";
import type { Names } from "../names/allocate.ts";
import { addToGroup } from "../util/group-by.ts";
import { suggestWord } from "../util/suggest.ts";
import { lowerCase } from "../util/letters.ts";

/** Reports an entry of the config that matches nothing. */
export function reportUnmatched(report: Report, entry: ConfigEntry, what: string, known: readonly string[], meant?: string): void {
  const nearest = nearestOf(entry.key, known, meant);
  report("overrideUnmatched", { pointer: entry.pointer, item: [] }, { what, name: entry.key, nearest });
}

/**
 * Finds the entry that renames something to `name`, to suggest the old key to someone who used the
 * new one.
 */
function renamedFrom(name: string, overrides: readonly (OperationOverride | TypeOverride)[]): string | undefined {
  return overrides.find((override) => override.name?.value === name)?.key;
}

/** The end of a sentence that suggests a similar name; empty if there is none. */
function nearestOf(given: string, known: readonly string[], meant: string | undefined): string {
  const alike = meant ?? known.find((name) => lowerCase(name) === lowerCase(given)) ?? suggestWord(given, known);
  return alike === undefined ? "" : ` (did you mean \`${alike}\`?)`;
}

/** Finds the operation that an entry of a config is about; reports it if there is not just one. */
export type FindOperation = (entry: ConfigEntry, report: Report) => string | undefined;

/**
 * Creates a search for operations: by function name, else by folders and item. `former` are further
 * names of functions, which are only suggested.
 */
export function createFinder(
  overrides: readonly OperationOverride[],
  api: ApiDraft,
  names: Names,
  former: ReadonlyMap<string, string>,
): FindOperation {
  const functions = new Map([...names.operations].map(([id, name]) => [name.function, id]));
  const items = idsByItem(api.operations);
  return (entry, report) => {
    const { key, pointer } = entry;
    const named = functions.get(key);
    const [id, ...others] = named === undefined ? (items.get(key) ?? []) : [named];
    if (id === undefined) {
      const meant = renamedFrom(key, overrides) ?? names.operations.get(former.get(key) ?? "")?.function;
      reportUnmatched(report, entry, "operation", [...functions.keys(), ...items.keys()], meant);
    } else if (others.length === 0) return id;
    else report("overrideAmbiguous", { pointer, item: [] }, { name: key, count: others.length + 1 });
    return undefined;
  };
}

/** Finds the operations that the entries of a config are about. */
export function matchOperations(
  overrides: readonly OperationOverride[],
  find: FindOperation,
  report: Report,
): ReadonlyMap<string, OperationOverride> {
  const matched = new Map<string, OperationOverride>();
  for (const override of overrides) {
    const { key, pointer } = override;
    const id = find(override, report);
    if (id === undefined) continue;
    const before = matched.get(id);
    if (before === undefined) matched.set(id, override);
    else report("overrideTwice", { pointer, item: [] }, { name: key, what: "operation", other: before.key });
  }
  return matched;
}

function idsByItem(operations: readonly OperationDraft[]): ReadonlyMap<string, readonly string[]> {
  const items = new Map<string, string[]>();
  for (const { id, item } of operations) addToGroup(items, item.join(" / "), id);
  return items;
}

/** Finds the types that the entries of a config are about, by name. */
export function matchTypes(
  overrides: readonly TypeOverride[],
  typeIds: ReadonlyMap<string, string>,
  report: Report,
): ReadonlyMap<string, TypeOverride> {
  const matched = new Map<string, TypeOverride>();
  for (const override of overrides) {
    const id = typeIds.get(override.key);
    if (id === undefined) reportUnmatched(report, override, "type", [...typeIds.keys()], renamedFrom(override.key, overrides));
    else matched.set(id, override);
  }
  return matched;
}

/** Type ids by name. */
export function listTypeIds({ types }: Names): ReadonlyMap<string, string> {
  return new Map([...types].map(([id, name]) => [name, id]));
}
