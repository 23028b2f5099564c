import type { OperationDraft } from "../../ir/api.ts";
import type { NameLock } from "../lock.ts";
import type { OperationTypes } from "../operation-name.ts";
import { folderOf, operationOf } from "./relate.ts";

/** Type → the module that declares it; `undefined` if several use it. */
type Homes = ReadonlyMap<string, string | undefined>;

/** What is known of the operations of a run besides its lock. */
export interface PlacedOperations {
  readonly operations: readonly OperationDraft[];
  /** By operation. */
  readonly parts: ReadonlyMap<string, OperationTypes>;
  /** The published ids of operations. */
  readonly related: ReadonlyMap<string, string>;
}

/**
 * The modules from which published types could be imported, and which no longer declare them.
 * `before` is the published lock, `now` that of this run.
 */
export function listLeft({ operations, parts, related }: PlacedOperations, before: NameLock, now: NameLock): Pick<NameLock, "exports"> {
  const beside = (lock: NameLock, idOf: (id: string) => string | undefined): Homes =>
    new Map(operations.flatMap(({ id }) => listNames(parts.get(id)).map((name) => [name, moduleOf(idOf(id), lock)])));
  const old = new Map([...beside(before, (id) => related.get(id)), ...listDeclared(before)]);
  const homes = new Map([...beside(now, (id) => id), ...listDeclared(now)]);
  const left = [...homes].flatMap(([name, home]) => {
    const known = new Set([old.get(name) ?? [], before.exports?.[name] ?? []].flat());
    const files = [...known].filter((file) => file !== home).sort();
    return files.length === 0 ? [] : [[name, files] as const];
  });
  return left.length === 0 ? {} : { exports: Object.fromEntries(left) };
}

function listNames(types: OperationTypes | undefined): readonly string[] {
  return types === undefined ? [] : [types.args, types.result];
}

/** The lock has a place in a second module of each type that several use. */
function listDeclared(lock: NameLock): Homes {
  const homes = new Map<string, string | undefined>();
  for (const [place, name] of Object.entries(lock.types)) {
    const module = moduleOf(operationOf(place), lock);
    homes.set(name, homes.has(name) && homes.get(name) !== module ? undefined : module);
  }
  return homes;
}

function moduleOf(id: string | undefined, lock: NameLock): string | undefined {
  const folder = folderOf(id, lock);
  return folder === undefined ? undefined : lock.modules[folder];
}
