import process from "node:process";

/** True in `npm run test:all`, which CI runs; false in `npm test`, where the time counts. */
const isThorough = process.env["THOROUGH"] === "yes";

/**
 * How often a property is tried: as often as asked in `npm run test:all`, a twentieth of it in
 * `npm test`.
 */
export function runs(most: number): number {
  return isThorough ? most : Math.ceil(most / 20);
}

/** The cases to try: all in `npm run test:all`, and `count` spread over the list in `npm test`. */
export function sample<T>(cases: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, cases.length / count);
  return isThorough ? cases : cases.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}
