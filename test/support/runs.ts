import process from "node:process";

/**
 * How often a property is tried: as often as asked in `npm run test:all`, a fifth of it in `npm test`, where the time counts.
 * CI runs the former.
 */
export function runs(most: number): number {
  return process.env["THOROUGH"] === "yes" ? most : Math.ceil(most / 5);
}
