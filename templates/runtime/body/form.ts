import { refuse } from "../values/config-error.js";
import { isObject } from "../values/object.js";

/** The fields of a form, by name. Refuses anything but an object. */
export function formGroup(value: unknown): object | undefined {
  if (value === undefined || value === null) return undefined;
  return isObject(value) && !Array.isArray(value) ? value : refuse("body must be an object of fields");
}
