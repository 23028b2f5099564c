/** A cell; numbers stand to the right. */
export type Cell = string | number;

/** A table before it is printed; a `null` row is a rule. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[] | null)[];
}

/** A plain-text table without a final line break: head, rule, rows; `null` draws a rule. */
export function printTable(head: readonly string[], rows: readonly (readonly Cell[] | null)[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row?.[column] ?? "").length)));
  const line = (row: readonly Cell[]): string =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        return typeof cell === "number" ? String(cell).padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(head), rule, ...rows.map((row) => (row === null ? rule : line(row)))].join("\n");
}
