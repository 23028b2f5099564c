import { startChecker } from "../../generator/node/checker.ts";
import { packageOf, type SmallPackage } from "./small-package.ts";

export const checker = startChecker();

/** What a change is, what was, what is, and the verdict with the lines that say so. */
export type Case = readonly [what: string, old: SmallPackage, next: SmallPackage, expected: readonly string[]];

/** The verdict of a comparison, and its lines. */
export async function compare(old: SmallPackage, next: SmallPackage): Promise<readonly string[]> {
  const { comparison } = await checker.compare({ old: packageOf(old), next: packageOf(next) });
  return [
    comparison.verdict,
    ...comparison.changes.map(({ level, subject, what, todo }) => [level, subject, what, todo].join(" | ").replace(/ \| $/, "")),
  ];
}
