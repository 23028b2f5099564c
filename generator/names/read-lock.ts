import { EMPTY_LOCK, type NameLock } from "./lock.ts";
import { invertRenames, replaceValues } from "./renames.ts";

/**
 * Reads the name lock out of the text of a `postwright.json`. Whatever is damaged counts as absent: names are then chosen anew. What a config had renamed
 * has its own name again, so that the config finds what it speaks of, run after run, and nobody else takes that name.
 */
export function readLock(manifest: string | undefined): NameLock {
  const names = member(parse(manifest), "names");
  const renamed = member(names, "renamed");
  return {
    modules: readNames(member(names, "modules")),
    functions: replaceValues(readNames(member(names, "functions")), invertRenames(readNames(member(renamed, "functions")))),
    types: replaceValues(readNames(member(names, "types")), invertRenames(readNames(member(renamed, "types")))),
  };
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return EMPTY_LOCK;
  try {
    return JSON.parse(text);
  } catch {
    return EMPTY_LOCK;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function readNames(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).flatMap(([key, name]) => (typeof name === "string" ? [[key, name]] : [])));
}
