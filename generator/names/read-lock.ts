import { EMPTY_LOCK, type NameLock } from "./lock.ts";

/** Reads the name lock out of the text of a `postwright.json`. Whatever is damaged counts as absent: names are then chosen anew. */
export function readLock(manifest: string | undefined): NameLock {
  const names = member(parse(manifest), "names");
  return {
    modules: readNames(member(names, "modules")),
    functions: readNames(member(names, "functions")),
    types: readNames(member(names, "types")),
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
