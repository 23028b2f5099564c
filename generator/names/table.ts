import type { Names } from "./allocate.ts";
import type { OperationName } from "./operation-name.ts";
import type { NameLock } from "./lock.ts";
import type { ModuleName } from "./modules.ts";

/** Every name of a package as plain data, which survives JSON. */
export interface NameTable {
  readonly modules: readonly ({ readonly resource: string } & ModuleName)[];
  readonly operations: readonly ({ readonly operation: string } & OperationName)[];
  readonly types: readonly { readonly type: string; readonly name: string }[];
  /** Stored in the manifest for the next run. */
  readonly lock: NameLock;
}

/** Lists names as plain data. */
export function tabulateNames({ modules, operations, types, lock }: Names): NameTable {
  return {
    modules: [...modules].map(([resource, name]) => ({ resource, ...name })),
    operations: [...operations].map(([operation, name]) => ({ operation, ...name })),
    types: [...types].map(([type, name]) => ({ type, name })),
    lock,
  };
}

/** Indexes the names of a table by IR id. */
export function indexNames({ modules, operations, types, lock }: NameTable): Names {
  return {
    modules: new Map(modules.map(({ resource, ...name }) => [resource, name])),
    operations: new Map(operations.map(({ operation, ...name }) => [operation, name])),
    types: new Map(types.map(({ type, name }) => [type, name])),
    lock,
  };
}
