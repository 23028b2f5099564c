/** A type of several lines, one for each member of a union, after a name or a property. */
const brokenUnion = /^( *)(.* =|.*:)\n((?:\1 {2}\| .*\n)*\1 {2}\| .*;)$/gm;

/**
 * Puts each union of a formatted file on one line below its name if it fits there, as prettier
 * does, but not every formatter that otherwise has its layout.
 */
export function joinUnions(text: string, width: number): string {
  return text.replace(brokenUnion, (broken: string, indent: string, head: string, list: string) => {
    const members = list.split("\n").map((line) => line.slice(indent.length + "  | ".length));
    const line = `${indent}  ${members.join(" | ")}`;
    return line.length > width ? broken : `${indent}${head}\n${line}`;
  });
}
