import { refuse } from "./config-error.js";

/**
 * A caller's value as text: dates in ISO 8601, numbers, booleans and bigints as JavaScript writes them. Refuses `NaN`, infinities, invalid dates and
 * everything else, naming `place`.
 */
export function toText(value: unknown, place: string): string {
  switch (typeof value) {
    case "string":
      return value;
    case "bigint":
    case "boolean":
      return String(value);
    case "number":
      return Number.isFinite(value) ? String(value) : refuse(`${place} is not a finite number`);
    default:
      if (!(value instanceof Date)) return refuse(`${place} must be a string, number, boolean, bigint or Date`);
      return Number.isNaN(value.getTime()) ? refuse(`${place} is an invalid date`) : value.toISOString();
  }
}

/** The object's own value under a name; `undefined` if there is none. */
export function ownValue(group: object | undefined, name: string): unknown {
  return group !== undefined && Object.hasOwn(group, name) ? Reflect.get(group, name) : undefined;
}

/** Whether a value is an object that is worth asking for properties. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** A form's fields by name. Refuses what is not an object. */
export function formGroup(value: unknown): object | undefined {
  if (value === undefined || value === null) return undefined;
  return isObject(value) && !Array.isArray(value) ? value : refuse("body must be an object of fields");
}
