type ParseText = (text: string) => unknown;

/**
 * Parses JSON texts that follow one another, mostly one per line (JSON lines, NDJSON). Throws a
 * `SyntaxError` if one of them is not JSON.
 */
export function parseLines(text: string, parse: ParseText = JSON.parse): unknown[] {
  return splitTexts(text).map((piece) => parse(piece));
}

/** The same, but a single text is not put into a list. */
export function parseJsonOrLines(text: string, parse?: ParseText): unknown {
  const values = parseLines(text, parse);
  return values.length === 1 ? values[0] : values;
}

/** Splits after each bracket that closes an object or array, and at the line breaks around them. */
function splitTexts(text: string): readonly string[] {
  const pieces: string[] = [];
  const token = /"(?:[^"\\]+|\\.?)*(?:"|$)|[[{]|[\]}]|[\n\r\u001e]+/gsu;
  let depth = 0;
  let start = 0;
  const cut = (end: number): void => {
    const piece = text.slice(start, end).replaceAll("\u001e", "").trim();
    if (piece !== "") pieces.push(piece);
    start = end;
  };
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    if (found.startsWith('"')) continue;
    if (found === "[" || found === "{") depth += 1;
    else if (found === "]" || found === "}") depth -= 1;
    if (depth === 0) cut(token.lastIndex);
  }
  cut(text.length);
  return pieces;
}
