import type { ApiDraft, OperationDraft } from "../ir/api.ts";
import { nameFunctions } from "./functions.ts";
import { emptyLock, entriesOf, matchLocked, type NameLock } from "./lock.ts";
import { type ModuleName, nameModules } from "./modules.ts";
import { createRegistry } from "./registry.ts";
import type { NamingRules } from "./rules.ts";
import { type FunctionName, nameTypes, type OperationTypes } from "./types.ts";

/** Every name of a package, by IR id. */
export interface Names {
  readonly modules: ReadonlyMap<string, ModuleName>;
  readonly operations: ReadonlyMap<string, OperationName>;
  readonly types: ReadonlyMap<string, string>;
  /** Stored in the manifest for the next run. */
  readonly lock: NameLock;
}

/** The names that belong to one operation. */
export interface OperationName extends OperationTypes {
  readonly function: string;
}

/**
 * Names every operation, folder and type. The lock of an earlier run wins; the same input leads to
 * the same names.
 */
export function allocateNames(api: ApiDraft, rules: NamingRules, lock: NameLock = emptyLock): Names {
  const modules = nameModules(api, lock, rules);
  const functions = nameOperations(api.operations, lock, rules);
  const { named, parts, locked } = nameTypes(api, functions, lock, rules);
  const operations = new Map([...parts].map(([id, types]) => [id, { function: functions.get(id)?.name ?? "", ...types }]));
  return {
    modules,
    operations,
    types: named,
    lock: {
      modules: mapValues(modules, ({ file }) => file),
      functions: mapValues(functions, ({ name }) => name),
      types: Object.fromEntries(locked),
    },
  };
}

function mapValues<Value>(map: ReadonlyMap<string, Value>, toText: (value: Value) => string): Readonly<Record<string, string>> {
  return Object.fromEntries([...map].map(([id, value]) => [id, toText(value)]));
}

function nameOperations(operations: readonly OperationDraft[], lock: NameLock, rules: NamingRules): ReadonlyMap<string, FunctionName> {
  const registry = createRegistry(rules.reserved.functions);
  const matched = matchLocked(entriesOf(operations), lock.functions);
  const published = new Map([...matched].filter(([, name]) => rules.isName(name) && registry.claim(name)));
  const fresh = nameFunctions(
    operations.filter(({ id }) => !published.has(id)),
    registry,
    rules,
  );
  return new Map(
    operations.map(({ id }) => {
      const name = published.get(id);
      return [id, name === undefined ? { name: fresh.get(id) ?? registry.take([]), published: false } : { name, published: true }];
    }),
  );
}
