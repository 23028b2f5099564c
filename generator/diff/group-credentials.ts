import { groupBy } from "../util/group-by.ts";
import type { ApiChange, ApiComparison, ChangedFunctions } from "./change.ts";
import { levels } from "./change.ts";

/** How many functions one line names. */
const mostNames = 5;

/**
 * Makes one change, for people, of the same change to the credentials of several functions. What
 * the client accepts follows from that, so it is only said by itself where nothing else says it.
 */
export function groupCredentials({ changes, ...comparison }: ApiComparison): ApiComparison {
  const client = changes.find(({ credentials }) => credentials?.user === "client");
  const groups = [...groupBy(changes.filter(isOfFunction), ({ level, what }) => `${level} ${what}`).values()];
  const joined = groups.map((group) => joinGroup(group, comparison.functionCount));
  const isSaid = client !== undefined && joined.some(({ level }) => levels.indexOf(level) <= levels.indexOf(client.level));
  const [only, ...others] = joined;
  // What a client no longer accepts breaks callers; functions that need no credentials do not.
  const isOnlyReason = client !== undefined && !isSaid && only !== undefined && others.length === 0;
  const shown = isOnlyReason ? [{ ...only, level: client.level, todo: client.todo }] : joined;
  const rest = changes.filter((change) => !isOfFunction(change) && !(change === client && (isSaid || isOnlyReason)));
  const sorted = [...shown, ...rest].sort((one, two) => levels.indexOf(one.level) - levels.indexOf(two.level));
  return { ...comparison, changes: sorted };
}

/** `All operations`, or as many names as fit into a line. */
export function joinNames({ names, isAll }: ChangedFunctions, print: (name: string) => string): string {
  if (isAll) return "All operations";
  const [shown, more] = [names.slice(0, mostNames), names.length - mostNames];
  const parts = [...shown.map(print), ...(more > 0 ? [`${more} more`] : [])];
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

function isOfFunction({ credentials }: ApiChange): boolean {
  return credentials?.user === "function";
}

function joinGroup(group: readonly ApiChange[], functionCount: number | undefined): ApiChange {
  const [first] = group;
  if (first?.credentials === undefined) throw new Error("A group has a change of credentials.");
  if (group.length === 1) return first;
  const { now, before } = first.credentials;
  const names = group.map(({ subject }) => subject);
  const together = { names, isAll: names.length === functionCount };
  const about = together.isAll ? { functions: [], item: [] } : { functions: names };
  const what = `use ${now} now; before, they used ${before}`;
  return { ...first, ...about, subject: joinNames(together, (name) => name), together, what };
}
