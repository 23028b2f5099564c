import type { ApiChange, ApiComparison, ChangeLevel } from "./change.ts";
import { describeOrigin, describeVerdict, type PlaceOf } from "./describe.ts";
import { groupCredentials, joinNames } from "./group-credentials.ts";

const titles: readonly (readonly [ChangeLevel, string])[] = [
  ["major", "Breaking"],
  ["minor", "New"],
  ["patch", "Other"],
];

/** A comparison as Markdown, for pull requests. */
export function printMarkdown(ungrouped: ApiComparison, placeOf: PlaceOf): string {
  const comparison = groupCredentials(ungrouped);
  const sections = titles.flatMap(([level, title]) => {
    const changes = comparison.changes.filter((change) => change.level === level);
    if (changes.length === 0) return [];
    return [`### ${title}\n\n${changes.map((change) => `${printChange(change, placeOf(change))}\n`).join("")}`];
  });
  return [`**${describeVerdict(comparison)}**\n`, ...sections].join("\n");
}

/**
 * One change as an item of a Markdown list. Text of the collection is code, so it cannot be markup.
 */
export function printChange(change: ApiChange, place: string): string {
  const origin = [describeOrigin(change), place].filter((part) => part !== "").join(" at ");
  const what = change.kind === "changed" ? quoteTypes(change.what) : escape(change.what);
  const todo = change.todo === "" ? "" : ` ${escape(change.todo)}`;
  const subject = change.together === undefined ? quote(change.subject) : joinNames(change.together, quote);
  return `- ${subject} ${what}.${todo}${origin === "" ? "" : ` (${quote(origin)})`}`;
}

/** `is string now; it was number` with its types as code. */
function quoteTypes(what: string): string {
  const parts = /^(is|sends|goes to) ([\s\S]*) now; it was ([\s\S]*)$/.exec(what);
  if (parts === null) return escape(what);
  const [, verb = "", now = "", before = ""] = parts;
  return `${verb} ${quote(now)} now; it was ${quote(before)}`;
}

/** Code with enough backticks around it, on one line. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, " ");
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

function escape(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|&]/g, "\\$&");
}
