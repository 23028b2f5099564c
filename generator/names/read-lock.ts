import { emptyLock, type NameLock } from "./lock.ts";
import { invertRenames, replaceValues } from "./renames.ts";

/**
 * Reads the name lock from the text of a `postwright.json`. Damaged parts count as absent, so their
 * names are chosen again. Names that a config changed are reset to their original, so that the
 * config finds them in every run, and nothing else takes them.
 */
export function readLock(manifest: string | undefined): NameLock {
  const names = member(parse(manifest), "names");
  const renamed = member(names, "renamed");
  const items = readNames(member(names, "items"));
  return {
    modules: readNames(member(names, "modules")),
    functions: replaceValues(readNames(member(names, "functions")), invertRenames(readNames(member(renamed, "functions")))),
    types: replaceValues(readNames(member(names, "types")), invertRenames(readNames(member(renamed, "types")))),
    ...(Object.keys(items).length === 0 ? {} : { items }),
  };
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return emptyLock;
  try {
    return JSON.parse(text);
  } catch {
    return emptyLock;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function readNames(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([key, name]) => (typeof name === "string" ? [[key, name]] : [])));
}
