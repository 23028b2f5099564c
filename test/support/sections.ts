/**
 * Replaces what stands between `<!-- begin NAME -->` and `<!-- end NAME -->` in a Markdown text.
 * Throws if the text does not contain the two marks once, in this order.
 */
export function replaceSection(text: string, name: string, content: string): string {
  const [begin, end] = marksOf(name);
  const [before, rest, ...more] = text.split(begin);
  const [, after, ...others] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined || more.length > 0 || others.length > 0) {
    throw new Error(`There must be one section ${name}: ${begin} … ${end}`);
  }
  return `${before}${begin}\n\n${content.trim()}\n\n${end}${after}`;
}

/**
 * What stands in a section, without the blank lines around it; `undefined` where there is no such
 * section.
 */
export function readSection(text: string, name: string): string | undefined {
  const [begin, end] = marksOf(name);
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  return from < 0 || to < 0 ? undefined : text.slice(from + begin.length, to).trim();
}

function marksOf(name: string): readonly [begin: string, end: string] {
  return [`<!-- begin ${name} -->`, `<!-- end ${name} -->`];
}
