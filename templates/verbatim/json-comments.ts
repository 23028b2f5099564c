/**
 * Cuts `//` and block comments from JSON text and keeps everything else, including the whitespace
 * around comments. As in Postman, a quote after a backslash opens no string, and the CR of a CR LF
 * after `//` belongs to the comment.
 */
export function cutComments(text: string): string {
  const opening = /"|\/\/|\/\*/gu;
  const kept: string[] = [];
  let start = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [token] = match;
    if (token === '"' && isEscaped(text, match.index)) continue;
    const end = endOf(token, text, opening.lastIndex);
    if (token !== '"') {
      kept.push(text.slice(start, match.index));
      start = end;
    }
    opening.lastIndex = end;
  }
  return kept.join("") + text.slice(start);
}

/** The end of the string or comment that `token` opens. One that is not closed runs to the end. */
function endOf(token: string, text: string, from: number): number {
  if (token === '"') return endOfString(text, from);
  const closing = token === "//" ? /(?=\n)/gu : /\*\//gu;
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : text.length;
}

function isEscaped(text: string, quote: number): boolean {
  let start = quote;
  while (text[start - 1] === "\\") start -= 1;
  return (quote - start) % 2 === 1;
}

function endOfString(text: string, from: number): number {
  const next = /\\[^]|"/gu;
  next.lastIndex = from;
  for (let match = next.exec(text); match !== null; match = next.exec(text))
    if (match[0] === '"') return next.lastIndex;
  return text.length;
}
