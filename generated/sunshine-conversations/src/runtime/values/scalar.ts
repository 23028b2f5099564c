import { refuse } from "./config-error.js";

/** A value of a path, query, header or form argument. Dates are sent as ISO 8601 in UTC. */
export type Scalar = string | number | boolean | bigint | Date;

/**
 * A caller's value as a string: dates in ISO 8601, numbers, booleans and bigints as JavaScript
 * writes them. Refuses `NaN`, infinities, invalid dates and other types; the message names `place`.
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
