import type { ApiChange } from "../../../diff/change.ts";
import type { FunctionMatches } from "../../../diff/match-functions.ts";
import type { Declarations, DeclaredFunction } from "./declarations.ts";
import { haveSameCode, haveSameComments } from "./texts.ts";

/** What the comparison of names needs. */
export interface ExportComparerSettings {
  readonly old: Declarations;
  readonly next: Declarations;
  /** The types of arguments and results, which come and go with their functions. */
  readonly own: ReadonlySet<string>;
  /** The functions that refer to a name, on either side, and the item of the first of some. */
  readonly usersOf: (name: string) => readonly string[];
  readonly itemOf: (functions: readonly string[]) => readonly string[];
}

/** What can no longer be imported, or only from elsewhere, and what is new. */
export function compareExports(settings: ExportComparerSettings, matches: FunctionMatches<DeclaredFunction>): readonly ApiChange[] {
  const { next } = settings;
  const { pairs, removed, added } = matches;
  const changes: ApiChange[] = [];
  for (const { name, item } of removed)
    changes.push({ level: "major", kind: "removed", subject: name, what: "is gone", todo: "Stop calling it.", functions: [name], item });
  for (const { name, item, method, path } of added)
    changes.push({ level: "minor", kind: "added", subject: name, what: `is new (${method} ${path})`, todo: "", functions: [name], item });
  for (const { old: before, next: after } of pairs) {
    const name = after.formerNames.includes(before.name) ? before.name : after.name;
    if (before.module === "" || next.modules.get(before.module)?.has(name) === true) continue;
    const what = `moved from ./${before.module} to ./${after.module}`;
    const todo = `Import it from the package or from ./${after.module}; in the namespaced client, it is a member of another group.`;
    changes.push({ level: "major", kind: "moved", subject: after.name, what, todo, functions: [after.name], item: after.item });
  }
  return [...changes, ...listGoneAliases(settings, matches), ...compareTypeNames(settings)];
}

/** Former names that no longer stand for a function. */
function listGoneAliases({ old, next }: ExportComparerSettings, { pairs }: FunctionMatches<DeclaredFunction>): readonly ApiChange[] {
  const present = new Map(pairs.map(({ old: before, next: after }) => [before.name, after]));
  return [...old.aliases].flatMap(([name, target]): readonly ApiChange[] => {
    if (next.functions.has(name) || next.aliases.has(name)) return [];
    const now = present.get(target);
    const about = { level: "major", kind: "removed", subject: name, what: `is gone: it was an old name of ${target}` } as const;
    if (now === undefined)
      return [{ ...about, todo: "Stop calling it.", functions: [target], item: old.functions.get(target)?.item ?? [] }];
    return [{ ...about, todo: `Call ${now.name} instead.`, functions: [now.name], item: now.item }];
  });
}

function compareTypeNames(settings: ExportComparerSettings): readonly ApiChange[] {
  const { old, next, own, usersOf, itemOf } = settings;
  const changes: ApiChange[] = [];
  for (const name of old.types.keys()) {
    if (own.has(name)) continue;
    const users = usersOf(name);
    const about = { level: "major", subject: name, functions: users, item: itemOf(users) } as const;
    if (!next.types.has(name)) {
      const todo = users.some((user) => next.functions.has(user)) ? "Use the type of the function instead." : "Stop using it.";
      changes.push({ ...about, kind: "removed", what: "is no longer exported", todo });
      continue;
    }
    const texts = [old.texts.get(name), next.texts.get(name)] as const;
    if (haveSameCode(...texts) && !haveSameComments(...texts))
      changes.push({ ...about, level: "patch", kind: "documented", what: "is documented differently", todo: "" });
    for (const [module, names] of old.modules) {
      if (!names.has(name) || next.modules.get(module)?.has(name) !== false) continue;
      changes.push({ ...about, kind: "moved", what: `can no longer be imported from ./${module}`, todo: "Import it from the package." });
    }
  }
  return [...changes, ...listGoneModules(settings)];
}

/** Sub-paths that are gone, with types that are still there: one change for all of them. */
function listGoneModules({ old, next, own, usersOf, itemOf }: ExportComparerSettings): readonly ApiChange[] {
  return [...old.modules].flatMap(([module, names]): readonly ApiChange[] => {
    const types = next.modules.has(module)
      ? []
      : [...names].filter((name) => old.types.has(name) && next.types.has(name) && !own.has(name));
    if (types.length === 0) return [];
    const functions = [...new Set(types.flatMap(usersOf))].sort();
    const what = `is no longer a sub-path, from which ${types.length === 1 ? "a type" : `${types.length} types`} could be imported`;
    return [
      {
        level: "major",
        kind: "moved",
        subject: `./${module}`,
        what,
        todo: "Import its types from the package.",
        functions,
        item: itemOf(functions),
      },
    ];
  });
}
