import type { JsonFileValue } from "./json-file.ts";
import { loadJsonc } from "./jsonc.ts";

/**
 * Sets a member of a JSON file in its text: the layout, the order and the line ends of the rest
 * stay. The text must be valid JSON, with an object as its root.
 */
export async function setMember(text: string, path: readonly string[], value: JsonFileValue): Promise<string> {
  const { applyEdits, modify } = await loadJsonc();
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
  const isTab = indent.startsWith("\t");
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const formattingOptions = { insertSpaces: !isTab, tabSize: isTab ? 1 : indent.length, eol };
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}
