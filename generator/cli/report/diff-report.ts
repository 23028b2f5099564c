import { cleanJson, cleanText } from "../../diagnostics/clean.ts";
import type { ApiComparison } from "../../diff/change.ts";
import { countLevels, describeChange, describeVerdict, type PlaceOf } from "../../diff/describe.ts";
import { groupCredentials } from "../../diff/group-credentials.ts";
import { printMarkdown } from "../../diff/markdown.ts";
import { assertNever } from "../../util/assert-never.ts";
import type { Terminal } from "../terminal.ts";

/** How a difference is printed. */
export interface DifferenceOptions {
  readonly placeOf: PlaceOf;
  readonly format: "text" | "json" | "markdown";
  /** Whether changes that break nobody are listed too. */
  readonly verbose: boolean;
  /** What was compared. */
  readonly names: readonly [old: string, next: string];
}

/** Prints the result of `diff`. */
export function printDifference(comparison: ApiComparison, options: DifferenceOptions, terminal: Terminal): void {
  switch (options.format) {
    case "text":
      return terminal.writeOut(`${formatDifference(comparison, options).join("\n")}\n`);
    case "json":
      for (const line of listDifference(comparison, options)) terminal.writeOut(`${cleanJson(line)}\n`);
      return;
    case "markdown":
      return terminal.writeOut(printMarkdown(comparison, options.placeOf));
    default:
      return assertNever(options.format);
  }
}

/** The verdict and the changes as lines of text: those that break callers, with `verbose` all. */
export function formatDifference(
  ungrouped: ApiComparison,
  { placeOf, verbose }: Pick<DifferenceOptions, "placeOf" | "verbose">,
): readonly string[] {
  const comparison = groupCredentials(ungrouped);
  const shown = comparison.changes.filter(({ level }) => verbose || level === "major");
  const hidden = comparison.changes.length - shown.length;
  return [
    describeVerdict(comparison) + (hidden > 0 ? " (--verbose lists all)" : ""),
    ...shown.map((change) => `  ${change.level}  ${cleanText(describeChange(change, placeOf), 1000)}`),
  ];
}

/** The same as objects for programs: each change, then the verdict. */
export function listDifference(
  { verdict, changes }: ApiComparison,
  { placeOf, names }: Pick<DifferenceOptions, "placeOf" | "names">,
): readonly object[] {
  const counts = countLevels(changes);
  const [old, next] = names;
  const [major, minor, patch] = (["major", "minor", "patch"] as const).map((level) => counts.get(level) ?? 0);
  return [
    ...changes.map((change) => ({ type: "difference", ...change, place: placeOf(change) })),
    { type: "verdict", old, new: next, verdict, major, minor, patch },
  ];
}
