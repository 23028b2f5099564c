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
