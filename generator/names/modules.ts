import type { ApiDraft, OperationDraft, Resource } from "../ir/api.ts";
import { entriesOf, matchLocked, type PublishedNames } from "./lock.ts";
import { commonPathWords, folderWords, wholeFolderWords } from "./path-words.ts";
import { createRegistry, type Registry } from "./registry.ts";
import type { Casing, NamingRules } from "./rules.ts";
import { keepNoun, withoutDangling, withoutEchoes } from "./sense.ts";
import { limitWords } from "./words.ts";
import { lowerCase } from "../util/letters.ts";
import { maxNameLength } from "../util/limits.ts";
import { groupBy } from "../util/group-by.ts";

/** Letters and digits of a folder's own name; hyphens come on top. */
const maxFolder = 34;

/** Characters that the words of a folder's parents can have at least. */
const minParents = 12;
/** Parents that can be in the name of a module. */
const maxParents = 6;
/** A folder's own words, the whole name, each parent, and each with those inside it. */
const maxCandidates = 2 + 2 * maxParents;

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
export function nameModules(api: ApiDraft, { lock, retired }: PublishedNames, rules: NamingRules): ReadonlyMap<string, ModuleName> {
  const { casing, reserved, isModuleFile } = rules;
  const registry = createRegistry(reserved.modules, { fold: (file) => lowerCase(casing.member(file)), separator: "-" });
  // A manifest may have been edited, so a name is only accepted if it could have been generated.
  const files = new Map(
    [...matchLocked(entriesOf(api.resources), lock.modules)].filter(([, file]) => isModuleFile(file) && registry.claim(file)),
  );
  for (const name of [...reserved.newModules, ...Object.values(retired.modules)]) registry.claim(name);
  const operations = groupBy(api.operations, ({ resource }) => resource);
  const fresh = api.resources.filter(({ id }) => !files.has(id));
  const candidates = new Map(fresh.map((resource) => [resource, moduleCandidates(resource, operations.get(resource.id) ?? [], casing)]));
  for (const [{ id }, file] of claimDistinct(candidates, registry, (name) => lowerCase(casing.member(name)))) files.set(id, file);
  return new Map(
    api.resources.map((resource) => {
      const file = files.get(resource.id) ?? registry.take(candidates.get(resource)?.last ?? []);
      return [resource.id, { file, member: casing.member(file) }];
    }),
  );
}

/**
 * Claims the candidates that only one folder has. Folders with the same one move on to their next
 * candidates together, so that none of them looks like the only one of its name; but a folder at
 * the top has the first claim to its own name.
 */
function claimDistinct(
  candidates: ReadonlyMap<Resource, Candidates>,
  registry: Registry,
  fold: (file: string) => string,
): ReadonlyMap<Resource, string> {
  const claimed = new Map<Resource, string>();
  let pending = [...candidates.keys()];
  for (let level = 0; level < maxCandidates && pending.length > 0; level++) {
    const fileOf = (resource: Resource): string => {
      const own = candidates.get(resource)?.distinct ?? [];
      return own[Math.min(level, own.length - 1)] ?? "";
    };
    for (const group of groupBy(pending, (resource) => fold(fileOf(resource))).values()) {
      const top = group.filter(({ path }) => path.length < 2);
      const [first] = group.length > 1 ? top : group;
      if (first === undefined || (group.length > 1 && top.length > 1) || !registry.claim(fileOf(first))) continue;
      claimed.set(first, fileOf(first));
    }
    pending = pending.filter((resource) => !claimed.has(resource));
  }
  return claimed;
}

/** The names that a folder could have. */
interface Candidates {
  /** Those that say which folder it is, best first. */
  readonly distinct: readonly string[];
  /** What to try if others have all of these, too. */
  readonly last: readonly string[];
}

/**
 * The folder's own words, then also those of one of its parents, innermost first, then those of
 * several. A folder without ASCII words is named after its paths.
 */
function moduleCandidates(resource: Resource, operations: readonly OperationDraft[], casing: Casing): Candidates {
  if (resource.path.length === 0) return sameCandidates([["operations"], ["root", "operations"]].map(casing.module));
  const name = resource.path.at(-1) ?? "";
  const own = folderWords(name, maxFolder);
  const words = own.length > 0 ? own : commonPathWords(operations);
  if (words.length === 0) return sameCandidates([casing.module(["folder"])]);
  const whole = wholeFolderWords(name, maxFolder);
  const parents = resource.path.slice(-maxParents - 1, -1).map((parent) => folderWords(parent, maxFolder));
  const single = parents.filter((parent) => parent.length > 0).reverse();
  const several = parents.map((_, depth) => parents.slice(depth).flat()).reverse();
  const bare = [words, whole.length > 0 ? whole : words].map(casing.module);
  const qualified = [...single, ...several].map((parent) => casing.module(withParents(parent, words)));
  return { distinct: [...bare, ...qualified], last: [...qualified, ...bare, casing.module([...words, "operations"])] };
}

function sameCandidates(candidates: readonly string[]): Candidates {
  return { distinct: candidates, last: candidates };
}

/**
 * The words of a folder after as many words of its parents as there is room for. Words are not cut,
 * and if there is no room for parents, the folder's own words make some.
 */
function withParents(parents: readonly string[], words: readonly string[]): readonly string[] {
  const whole = withoutEchoes([...parents, ...words]);
  if (whole.join("-").length <= maxNameLength) return whole;
  const own = words.join("-").length <= maxNameLength - minParents ? words : keepNoun(words, maxNameLength / 2);
  const room = maxNameLength - own.join("-").length - 1;
  const fitting = parents.filter((word) => word.length <= room);
  return withoutEchoes([...withoutDangling(limitWords(fitting, Math.max(room, 1), 1), 0), ...own]);
}
