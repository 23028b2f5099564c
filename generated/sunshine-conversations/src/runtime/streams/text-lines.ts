/**
 * The lines of a text that arrives in pieces, without their ends: LF, CR LF or CR. The last line
 * counts even if nothing ends it. Takes time in proportion to the text, however it is cut.
 */
export async function* textLines(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let isAfterReturn = false;
  for await (const chunk of chunks) {
    const text = isAfterReturn && chunk.startsWith("\n") ? chunk.slice(1) : chunk;
    isAfterReturn = chunk.endsWith("\r");
    const lines = text.split(/\r\n|\n|\r/);
    const rest = lines.pop() ?? "";
    for (const line of lines) {
      yield begun.join("") + line;
      begun = [];
    }
    begun.push(rest);
  }
  const last = begun.join("");
  if (last !== "") yield last;
}
