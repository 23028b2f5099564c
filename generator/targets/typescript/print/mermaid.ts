import { onPrintableLine } from "../../../util/characters.ts";
import { type Code, code, trust } from "./code.ts";

/** A longer label makes a picture hard to read. */
const maxLabel = 40;

/**
 * Prints a string as a quoted label of a Mermaid diagram. Every character but letters, digits,
 * spaces and a few signs becomes Mermaid's own code for it, so that a label ends neither itself nor
 * the fenced block around it, and contains no markup, link or directive.
 */
export function printMermaidLabel(text: string): Code {
  const flat = onPrintableLine(text);
  const short = [...flat].length > maxLabel ? `${[...flat].slice(0, maxLabel).join("")}…` : flat;
  return trust(`"${short.replace(/[^A-Za-z0-9 _.,-]/gu, (character) => `#${character.codePointAt(0) ?? 32};`)}"`);
}

/** One arrow of a flow chart. Nodes are numbered, so that no text is a name in the diagram. */
export function printMermaidArrow(from: number, to: number, label: string): Code {
  return code`n${trust(String(from))} -->|${printMermaidLabel(label)}| n${trust(String(to))}`;
}

/** A node of a flow chart. */
export function printMermaidNode(index: number, label: string): Code {
  return code`n${trust(String(index))}[${printMermaidLabel(label)}]`;
}
