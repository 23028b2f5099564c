import { replaceUnsafe } from "./characters.ts";
import { type Code, trust } from "./code.ts";

/** Prints a text as Markdown prose on one line: every character with a meaning is escaped, so it reads as it is written. */
export function printMarkdownText(text: string): Code {
  return trust(clean(text).replace(/[\\`*_{}[\]<>()#+!|~&$@]/g, "\\$&").replace(/^(\d+)\.|^([-=])/, "\\$&"));
}

/** Prints a text as inline code; the fence is longer than any run of back-ticks inside, bars are escaped for tables. */
export function printMarkdownCode(text: string): Code {
  const content = clean(text).replaceAll("|", "\\|");
  if (content === "") return trust("");
  const runs = content.match(/`+/g) ?? [];
  const fence = "`".repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  const padding = fence.length > 1 ? " " : "";
  return trust(`${fence}${padding}${content}${padding}${fence}`);
}

/** The first paragraph of a Markdown text as one escaped line, at most `limit` characters. */
export function printMarkdownSummary(text: string, limit: number): Code {
  const paragraph = text.trim().split(/\n\s*\n/)[0] ?? "";
  const flat = clean(paragraph);
  return printMarkdownText(flat.length <= limit ? flat : `${cutAtWord(flat, limit)}…`);
}

function cutAtWord(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const blank = cut.lastIndexOf(" ");
  return (blank > limit / 2 ? cut.slice(0, blank) : cut).replace(/[\ud800-\udbff]$/, "");
}

function clean(text: string): string {
  return replaceUnsafe(text, (character) => (/\s/.test(character) ? " " : "\ufffd")).replace(/\s+/g, " ").trim();
}
