import type { ApiDraft, OperationDraft, Resource } from "../ir/api.ts";
import { entriesOf, matchLocked, type NameLock } from "./lock.ts";
import { commonPathWords, folderWords, wholeFolderWords } from "./path-words.ts";
import { createRegistry } from "./registry.ts";
import type { Casing, NamingRules } from "./rules.ts";
import { withoutDangling, withoutEchoes } from "./sense.ts";
import { limitWords } from "./words.ts";
import { lowerCase } from "../util/letters.ts";
import { maxNameLength } from "../util/limits.ts";
import { groupBy } from "../util/group-by.ts";

/** Letters and digits of a folder's own name; hyphens come on top. */
const maxFolder = 34;

/** The name of a folder in code. */
export interface ModuleName {
  /** File name without extension, and sub-path of the package: `integration-api-keys`. */
  readonly file: string;
  /** Member of the namespaced client: `integrationApiKeys`. */
  readonly member: string;
}

/**
 * Names the module of every resource, by its id. The member follows from the file, so that locking
 * the file locks the member too.
 */
export function nameModules(api: ApiDraft, lock: NameLock, rules: NamingRules): ReadonlyMap<string, ModuleName> {
  const { casing, reserved, isModuleFile } = rules;
  const registry = createRegistry(reserved.modules, { fold: (file) => lowerCase(casing.member(file)), separator: "-" });
  // A manifest may have been edited, so a name is only accepted if it could have been generated.
  const files = new Map(
    [...matchLocked(entriesOf(api.resources), lock.modules)].filter(([, file]) => isModuleFile(file) && registry.claim(file)),
  );
  const operations = groupBy(api.operations, ({ resource }) => resource);
  return new Map(
    api.resources.map((resource) => {
      const file = files.get(resource.id) ?? registry.take(moduleCandidates(resource, operations.get(resource.id) ?? [], casing));
      return [resource.id, { file, member: casing.member(file) }];
    }),
  );
}

/**
 * The folder's own words, then also those of its parents, innermost first. A folder without ASCII
 * words is named after its paths.
 */
function moduleCandidates(resource: Resource, operations: readonly OperationDraft[], casing: Casing): readonly string[] {
  if (resource.path.length === 0) return [["operations"], ["root", "operations"]].map(casing.module);
  const own = folderWords(resource.path.at(-1) ?? "", maxFolder);
  const words = own.length > 0 ? own : commonPathWords(operations);
  if (words.length === 0) return [casing.module(["folder"])];
  const parents = resource.path.slice(0, -1).map((name) => folderWords(name, maxFolder));
  const candidates = [words, wholeFolderWords(resource.path.at(-1) ?? "", maxFolder)];
  for (let depth = parents.length - 1; depth >= 0; depth--) candidates.push(withParents(parents.slice(depth).flat(), words));
  return [...candidates, [...words, "operations"]].map(casing.module);
}

/** The whole name of the folder, after as many words of its parents as there is room for. */
function withParents(parents: readonly string[], words: readonly string[]): readonly string[] {
  const room = maxNameLength - words.join("-").length - 1;
  return room < 2 ? words : withoutEchoes([...withoutDangling(limitWords(parents, room, 1)), ...words]);
}
