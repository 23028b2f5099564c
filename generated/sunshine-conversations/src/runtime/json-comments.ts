/** Cuts `//` and block comments out of a JSON text and keeps everything else: double-quoted strings, and the blanks around comments. */
export function cutComments(text: string): string {
  const opening = /"|\/\/|\/\*/gu;
  const kept: string[] = [];
  let start = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const [token] = match;
    const end = endOf(token, text, opening.lastIndex);
    if (token !== '"') {
      kept.push(text.slice(start, match.index));
      start = end;
    }
    opening.lastIndex = end;
  }
  return kept.join("") + text.slice(start);
}

/** Where the string or comment that `token` opened ends. One that is not closed runs to the end. */
function endOf(token: string, text: string, from: number): number {
  if (token === '"') return endOfString(text, from);
  const closing = token === "//" ? /(?=[\r\n])/gu : /\*\//gu;
  closing.lastIndex = from;
  return closing.test(text) ? closing.lastIndex : text.length;
}

function endOfString(text: string, from: number): number {
  const next = /\\[^]|"/gu;
  next.lastIndex = from;
  for (let match = next.exec(text); match !== null; match = next.exec(text))
    if (match[0] === '"') return next.lastIndex;
  return text.length;
}
