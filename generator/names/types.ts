import type { Api } from "../ir/api.ts";
import { matchLocked, type NameLock } from "./lock.ts";
import { createRegistry, type Registry } from "./registry.ts";
import { RESERVED_TYPES } from "./reserved.ts";
import { capitalize, isIdentifierText, splitWords, toPascalCase } from "./words.ts";

/** A function's name, and whether it was published before. */
export interface FunctionName {
  readonly name: string;
  readonly published: boolean;
}

/** The types that are declared beside a function. */
export interface OperationTypes {
  readonly args: string;
  readonly result: string;
}

/** All names of types, which share one scope. */
export interface TypeNames {
  /** By the id of the named type. */
  readonly named: ReadonlyMap<string, string>;
  /** By the id of the operation. */
  readonly parts: ReadonlyMap<string, OperationTypes>;
  /** What the lock has to keep. */
  readonly locked: ReadonlyMap<string, string>;
}

/**
 * Names arguments, results and shared shapes. What was published comes first, so that a newcomer of any of the three kinds takes
 * what is left.
 */
export function nameTypes(api: Api, functions: ReadonlyMap<string, FunctionName>, lock: NameLock): TypeNames {
  const registry = createRegistry(RESERVED_TYPES);
  const ids = [...api.types.map(({ id }) => id), ...[...functions.keys()].flatMap((id) => [argsId(id), resultId(id)])];
  const matched = matchLocked(ids, lock.types);
  const usual = [...functions].flatMap(([id, { name, published }]) => (published ? usualNames(id, name) : []));
  const published = claimAll(new Map([...usual, ...matched]), registry);

  const parts = new Map([...functions].map(([id, { name }]) => [id, nameParts(id, name, published, registry)]));
  const named = new Map(api.types.map(({ id, nameHints }) => [id, published.get(id) ?? registry.take(nameHints.map(toTypeName))]));
  return {
    named,
    parts,
    locked: new Map([...named, ...[...parts].flatMap(([id, types]) => unusual(id, types, functions.get(id)?.name ?? ""))]),
  };
}

function argsId(operation: string): string {
  return `${operation}#args`;
}

function resultId(operation: string): string {
  return `${operation}#result`;
}

function usualNames(id: string, name: string): readonly (readonly [string, string])[] {
  return [
    [argsId(id), `${capitalize(name)}Args`],
    [resultId(id), `${capitalize(name)}Result`],
  ];
}

/** The usual names need no place in the lock: they follow from the function's. */
function unusual(id: string, types: OperationTypes, name: string): readonly (readonly [string, string])[] {
  const given = new Map([
    [argsId(id), types.args],
    [resultId(id), types.result],
  ]);
  return usualNames(id, name).flatMap(([key, usual]) => {
    const own = given.get(key);
    return own === undefined || own === usual ? [] : [[key, own] as const];
  });
}

function nameParts(id: string, name: string, published: ReadonlyMap<string, string>, registry: Registry): OperationTypes {
  const pascal = capitalize(name);
  return {
    args: published.get(argsId(id)) ?? registry.take([`${pascal}Args`, `${pascal}Arguments`]),
    result: published.get(resultId(id)) ?? registry.take([`${pascal}Result`, `${pascal}CallResult`]),
  };
}

/** A manifest may have been edited: what it says is only taken where we could have written it. */
function claimAll(names: ReadonlyMap<string, string>, registry: Registry): ReadonlyMap<string, string> {
  return new Map([...names].filter(([, name]) => isIdentifierText(name) && registry.claim(name)));
}

function toTypeName(hint: string): string {
  return toPascalCase(splitWords(hint));
}
