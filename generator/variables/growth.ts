import { maxPackageGrowth, maxVariableGrowth } from "../util/limits.ts";

/** Counts what the values of variables add, so that values which multiply stay within bounds. */
export interface Growth {
  /** Starts the next request. */
  readonly begin: () => void;
  /** Counts a value. True if there was room for it. */
  readonly take: (value: string) => boolean;
  /** True if some value had no room since `begin`. */
  readonly isFull: () => boolean;
}

/**
 * Creates a counter for single requests and for all of them together. A limit only counts as
 * reached once it has been exceeded, so a single value is never too long.
 */
export function createGrowth(): Growth {
  let request = 0;
  let total = 0;
  let full = false;
  return {
    begin: () => {
      request = 0;
      full = false;
    },
    take: ({ length }) => {
      if (request > maxVariableGrowth || total > maxPackageGrowth) full = true;
      else {
        request += length;
        total += length;
      }
      return !full;
    },
    isFull: () => full,
  };
}
