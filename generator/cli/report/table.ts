/** A column of a plain-text table. */
export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/**
 * Aligns rows under their titles, with two spaces between columns and no spaces at line ends. Cells
 * are text without line breaks.
 */
export function formatTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ title }, index) => Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const layOut = (cells: readonly string[]): string =>
    columns
      .map(({ align }, index) => {
        const cell = cells[index] ?? "";
        const width = widths[index] ?? 0;
        return align === "left" ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd();
  return [layOut(columns.map(({ title }) => title)), ...rows.map(layOut)].join("\n");
}
