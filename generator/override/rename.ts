import type { Given } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { Names, OperationName } from "../names/allocate.ts";
import { replaceValues } from "../names/renames.ts";
import { RESERVED_TYPES, RESERVED_VALUES } from "../names/reserved.ts";
import { capitalize } from "../names/words.ts";

/** New names, by the ids of operations and of types. */
export interface WantedNames {
  readonly functions: ReadonlyMap<string, Given<string>>;
  readonly types: ReadonlyMap<string, Given<string>>;
}

/** Gives functions and types the names that a config asks for. Everything else keeps its name; what is taken or reserved is reported. */
export function renameAll(names: Names, wanted: WantedNames, report: Report): Names {
  if (wanted.functions.size + wanted.types.size === 0) return names;
  const oldFunctions = new Map([...names.operations].map(([id, { function: name }]) => [id, name]));
  const functions = changeNames(oldFunctions, wanted.functions, { what: "function", reserved: fold(RESERVED_VALUES), others: [], report });
  const parts = [...names.operations].flatMap(([id, { args, result }]) =>
    functions.get(id) === oldFunctions.get(id) ? [args, result] : [],
  );
  const types = changeNames(names.types, wanted.types, { what: "type", reserved: fold(RESERVED_TYPES), others: parts, report });
  const taken = new Set([...RESERVED_TYPES, ...types.values(), ...parts].map((name) => name.toLowerCase()));
  const operations = new Map(
    [...names.operations].map(([id, old]) => [
      id,
      renameParts(old, functions.get(id) ?? old.function, taken, wanted.functions.get(id), report),
    ]),
  );
  const renamed = { functions: changesOf(oldFunctions, functions), types: changesOf(names.types, types) };
  const { modules, lock } = names;
  return {
    modules,
    operations,
    types,
    lock: {
      modules: lock.modules,
      functions: replaceValues(lock.functions, new Map(Object.entries(renamed.functions))),
      types: replaceValues(lock.types, new Map(Object.entries(renamed.types))),
      ...(Object.keys({ ...renamed.functions, ...renamed.types }).length === 0 ? {} : { renamed }),
    },
  };
}

interface Scope {
  readonly what: string;
  readonly reserved: ReadonlySet<string>;
  /** Names of other things in the same scope. */
  readonly others: readonly string[];
  readonly report: Report;
}

/** All names after the change, by id. Names are compared in lower case, as they are when they are allocated. */
function changeNames(
  names: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, Given<string>>,
  { what, reserved, others, report }: Scope,
): ReadonlyMap<string, string> {
  const taken = fold(new Set([...[...names].flatMap(([id, name]) => (wanted.has(id) ? [] : [name])), ...others]));
  const changed = new Map(names);
  for (const [id, { value, pointer }] of wanted) {
    const name = names.get(id) ?? "";
    const folded = value.toLowerCase();
    const reason = reserved.has(folded) ? "the word is reserved" : taken.has(folded) ? "the name is taken" : undefined;
    if (reason !== undefined) report("nameTaken", { pointer, item: [] }, { what, name, wanted: value, reason });
    taken.add(folded);
    changed.set(id, value);
  }
  return changed;
}

/** The types beside a function go with it. */
function renameParts(
  old: OperationName,
  name: string,
  taken: Set<string>,
  wanted: Given<string> | undefined,
  report: Report,
): OperationName {
  if (name === old.function || wanted === undefined) return old;
  const take = (endings: readonly string[]): string => {
    const free = endings.map((ending) => capitalize(name) + ending).find((candidate) => !taken.has(candidate.toLowerCase()));
    if (free === undefined) {
      const parameters = { what: "function", name: old.function, wanted: name, reason: "the types beside it would have taken names" };
      report("nameTaken", { pointer: wanted.pointer, item: [] }, parameters);
    }
    const chosen = free ?? capitalize(name) + (endings[0] ?? "");
    taken.add(chosen.toLowerCase());
    return chosen;
  };
  return { function: name, args: take(["Args", "Arguments"]), result: take(["Result", "CallResult"]) };
}

function changesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...before].flatMap(([id, name]) => (after.get(id) === name ? [] : [[name, after.get(id) ?? name]])));
}

function fold(names: ReadonlySet<string>): Set<string> {
  return new Set([...names].map((name) => name.toLowerCase()));
}
