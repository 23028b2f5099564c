import type { ApiChange, ApiComparison, ChangeLevel } from "./change.ts";
import { countValue } from "../util/group-by.ts";

/** Where a change comes from, as `file:line:column`; empty if that is not known. */
export type PlaceOf = (change: ApiChange) => string;

/** What a verdict counts: changes by level, and names that are deprecated apart. */
const counted: readonly { readonly is: (change: ApiChange) => boolean; readonly one: string; readonly many: string }[] = [
  { is: ({ level }) => level === "major", one: "breaking change", many: "breaking changes" },
  { is: ({ level, kind }) => level === "minor" && kind !== "deprecated", one: "addition", many: "additions" },
  { is: ({ kind }) => kind === "deprecated", one: "deprecation", many: "deprecations" },
  { is: ({ level }) => level === "patch", one: "change without effect on callers", many: "changes without effect on callers" },
];

/** `major: 2 breaking changes, 1 addition`; for no changes, `none: the same for callers`. */
export function describeVerdict({ verdict, changes }: ApiComparison): string {
  const parts = counted.flatMap(({ is, one, many }) => {
    const count = changes.filter(is).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return `${verdict}: ${parts.length === 0 ? "the same for callers" : parts.join(", ")}`;
}

/** The number of changes by level. */
export function countLevels(changes: readonly ApiChange[]): ReadonlyMap<ChangeLevel, number> {
  const counts = new Map<ChangeLevel, number>();
  for (const { level } of changes) countValue(counts, level);
  return counts;
}

/** One change as a line of text: what changed, what to do, and where it comes from. */
export function describeChange(change: ApiChange, placeOf: PlaceOf): string {
  const { subject, what, todo } = change;
  const origin = [describeOrigin(change), placeOf(change)].filter((part) => part !== "").join(" at ");
  return `${subject} ${what}.${todo === "" ? "" : ` ${todo}`}${origin === "" ? "" : ` [${origin}]`}`;
}

/** The item of an operation; of a type, that of the first that uses it, and how many more do. */
export function describeOrigin({ item, functions }: ApiChange): string {
  return `${item.join(" / ")}${functions.length > 1 ? ` and ${functions.length - 1} more` : ""}`;
}
