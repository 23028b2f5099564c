import { refuse } from "./config-error.js";

/** A value of a path, query, header or form argument. Dates are sent as ISO 8601 in UTC. */
export type Scalar = string | number | boolean | bigint | Date;

/**
 * A caller's value as a string: dates in ISO 8601, numbers, booleans and bigints as JavaScript
 * writes them. Refuses `NaN`, infinities, invalid dates and other types; the message names `place`.
 */
export function toText(value: unknown, place: string): string {
  if (typeof value === "string") return value;
  const isDate = value instanceof Date;
  if (!isDate && !/^(?:number|boolean|bigint)$/.test(typeof value))
    return refuse(`${place} must be a string, number, boolean, bigint or Date`);
  if ((isDate || typeof value === "number") && !Number.isFinite(Number(value)))
    return refuse(`${place} is ${isDate ? "an invalid date" : "not a finite number"}`);
  return isDate ? value.toISOString() : String(value);
}
