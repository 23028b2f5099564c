/**
 * The number of edits after which the search for a small diff is given up; its time grows with the
 * square.
 */
const mostEdits = 2000;
const mostLines = 200;

/**
 * Unified diff of two texts, at most 200 lines. The library is loaded here, because most runs have
 * nothing to compare. For two texts that have almost nothing in common, a sentence is returned
 * instead.
 */
export async function diffTexts(path: string, from: string, to: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  const patch = createTwoFilesPatch(path, path, from, to, "on disk", "generated", {
    context: 3,
    maxEditLength: mostEdits,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (patch === undefined) return `${path}: the two versions differ in more than ${mostEdits} lines.\n`;
  const lines = patch.split("\n");
  if (lines.length <= mostLines) return patch;
  return `${lines.slice(0, mostLines).join("\n")}\n… and ${lines.length - mostLines} more lines\n`;
}

/**
 * The first line that a diff of `diffTexts` takes away or adds to, counted from 1; 1 if it has
 * none.
 */
export function firstChangedLine(diff: string): number {
  const lines = diff.split("\n");
  const start = lines.findIndex((line) => line.startsWith("@@ "));
  const from = Number(/^@@ -(\d+)/.exec(lines[start] ?? "")?.[1] ?? 1);
  const kept = lines.slice(start + 1).findIndex((line) => !line.startsWith(" "));
  return Math.max(1, start === -1 || kept === -1 ? 1 : from + kept);
}
