import type { Api, Operation, Resource } from "../ir/api.ts";
import { nameFunctions } from "./functions.ts";
import { EMPTY_LOCK, matchLocked, type NameLock } from "./lock.ts";
import { commonPathWords, folderWords } from "./path-words.ts";
import { createRegistry } from "./registry.ts";
import { RESERVED_MEMBERS, RESERVED_MODULES, RESERVED_TYPES, RESERVED_VALUES } from "./reserved.ts";
import { splitWords, toCamelCase, toKebabCase, toPascalCase } from "./words.ts";

/** Every name of a package, by IR id. */
export interface Names {
  readonly modules: ReadonlyMap<string, ModuleName>;
  readonly operations: ReadonlyMap<string, OperationName>;
  readonly types: ReadonlyMap<string, string>;
  /** To be kept in the manifest for the next run. */
  readonly lock: NameLock;
}

export interface ModuleName {
  /** File name without ending, sub-path of the package: `integration-api-keys`. */
  readonly file: string;
  /** Member of the namespaced client: `integrationApiKeys`. */
  readonly member: string;
}

export interface OperationName {
  readonly function: string;
  readonly args: string;
  readonly result: string;
}

/** Gives every operation, folder and type its name. The lock of an earlier run wins; the same input gives the same names. */
export function allocateNames(api: Api, lock: NameLock = EMPTY_LOCK): Names {
  const files = nameModules(api, lock);
  const functions = nameOperations(api.operations, lock);
  const typeRegistry = createRegistry(RESERVED_TYPES);
  const operations = new Map([...functions].map(([id, name]) => [id, nameOperationParts(name, typeRegistry.take)]));
  const types = nameTypes(api, lock, typeRegistry);
  const members = createRegistry(RESERVED_MEMBERS);
  const modules = new Map(
    [...files].map(([id, file]) => [id, { file, member: members.take([toCamelCase(splitWords(file)), `${toCamelCase(splitWords(file))}Api`]) }]),
  );
  return {
    modules,
    operations,
    types,
    lock: { modules: Object.fromEntries(files), functions: Object.fromEntries(functions), types: Object.fromEntries(types) },
  };
}

function nameOperations(operations: readonly Operation[], lock: NameLock): ReadonlyMap<string, string> {
  const registry = createRegistry(RESERVED_VALUES);
  const locked = new Map(
    [...matchLocked(
      operations.map(({ id }) => id),
      lock.functions,
    )].filter(([, name]) => isSafeLocked(name) && registry.claim(name)),
  );
  const named = nameFunctions(
    operations.filter(({ id }) => !locked.has(id)),
    registry,
  );
  return new Map(operations.map(({ id }) => [id, locked.get(id) ?? named.get(id) ?? registry.take([])]));
}

/** A manifest may have been edited: what it says is only taken where we could have written it. */
function isSafeLocked(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(name);
}

function nameOperationParts(name: string, take: (candidates: readonly string[]) => string): OperationName {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    function: name,
    args: take([`${pascal}Args`, `${pascal}Arguments`]),
    result: take([`${pascal}Result`, `${pascal}CallResult`]),
  };
}

function nameModules(api: Api, lock: NameLock): ReadonlyMap<string, string> {
  const registry = createRegistry(RESERVED_MODULES);
  const names = new Map<string, string>();
  for (const { id } of api.resources) {
    const locked = Object.hasOwn(lock.modules, id) ? lock.modules[id] : undefined;
    if (locked !== undefined && /^[a-z0-9][a-z0-9-]{0,99}$/.test(locked) && registry.claim(locked)) names.set(id, locked);
  }
  for (const resource of api.resources) {
    if (!names.has(resource.id)) names.set(resource.id, registry.take(moduleCandidates(resource, api)));
  }
  return new Map(api.resources.map(({ id }) => [id, names.get(id) ?? registry.take([])]));
}

/** The folder's own words, then with its parents', innermost first; for a folder without ASCII words those of its paths. */
function moduleCandidates(resource: Resource, api: Api): readonly string[] {
  if (resource.path.length === 0) return ["operations", "root-operations"];
  const own = folderWords(resource.path.at(-1) ?? "");
  const words = own.length > 0 ? own : commonPathWords(api.operations.filter((operation) => operation.resource === resource.id));
  const parents = resource.path.slice(0, -1).map(folderWords);
  const candidates = [words];
  for (let depth = parents.length - 1; depth >= 0; depth--) candidates.push([...parents.slice(depth).flat(), ...words]);
  return [...candidates.map(toKebabCase), `${toKebabCase(words)}-operations`].map((name) => (name.startsWith("-") ? "folder" : name));
}

function nameTypes(api: Api, lock: NameLock, registry: { claim(name: string): boolean; take(candidates: readonly string[]): string }): ReadonlyMap<string, string> {
  const locked = matchLocked(
    api.types.map(({ id }) => id),
    lock.types,
  );
  const names = new Map([...locked].filter(([, name]) => isSafeLocked(name) && registry.claim(name)));
  for (const { id, nameHints } of api.types) {
    if (!names.has(id)) names.set(id, registry.take(nameHints.map((hint) => toPascalCase(splitWords(hint)))));
  }
  return new Map(api.types.map(({ id }) => [id, names.get(id) ?? registry.take([])]));
}
