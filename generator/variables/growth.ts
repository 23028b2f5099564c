import { maxPackageGrowth, maxVariableGrowth } from "../util/limits.ts";

/** Counts what the values of variables add, so that values which multiply stay within bounds. */
export interface Growth {
  /** The next request begins. */
  readonly begin: () => void;
  /** Whether there is room for one more value, which is counted. */
  readonly take: (value: string) => boolean;
  /** Whether a value had no room since `begin`. */
  readonly isFull: () => boolean;
}

/** A new count: within one request, and over all of them. What has no room is known only once it is exceeded: a single value is never too long. */
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
