import type { TimeFormat } from "../model.ts";

/** A time, which is another one with each run. */
export interface TimeValue {
  readonly kind: "time";
  /** `date` and `moment` are objects that are not formatted yet. */
  readonly format: TimeFormat | { readonly kind: "date" } | { readonly kind: "moment" };
  /** Milliseconds from now; `undefined` if that is not known. `setDate` and the like change it. */
  offset: number | undefined;
  /** A moment that is formatted in UTC, not in the local time zone. `utc` changes it. */
  utc?: boolean;
}

/** Something random. */
export interface RandomValue {
  readonly kind: "random";
  readonly of: "fraction" | "number" | "string";
  readonly min?: number;
  readonly max?: number;
  /** Of a string: random digits of a number with this base. */
  readonly base?: number;
  /** How many digits. */
  readonly length?: number;
}
