import type { Cell } from "./print-table.ts";

/**
 * A Markdown table. Numbers stand to the right, as in `printTable`; `null` rows, which draw a rule
 * there, are left out.
 */
export function printMarkdownTable(head: readonly string[], rows: readonly (readonly Cell[] | null)[]): string {
  const body = rows.filter((row) => row !== null);
  const rules = head.map((_, column) => (body.some((row) => typeof row[column] === "number") ? "--:" : "---"));
  return [head, rules, ...body].map((row) => `| ${row.map((cell) => escapeCell(String(cell))).join(" | ")} |`).join("\n");
}

function escapeCell(text: string): string {
  return text.trim().replaceAll("|", String.raw`\|`);
}
