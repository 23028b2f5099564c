import type { ApiDraft } from "../ir/api.ts";
import { type LockEntry, matchLocked, type NameLock } from "./lock.ts";
import { createRegistry, type Registry } from "./registry.ts";
import type { NamingRules } from "./rules.ts";
import { listTypePlaces } from "./type-places.ts";
import { splitWords, withoutArticles } from "./words.ts";

/** The name of a function, and whether it has been published before. */
export interface FunctionName {
  readonly name: string;
  readonly published: boolean;
}

/** The types that are declared beside a function. */
export interface OperationTypes {
  readonly args: string;
  readonly result: string;
}

/** The names of all types, which share one scope. */
export interface TypeNames {
  /** By the id of the named type. */
  readonly named: ReadonlyMap<string, string>;
  /** By the id of the operation. */
  readonly parts: ReadonlyMap<string, OperationTypes>;
  /** The entries for the lock. */
  readonly locked: ReadonlyMap<string, string>;
}

/**
 * Names arguments, results and shared types. Published names come first; new types of all three
 * kinds take what is left.
 */
export function nameTypes(api: ApiDraft, functions: ReadonlyMap<string, FunctionName>, lock: NameLock, rules: NamingRules): TypeNames {
  const registry = createRegistry(rules.reserved.types);
  const matched = matchLocked(() => listEntries(api), lock.types);
  const usual = [...functions].flatMap(([id, { name, published }]) => (published ? usualNames(id, name, rules) : []));
  const published = claimAll(new Map([...usual, ...matched]), registry, rules);

  const parts = new Map([...functions].map(([id, { name }]) => [id, nameParts(id, name, published, registry, rules)]));
  const bySide = [...api.types.filter(({ sent }) => sent !== true), ...api.types.filter(({ sent }) => sent === true)];
  const named = new Map(
    bySide.map(({ id, nameHints }) => [id, published.get(id) ?? registry.take(nameHints.map((hint) => nameType(hint, rules)))]),
  );
  return { named, parts, locked: new Map([...listLockedTypes(api, named), ...listLockedParts(parts, functions, rules)]) };
}

/** Operations come first, because their types have a single place. */
function* listEntries(api: ApiDraft): Generator<LockEntry> {
  for (const { id } of api.operations) for (const key of [argsId(id), resultId(id)]) yield { key, id: key };
  for (const { id, place } of listTypePlaces(api, false)) yield { key: place, id };
}

function* listLockedTypes(api: ApiDraft, named: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  for (const { id, place } of listTypePlaces(api, true)) yield [place, named.get(id) ?? ""];
}

/** The usual names follow from the function's name, so the lock does not need them. */
function* listLockedParts(
  parts: ReadonlyMap<string, OperationTypes>,
  functions: ReadonlyMap<string, FunctionName>,
  rules: NamingRules,
): Generator<readonly [string, string]> {
  for (const [id, { args, result }] of parts) {
    const usual = new Set(usualNames(id, functions.get(id)?.name ?? "", rules).map(([, name]) => name));
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

function usualNames(id: string, name: string, { typesBeside }: NamingRules): readonly (readonly [string, string])[] {
  const { args, result } = typesBeside(name);
  return [
    [argsId(id), args[0]],
    [resultId(id), result[0]],
  ];
}

function nameParts(
  id: string,
  name: string,
  published: ReadonlyMap<string, string>,
  registry: Registry,
  { typesBeside }: NamingRules,
): OperationTypes {
  const { args, result } = typesBeside(name);
  return {
    args: published.get(argsId(id)) ?? registry.take(args),
    result: published.get(resultId(id)) ?? registry.take(result),
  };
}

/** A manifest may have been edited, so a name is only accepted if it could have been generated. */
function claimAll(names: ReadonlyMap<string, string>, registry: Registry, { isName }: NamingRules): ReadonlyMap<string, string> {
  return new Map([...names].filter(([, name]) => isName(name) && registry.claim(name)));
}

function nameType(hint: string, { casing }: NamingRules): string {
  return casing.type(withoutArticles(splitWords(hint)));
}
