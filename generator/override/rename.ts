import type { ConfigValue } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { Names } from "../names/allocate.ts";
import type { NameLock } from "../names/lock.ts";
import type { FormerName, OperationName } from "../names/operation-name.ts";
import { findFormerNames, withAliases } from "../names/published/former-names.ts";
import { type Renames, replaceValues } from "../names/published/renames.ts";
import type { NamingRules } from "../names/rules.ts";
import { lowerCase } from "../util/letters.ts";

/** New names, by the ids of operations and of types. */
export interface WantedNames {
  readonly functions: ReadonlyMap<string, ConfigValue<string>>;
  readonly types: ReadonlyMap<string, ConfigValue<string>>;
}

/** What was published, as far as new names depend on it. */
export interface PublishedLock {
  readonly lock: NameLock;
  /** The former names of functions that are exported no longer. */
  readonly ended: ReadonlySet<string>;
}

/**
 * Renames functions and types as a config asks for. Names that are taken or reserved are reported.
 * What functions were called before stays with them.
 */
export function renameAll(
  names: Names,
  wanted: WantedNames,
  { lock: published, ended }: PublishedLock,
  rules: NamingRules,
  report: Report,
): Names {
  const { reserved } = rules;
  if (wanted.functions.size + wanted.types.size === 0 && published.renamed === undefined && published.aliases === undefined) return names;
  const aliases = listOwned(names.operations, published);
  const before = functionsOf(names.operations);
  const functions = rename(before, wanted.functions, {
    what: "function",
    reserved: foldAll(reserved.functions),
    others: [],
    owners: aliases.functions,
    report,
  });
  const kept = typesBesideKeptFunctions(names.operations, functions);
  const others = [...kept, ...aliases.types];
  const types = rename(names.types, wanted.types, { what: "type", reserved: foldAll(reserved.types), others, owners: new Map(), report });
  const taken = foldAll([...reserved.types, ...types.values(), ...kept]);
  const operations = renameOperations(names.operations, functions, wanted.functions, taken, rules, report);
  const former = findFormerNames({ before: names.operations, now: operations, published, ended });
  return {
    modules: names.modules,
    operations: withAliases({ before: names.operations, now: operations }, former, types.values()),
    types,
    lock: renameLock(names.lock, listRenames(names, { operations, types }, published), former),
  };
}

function functionsOf(operations: Names["operations"]): ReadonlyMap<string, string> {
  return new Map([...operations].map(([id, { function: name }]) => [id, name]));
}

/** Everything that has another name now. Nothing else gets the new names of what is gone. */
function listRenames(before: Names, now: Pick<Names, "operations" | "types">, { renamed }: NameLock): Renames {
  const [functions, types] = [functionsOf(before.operations), typesOf(before)];
  return {
    functions: { ...keepGone(renamed?.functions, functions), ...listChanges(functions, functionsOf(now.operations)) },
    types: { ...keepGone(renamed?.types, types), ...listChanges(types, typesOf(now)) },
  };
}

function keepGone(renamed: NameChanges = {}, present: ReadonlyMap<string, string>): NameChanges {
  const known = new Set(present.values());
  return Object.fromEntries(Object.entries(renamed).filter(([name]) => !known.has(name)));
}

/** Former names that are still exported: functions, with the ids of their operations, and types. */
function listOwned(
  operations: ReadonlyMap<string, OperationName>,
  { aliases = {} }: NameLock,
): { readonly functions: ReadonlyMap<string, string>; readonly types: readonly string[] } {
  const ids = new Map([...operations].map(([id, { function: name }]) => [name, id]));
  const owned = Object.entries(aliases).flatMap(([name, { of, args, result, ended }]) => {
    const id = ended === true ? undefined : ids.get(of);
    return id === undefined ? [] : [{ name, id, types: [args, result] }];
  });
  return { functions: new Map(owned.map(({ name, id }) => [lowerCase(name), id])), types: owned.flatMap(({ types }) => types) };
}

/** All types: those beside functions by keys of their own. */
function typesOf({ operations, types }: Pick<Names, "operations" | "types">): ReadonlyMap<string, string> {
  const beside = [...operations].flatMap(([id, { args, result }]): readonly (readonly [string, string])[] => [
    [`${id}#args`, args],
    [`${id}#result`, result],
  ]);
  return new Map([...types, ...beside]);
}

/** A kind of names that must differ. */
interface NameSpace {
  readonly what: "function" | "type";
  /** Reserved words, in lower case. */
  readonly reserved: ReadonlySet<string>;
  /** Names of other things that share the name space. */
  readonly others: readonly string[];
  /** Names that only one thing can take, in lower case, by its id. */
  readonly owners: ReadonlyMap<string, string>;
  readonly report: Report;
}

/**
 * Returns all names after the change, by id. Names are compared without case, as they are when they
 * are allocated.
 */
function rename(
  names: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, ConfigValue<string>>,
  { what, reserved, others, owners, report }: NameSpace,
): ReadonlyMap<string, string> {
  const unchanged = [...names].flatMap(([id, name]) => (wanted.has(id) ? [] : [name]));
  const taken = foldAll([...unchanged, ...others]);
  const renamed = new Map(names);
  for (const [id, { value, pointer }] of wanted) {
    const folded = lowerCase(value);
    const isTaken = taken.has(folded) || (owners.get(folded) ?? id) !== id;
    const reason = reserved.has(folded) ? "the word is reserved" : isTaken ? "the name is taken" : undefined;
    if (reason !== undefined) report("nameTaken", { pointer, item: [] }, { what, name: names.get(id) ?? "", wanted: value, reason });
    taken.add(folded);
    renamed.set(id, value);
  }
  return renamed;
}

function typesBesideKeptFunctions(
  operations: ReadonlyMap<string, OperationName>,
  functions: ReadonlyMap<string, string>,
): readonly string[] {
  return [...operations].flatMap(([id, { function: name, args, result }]) => (functions.get(id) === name ? [args, result] : []));
}

/** Renames the types beside a renamed function, too. Their names are added to `taken`. */
function renameOperations(
  operations: ReadonlyMap<string, OperationName>,
  functions: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, ConfigValue<string>>,
  taken: Set<string>,
  rules: NamingRules,
  report: Report,
): ReadonlyMap<string, OperationName> {
  return new Map(
    [...operations].map(([id, operation]) => {
      const name = functions.get(id);
      const entry = wanted.get(id);
      const isKept = name === undefined || name === operation.function || entry === undefined;
      return [id, isKept ? operation : nameBeside(name, operation.function, taken, entry, rules, report)];
    }),
  );
}

function nameBeside(
  name: string,
  before: string,
  taken: Set<string>,
  { pointer }: ConfigValue<string>,
  { typesBeside }: NamingRules,
  report: Report,
): OperationName {
  const take = (candidates: readonly [usual: string, other: string]): string => {
    const free = candidates.find((type) => !taken.has(lowerCase(type)));
    if (free === undefined) {
      const parameters = { what: "function", name: before, wanted: name, reason: "the types beside it would have taken names" };
      report("nameTaken", { pointer, item: [] }, parameters);
    }
    const chosen = free ?? candidates[0];
    taken.add(lowerCase(chosen));
    return chosen;
  };
  const { args, result } = typesBeside(name);
  return { function: name, args: take(args), result: take(result) };
}

/** New names by old names. */
type NameChanges = Readonly<Record<string, string>>;

function listChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): NameChanges {
  return Object.fromEntries([...before].flatMap(([id, name]) => (after.get(id) === name ? [] : [[name, after.get(id) ?? name]])));
}

function renameLock(lock: NameLock, renamed: Renames, former: Readonly<Record<string, FormerName>>): NameLock {
  const functions = new Map(Object.entries(renamed.functions));
  const isUnchanged = functions.size + Object.keys(renamed.types).length === 0;
  const aliases = Object.entries(former).map(([name, entry]) => [name, { ...entry, of: functions.get(entry.of) ?? entry.of }] as const);
  return {
    ...lock,
    functions: replaceValues(lock.functions, functions),
    types: replaceValues(lock.types, new Map(Object.entries(renamed.types))),
    ...(isUnchanged ? {} : { renamed }),
    ...(aliases.length === 0 ? {} : { aliases: Object.fromEntries(aliases) }),
  };
}

function foldAll(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => lowerCase(name)));
}
