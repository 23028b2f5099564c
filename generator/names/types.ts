import type { ApiDraft } from "../ir/api.ts";
import { type LockEntry, matchLocked, type NameLock } from "./lock.ts";
import { createRegistry, type Registry } from "./registry.ts";
import { RESERVED_TYPES } from "./reserved.ts";
import { listTypePlaces } from "./type-places.ts";
import { capitalize, isIdentifierText, splitWords, toPascalCase, withoutArticles } from "./words.ts";

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
export function nameTypes(api: ApiDraft, functions: ReadonlyMap<string, FunctionName>, lock: NameLock): TypeNames {
  const registry = createRegistry(RESERVED_TYPES);
  const matched = matchLocked(() => listEntries(api), lock.types);
  const usual = [...functions].flatMap(([id, { name, published }]) => (published ? usualNames(id, name) : []));
  const published = claimAll(new Map([...usual, ...matched]), registry);

  const parts = new Map([...functions].map(([id, { name }]) => [id, nameParts(id, name, published, registry)]));
  const bySide = [...api.types.filter(({ sent }) => sent !== true), ...api.types.filter(({ sent }) => sent === true)];
  const named = new Map(bySide.map(({ id, nameHints }) => [id, published.get(id) ?? registry.take(nameHints.map(toTypeName))]));
  return { named, parts, locked: new Map([...listLockedTypes(api, named), ...listLockedParts(parts, functions)]) };
}

/** Operations first: their types have one place. */
function* listEntries(api: ApiDraft): Generator<LockEntry> {
  for (const { id } of api.operations) for (const key of [argsId(id), resultId(id)]) yield { key, id: key };
  for (const { id, place } of listTypePlaces(api, false)) yield { key: place, id };
}

function* listLockedTypes(api: ApiDraft, named: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  for (const { id, place } of listTypePlaces(api, true)) yield [place, named.get(id) ?? ""];
}

/** The usual names need no place in the lock: they follow from the function's. */
function* listLockedParts(
  parts: ReadonlyMap<string, OperationTypes>,
  functions: ReadonlyMap<string, FunctionName>,
): Generator<readonly [string, string]> {
  for (const [id, { args, result }] of parts) {
    const usual = new Set(usualNames(id, functions.get(id)?.name ?? "").map(([, name]) => name));
    if (!usual.has(args)) yield [argsId(id), args];
    if (!usual.has(result)) yield [resultId(id), result];
  }
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
  return toPascalCase(withoutArticles(splitWords(hint)));
}
