import type { ItemScripts } from "../../scripts/model.ts";
import { maxAssertedStatuses } from "../../util/limits.ts";

/**
 * The statuses that the scripts of an item name, ascending. The item's own scripts know best, then
 * those of the innermost folder: outer scripts also name statuses of other items.
 */
export function assertedStatuses(scripts: ItemScripts | undefined): readonly number[] {
  const byLevel = (scripts?.levels ?? []).map(({ findings }) => findings.statuses.flatMap(({ statuses }) => statuses).filter(isFinal));
  const innermost = byLevel.findLast((statuses) => statuses.length > 0) ?? [];
  return [...new Set(innermost)].sort((one, two) => one - two).slice(0, maxAssertedStatuses);
}

/** True for a status that `fetch` returns. */
function isFinal(status: number): boolean {
  return status >= 200 && status <= 599;
}

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** True for a status whose responses never have a body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
export function isBodiless(status: number): boolean {
  return bodiless.has(status);
}
