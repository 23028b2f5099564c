import { parseJsonOrUndefined, stringsOf } from "../json/members.ts";
import { emptyLock, type NameLock } from "./lock.ts";
import type { FormerName } from "./operation-name.ts";
import { invertRenames, replaceValues } from "./published/renames.ts";

/**
 * Reads the name lock from the text of a `postwright.json`. Damaged parts count as absent, so their
 * names are chosen again. Names that a config changed are reset to their original, so that the
 * config finds them in every run, and nothing else takes them.
 */
export function readLock(manifest: string | undefined): NameLock {
  const root = parse(manifest);
  const names = member(root, "names");
  const renamed = member(names, "renamed");
  const items = readNames(member(names, "items"));
  const parameters = readRecord(member(names, "parameters"), readNames);
  const sent = readRecord(member(names, "sent"), stringsOf);
  const assumed = readRecord(member(names, "assumed"), readStatuses);
  const optional = readRecord(member(names, "optional"), stringsOf);
  const exports = readRecord(member(names, "exports"), stringsOf);
  const renames = { functions: readNames(member(renamed, "functions")), types: readNames(member(renamed, "types")) };
  const originals = invertRenames(renames.functions);
  const aliases = readRecord(member(names, "aliases"), (value) => readFormerName(value, originals));
  return {
    modules: readNames(member(names, "modules")),
    functions: replaceValues(readNames(member(names, "functions")), originals),
    types: replaceValues(readNames(member(names, "types")), invertRenames(renames.types)),
    ...readGone(member(root, "operations"), readNames(member(names, "functions"))),
    ...(Object.keys(items).length === 0 ? {} : { items }),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(Object.keys(assumed).length === 0 ? {} : { assumed }),
    ...(Object.keys(sent).length === 0 ? {} : { sent }),
    ...(Object.keys(optional).length === 0 ? {} : { optional }),
    ...(Object.keys(exports).length === 0 ? {} : { exports }),
    ...readBodies(member(names, "bodies"), member(names, "shared")),
    ...(renamed === undefined ? {} : { renamed: renames }),
    ...(Object.keys(aliases).length === 0 ? {} : { aliases }),
  };
}

/** A manifest lists the functions that its package has, under their new names as the lock does. */
function readGone(operations: unknown, functions: Readonly<Record<string, string>>): Pick<NameLock, "gone"> {
  if (!Array.isArray(operations)) return {};
  const present = new Set(operations.map((operation: unknown) => member(operation, "function")));
  const gone = Object.entries(functions).flatMap(([id, name]) => (present.has(name) ? [] : [id]));
  return gone.length === 0 ? {} : { gone };
}

/** The lock has the new name of the function; in memory, it is the original one. */
function readFormerName(value: unknown, originals: ReadonlyMap<string, string>): FormerName {
  const { of = "", args = "", result = "" } = readNames(value);
  const entry = { of: originals.get(of) ?? of, args, result };
  return member(value, "ended") === true ? { ...entry, ended: true } : entry;
}

function readBodies(bodies: unknown, shared: unknown): Pick<NameLock, "bodies" | "shared"> {
  if (bodies === undefined) return {};
  const readText = (value: unknown, key: string): string => {
    const text = member(value, key);
    return typeof text === "string" ? text : "";
  };
  return {
    bodies: readRecord(bodies, (body) => {
      const parts = stringsOf(member(body, "parts"));
      const alone = stringsOf(member(body, "alone"));
      const single = member(body, "single") === true ? { single: true as const } : {};
      return {
        shape: readText(body, "shape"),
        ...(parts.length === 0 ? {} : { parts }),
        ...single,
        ...(alone.length === 0 ? {} : { alone }),
        types: readNames(member(body, "types")),
      };
    }),
    shared: readRecord(shared, (type) => {
      const optional = stringsOf(member(type, "optional"));
      const known = { first: readText(type, "first"), shape: readText(type, "shape"), keys: stringsOf(member(type, "keys")) };
      return optional.length === 0 ? known : { ...known, optional };
    }),
  };
}

function readStatuses(value: unknown): readonly number[] {
  const isStatus = (each: unknown): each is number => typeof each === "number" && Number.isInteger(each) && each >= 100 && each <= 599;
  return Array.isArray(value) ? value.filter(isStatus) : [];
}

function readRecord<Value>(record: unknown, read: (value: unknown) => Value): Readonly<Record<string, Value>> {
  if (typeof record !== "object" || record === null) return {};
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, read(value)]));
}

function parse(text: string | undefined): unknown {
  return parseJsonOrUndefined(text ?? "") ?? emptyLock;
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function readNames(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([key, name]) => (typeof name === "string" ? [[key, name]] : [])));
}
