import type { ConfigValue } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { Names, OperationName } from "../names/allocate.ts";
import type { NameLock } from "../names/lock.ts";
import { replaceValues } from "../names/renames.ts";
import type { NamingRules } from "../names/rules.ts";
import { lowerCase } from "../util/letters.ts";

/** New names, by the ids of operations and of types. */
export interface WantedNames {
  readonly functions: ReadonlyMap<string, ConfigValue<string>>;
  readonly types: ReadonlyMap<string, ConfigValue<string>>;
}

/**
 * Renames functions and types as a config asks for. Names that are taken or reserved are reported.
 */
export function renameAll(names: Names, wanted: WantedNames, rules: NamingRules, report: Report): Names {
  const { reserved } = rules;
  if (wanted.functions.size + wanted.types.size === 0) return names;
  const before = new Map([...names.operations].map(([id, operation]) => [id, operation.function]));
  const functions = rename(before, wanted.functions, { what: "function", reserved: foldAll(reserved.functions), others: [], report });
  const kept = typesBesideKeptFunctions(names.operations, functions);
  const types = rename(names.types, wanted.types, { what: "type", reserved: foldAll(reserved.types), others: kept, report });
  const taken = foldAll([...reserved.types, ...types.values(), ...kept]);
  return {
    modules: names.modules,
    operations: renameOperations(names.operations, functions, wanted.functions, taken, rules, report),
    types,
    lock: renameLock(names.lock, listChanges(before, functions), listChanges(names.types, types)),
  };
}

/** A kind of names that must differ. */
interface NameSpace {
  readonly what: "function" | "type";
  /** Reserved words, in lower case. */
  readonly reserved: ReadonlySet<string>;
  /** Names of other things that share the name space. */
  readonly others: readonly string[];
  readonly report: Report;
}

/**
 * Returns all names after the change, by id. Names are compared without case, as they are when they
 * are allocated.
 */
function rename(
  names: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, ConfigValue<string>>,
  { what, reserved, others, report }: NameSpace,
): ReadonlyMap<string, string> {
  const unchanged = [...names].flatMap(([id, name]) => (wanted.has(id) ? [] : [name]));
  const taken = foldAll([...unchanged, ...others]);
  const renamed = new Map(names);
  for (const [id, { value, pointer }] of wanted) {
    const folded = lowerCase(value);
    const reason = reserved.has(folded) ? "the word is reserved" : taken.has(folded) ? "the name is taken" : undefined;
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

function renameLock(lock: NameLock, renamedFunctions: NameChanges, renamedTypes: NameChanges): NameLock {
  const { functions, types } = lock;
  const isUnchanged = Object.keys(renamedFunctions).length + Object.keys(renamedTypes).length === 0;
  return {
    ...lock,
    functions: replaceValues(functions, new Map(Object.entries(renamedFunctions))),
    types: replaceValues(types, new Map(Object.entries(renamedTypes))),
    ...(isUnchanged ? {} : { renamed: { functions: renamedFunctions, types: renamedTypes } }),
  };
}

function foldAll(names: Iterable<string>): Set<string> {
  return new Set([...names].map((name) => lowerCase(name)));
}
