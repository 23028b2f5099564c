import { addToGroup } from "../../../util/group-by.ts";
import { resolveModule } from "../../../util/module-path.ts";

/**
 * Every relative import has this form; so may other strings. One that is taken for an import leads
 * to a file that is checked for nothing, if to any.
 */
const relativePath = /"(\.\.?\/[^"\n]*)\.js"/g;

/**
 * The changed files of a package, and those that import them, directly or through others: whatever
 * a change can break. Files that are gone are in it too.
 */
export function findAffected(files: ReadonlyMap<string, string>, changed: ReadonlySet<string>): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  for (const [path, text] of files) {
    if (!path.endsWith(".ts")) continue;
    for (const [, specifier = ""] of text.matchAll(relativePath)) addToGroup(importers, `${resolveModule(path, specifier)}.ts`, path);
  }
  const affected = new Set(changed);
  for (const path of affected) for (const importer of importers.get(path) ?? []) affected.add(importer);
  return affected;
}
