import type { ApiDraft } from "../ir/api.ts";
import type { LockEntry, PublishedNames } from "./lock.ts";
import type { OperationTypes } from "./operation-name.ts";
import { reservedNames } from "./published/former-names.ts";
import { createRegistry, type Registry } from "./registry.ts";
import type { NamingRules } from "./rules.ts";
import { listTypePlaces } from "./type-places.ts";
import { splitWords, withoutArticles } from "./words.ts";
import { withoutOrdinal } from "./item-name.ts";
import { cutToSense, lengthOf, withoutEchoes } from "./sense.ts";
import { fillNameHint } from "../ir/name-hint.ts";
import { maxNameLength } from "../util/limits.ts";

/** How many operations of a type the lock knows. */
const lockedPlaces = 3;

/** The name of a function, and whether it has been published before. */
export interface FunctionName {
  readonly name: string;
  readonly published: boolean;
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
export function nameTypes(
  api: ApiDraft,
  functions: ReadonlyMap<string, FunctionName>,
  { lock, retired, types = new Map() }: PublishedNames,
  rules: NamingRules,
): TypeNames {
  const registry = createRegistry(rules.reserved.types);
  const matched = matchPlaces(listEntries(api), lock.types);
  const usual = [...functions].flatMap(([id, { name, published }]) => (published ? usualNames(id, name, rules) : []));
  const published = claimAll(new Map([...usual, ...types, ...matched, ...types]), registry, rules);
  for (const name of [...Object.values(retired.types), ...reservedNames(retired).types]) registry.claim(name);

  const parts = new Map([...functions].map(([id, { name }]) => [id, nameParts(id, name, published, registry, rules)]));
  const bySide = [...api.types.filter(({ sent }) => sent !== true), ...api.types.filter(({ sent }) => sent === true)];
  const named = new Map(
    bySide.map(({ id, nameHints }) => [id, published.get(id) ?? registry.take(candidatesOf(nameHints, functions, rules))]),
  );
  return { named, parts, locked: new Map([...listLockedTypes(api, named), ...listLockedParts(parts, functions, rules)]) };
}

/** The published name of each type: that of its first place in the lock. */
function matchPlaces(entries: Iterable<LockEntry>, locked: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const matched = new Map<string, string>();
  for (const { key, id } of entries) {
    if (!matched.has(id) && Object.hasOwn(locked, key)) matched.set(id, locked[key] ?? "");
  }
  return matched;
}

/** Operations come first, because their types have a single place. */
function* listEntries(api: ApiDraft): Generator<LockEntry> {
  for (const { id } of api.operations) for (const key of [argsId(id), resultId(id)]) yield { key, id: key };
  for (const { id, place } of listTypePlaces(api)) yield { key: place, id };
}

function* listLockedTypes(api: ApiDraft, named: ReadonlyMap<string, string>): Generator<readonly [string, string]> {
  for (const { id, place } of listTypePlaces(api, lockedPlaces)) yield [place, named.get(id) ?? ""];
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

/** Names from hints, best first. Those of globals come last, behind a name that says the same. */
function candidatesOf(hints: readonly string[], functions: ReadonlyMap<string, FunctionName>, rules: NamingRules): readonly string[] {
  const names = hints.map((hint) =>
    nameType(
      fillNameHint(hint, (id) => functions.get(id)?.name ?? ""),
      rules,
    ),
  );
  const { types } = rules.avoided;
  const clear = names.filter((name) => !types.has(name));
  const [first] = names;
  return clear.length > 0 || first === undefined ? clear : [rules.casing.type([...splitWords(first), "data"])];
}

/** A name that is too long keeps its last word, which says what kind of thing it is. */
function nameType(hint: string, { casing }: NamingRules): string {
  const text = withoutOrdinal(hint).replace(/\/(?::[\w-]{1,100}|\{[^{}]{1,100}\}{1,2})/g, " ");
  const words = withoutEchoes(withoutArticles(splitWords(text)));
  const last = words.slice(-1);
  return casing.type([...cutToSense([words.slice(0, -1)], Math.max(maxNameLength - lengthOf(last), 1)), ...last]);
}
