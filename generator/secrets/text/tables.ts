import { isWorthJudging, judge } from "../judge.ts";
import { nameStrength } from "../names.ts";
import { type Secret, secretAt } from "../secret.ts";
import { besideFew, type Surroundings, type SyntaxPlace } from "../surroundings.ts";

const longestTable = 2_000;

/** A table whose first row names its columns. */
interface Table {
  readonly names: readonly string[];
  readonly rows: (readonly Cell[])[];
}

/**
 * Secrets in tables: of CSV, where the first line names the columns, and of Markdown. The other
 * columns are what surrounds a value; where the cells of one column name those of another, the
 * other rows are.
 */
export function findInTables(text: string, place: SyntaxPlace, around: Surroundings): readonly Secret[] {
  return readTables(text, place).flatMap(({ names, rows }) => {
    const [naming, valued] = [names.findIndex((name) => namingColumn.test(name)), names.findIndex((name) => valueColumn.test(name))];
    if (naming === -1 || valued === -1) return judgeColumns(names, rows, around);
    const pairs = rows.flatMap((row): readonly Named[] => {
      const [name, cell] = [row[naming], row[valued]];
      return name === undefined || cell === undefined ? [] : [{ name: name.text, cell }];
    });
    return judgeCells(
      pairs,
      besideFew(
        around,
        pairs.map(({ name }) => name),
      ),
    );
  });
}

const namingColumn = /^(?:fields?|names?|keys?|parameters?|params?|headers?|variables?|propert(?:y|ies)|attributes?)$/i;
const valueColumn = /^(?:values?|examples?|samples?|defaults?)$/i;

interface Named {
  readonly name: string;
  readonly cell: Cell;
}

function judgeColumns(names: readonly string[], rows: Table["rows"], around: Surroundings): readonly Secret[] {
  const beside = besideFew(around, names);
  if (!names.some((name) => isWorthJudging(name, beside))) return [];
  const cells = rows.flatMap((row) => row.map((cell, column): Named => ({ name: names[column] ?? "", cell })));
  return judgeCells(cells, beside);
}

/** Cells of more than one word describe something, unless they answer a question. */
function judgeCells(cells: readonly Named[], around: Surroundings): readonly Secret[] {
  return cells.flatMap(({ name, cell }): readonly Secret[] => {
    if (!isWorthJudging(name, around) || cell.text.includes("{{")) return [];
    if (/\s/.test(cell.text) && nameStrength(name) !== "phrase") return [];
    const kind = judge(name, cell.text, around);
    return kind === undefined ? [] : [secretAt(cell.start, cell.text, kind)];
  });
}

function readTables(text: string, place: SyntaxPlace): readonly Table[] {
  const lines = text.split("\n").slice(0, longestTable);
  const [first = ""] = lines;
  const separator = place === "body" ? [",", ";", "\t"].find((sign) => first.slice(0, 2_000).includes(sign)) : undefined;
  const tables: Table[] = [];
  let sign = separator ?? "|";
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const isHeader = line.includes("|") && /^[\s|:-]{3,400}$/.test(lines[index + 1] ?? "");
    if (isHeader) sign = "|";
    if (isHeader || (index === 0 && separator !== undefined)) {
      tables.push({ names: cellsOf(line, sign, 0).map((cell) => cell.text), rows: [] });
    } else if (line.includes(sign)) {
      const table = tables.at(-1);
      const cells = table === undefined ? [] : cellsOf(line, sign, offset);
      if (cells.length > 1 && cells.length === table?.names.length) table.rows.push(cells);
    }
    offset += line.length + 1;
  }
  return tables;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Cells without the quotes and whitespace around them. Within quotes, a separator is text. */
function cellsOf(row: string, separator: string, start: number): readonly Cell[] {
  let offset = start;
  return splitRow(row.slice(0, 20_000), separator).map((cell): Cell => {
    const text = cell.replace(/^[\s"'`*]{1,100}/, "").replace(/(?<![\s"'`*])[\s"'`*]{1,100}$/, "");
    const at = offset + cell.indexOf(text);
    offset += cell.length + 1;
    return { text, start: at };
  });
}

function splitRow(row: string, separator: string): readonly string[] {
  if (separator === "|" || !row.includes('"')) return row.split(separator);
  const cells: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at <= row.length; at++) {
    if (row.charAt(at) === '"') isQuoted = !isQuoted;
    if (at < row.length && (isQuoted || row.charAt(at) !== separator)) continue;
    cells.push(row.slice(start, at));
    start = at + 1;
  }
  return cells;
}
