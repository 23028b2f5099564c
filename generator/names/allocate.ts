import type { ApiDraft, OperationDraft } from "../ir/api.ts";
import { nameFunctions } from "./functions.ts";
import { type BodyTypes, noBodyTypes } from "../infer/published/list.ts";
import { emptyLock, entriesOf, listGone, matchLocked, type NameLock, type PublishedNames } from "./lock.ts";
import { type ModuleName, nameModules } from "./modules.ts";
import type { OperationName, OperationTypes } from "./operation-name.ts";
import { createRegistry } from "./registry.ts";
import { lockBodies } from "./published/bodies.ts";
import { reservedNames } from "./published/former-names.ts";
import { listLeft } from "./published/exports.ts";
import { lockParameters } from "./published/facts.ts";
import { relateOperations, renewLock, renewModules } from "./published/relate.ts";
import type { NamingRules } from "./rules.ts";
import { type FunctionName, nameTypes } from "./types.ts";

/** Every name of a package, by IR id. */
export interface Names {
  readonly modules: ReadonlyMap<string, ModuleName>;
  readonly operations: ReadonlyMap<string, OperationName>;
  readonly types: ReadonlyMap<string, string>;
  /** Stored in the manifest for the next run. */
  readonly lock: NameLock;
}

/** What naming may know besides the lock. */
export interface NamingSettings {
  /** What was published, if the lock has more than that. */
  readonly retired?: NameLock;
  readonly bodyTypes?: BodyTypes;
}

/**
 * Names every operation, folder and type. The lock of an earlier run wins; the same input leads to
 * the same names.
 */
export function allocateNames(
  api: ApiDraft,
  rules: NamingRules,
  lock: NameLock = emptyLock,
  { retired = lock, bodyTypes = noBodyTypes }: NamingSettings = {},
): Names {
  const related = relateOperations(api.operations, lock);
  const published = { lock: renewModules(api.operations, related, renewLock(lock, related)), retired };
  const modules = nameModules(api, published, rules);
  const functions = nameOperations(api.operations, published, rules);
  const { named, parts, locked } = nameTypes(api, functions, { ...published, types: bodyTypes.names }, rules);
  const operations = new Map([...parts].map(([id, types]) => [id, { function: functions.get(id)?.name ?? "", ...types }]));
  const own = {
    modules: mapValues(modules, ({ file }) => file),
    functions: mapValues(functions, ({ name }) => name),
    types: Object.fromEntries(locked),
  };
  const names = keepGone(published, own, parts);
  const left = listLeft(
    { operations: api.operations, parts, related: retired === lock ? related : relateOperations(api.operations, retired) },
    retired,
    names,
  );
  return {
    modules,
    operations,
    types: named,
    lock: {
      ...names,
      ...listItems(api.operations),
      ...left,
      ...lockParameters(api.operations, own.functions),
      ...lockBodies(bodyTypes.publish, named, published.lock),
    },
  };
}

/** Adds what is gone. Types beside functions are in no list, but in use. */
function keepGone(
  { retired }: PublishedNames,
  { modules, functions, types }: NameLock,
  parts: ReadonlyMap<string, OperationTypes>,
): NameLock {
  const beside = [...parts.values()].flatMap(({ args, result }) => [args, result]);
  return {
    modules: { ...listGone(retired.modules, Object.values(modules)), ...modules },
    functions: { ...listGone(retired.functions, Object.values(functions)), ...functions },
    types: { ...listGone(retired.types, [...Object.values(types), ...beside]), ...types },
  };
}

function listItems(operations: readonly OperationDraft[]): Pick<NameLock, "items"> {
  const items = operations.flatMap(({ id, itemId }) => (itemId === undefined ? [] : [[id, itemId] as const]));
  return items.length === 0 ? {} : { items: Object.fromEntries(items) };
}

function mapValues<Value>(map: ReadonlyMap<string, Value>, toText: (value: Value) => string): Readonly<Record<string, string>> {
  return Object.fromEntries([...map].map(([id, value]) => [id, toText(value)]));
}

function nameOperations(
  operations: readonly OperationDraft[],
  { lock, retired }: PublishedNames,
  rules: NamingRules,
): ReadonlyMap<string, FunctionName> {
  const registry = createRegistry(rules.reserved.functions);
  const matched = matchLocked(entriesOf(operations), lock.functions);
  const published = new Map([...matched].filter(([, name]) => rules.isName(name) && registry.claim(name)));
  for (const name of [...Object.values(retired.functions), ...reservedNames(retired).functions]) registry.claim(name);
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
