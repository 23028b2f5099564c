/** Edits after which the search for a small diff is given up; it grows with their square. */
const mostEdits = 2000;
const mostLines = 200;

/**
 * Unified diff between two texts, at most 200 lines. The library is loaded here, since most runs have nothing to compare.
 * Two texts that have next to nothing in common give a sentence instead.
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
