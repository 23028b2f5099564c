import { pointerKeys } from "./pointer.ts";

/** A JSON object from the input whose members have not been checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for a JSON object; arrays and null are not objects. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a JSON array; its elements remain unknown. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/**
 * The object's own member of that name, or `undefined` if it has none, even for names such as
 * `constructor`.
 */
export function member(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The strings of a list; empty for anything else. */
export function stringsOf(value: unknown): readonly string[] {
  return isList(value) ? value.filter((each) => typeof each === "string") : [];
}

/** The value of a JSON text; `undefined` if it is not JSON. */
export function parseJsonOrUndefined(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** The kind of a JSON value in words, for messages. */
export function describeKind(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (isList(value)) return "a list";
  switch (typeof value) {
    case "object":
      return "an object";
    case "string":
      return value === "" ? "an empty string" : "a string";
    case "number":
      return "a number";
    default:
      return "true or false";
  }
}

/** The value at a plain pointer; `undefined` if there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value;
  for (const key of pointerKeys(pointer)) {
    found = isList(found) ? found[Number(key)] : isObject(found) ? member(found, key) : undefined;
  }
  return found;
}
