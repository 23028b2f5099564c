import { readAllowedValues } from "./allowed-values.ts";
import { cellText, type ColumnKind, readColumns, readRequirementCell, readRequirementNote } from "./columns.ts";
import { isDocumentedName, readHtml } from "./description-text.ts";
import { readDocumentedType } from "./documented-type.ts";
import type { PlacedDoc } from "./parameter-doc.ts";
import { readDefault, readRequirement, type Requirement } from "./required.ts";
import { type ParameterPlace, readPlace, type Section } from "./section.ts";
import { onOneLine } from "../util/characters.ts";

/** A head of the column of names that says that these are sent. */
const sentHead = /\b(?:query|param(?:eter)?s?|arguments?|headers?|body|request)\b|参数/i;

/** True if the head of the column of names says that the names are those of parameters. */
export function namesParameters([heads = []]: readonly (readonly string[])[]): boolean {
  const index = readColumns(heads)?.indexOf("name");
  return index !== undefined && sentHead.test(cellText(heads[index] ?? ""));
}

type Cells = Partial<Readonly<Record<ColumnKind, string>>>;

/**
 * What the rows of a parameter table say; nothing if the heads of its columns are not understood.
 */
export function readTable([heads = [], ...rows]: readonly (readonly string[])[], section: Section): readonly PlacedDoc[] {
  const columns = readColumns(heads);
  if (columns === undefined) return [];
  const nameHead = heads[columns.indexOf("name")] ?? "";
  const place = readPlace(nameHead) ?? section.place;
  // If a row has more cells than the table has columns, some cell contains a `|`, and it is unknown
  // which.
  const cells = rows.filter((row) => row.length <= heads.length).map((row) => pickCells(columns, row));
  // In a column that marks required parameters, an empty cell means optional.
  const blank = cells.some(({ required = "" }) => readRequirementCell(required, "required") === "required") ? "optional" : undefined;
  return cells.flatMap((row) => readRow(row, { ...section, place }, blank));
}

function pickCells(columns: readonly (ColumnKind | undefined)[], row: readonly string[]): Cells {
  const cells: { -readonly [Key in keyof Cells]: string } = {};
  columns.forEach((column, index) => {
    if (column !== undefined) cells[column] = row[index] ?? "";
  });
  return cells;
}

function readRow(cells: Cells, section: Section, blank: Requirement): readonly PlacedDoc[] {
  const [name = "", note = ""] = splitName(cells.name ?? "");
  if (!isDocumentedName(name)) return [];
  const description = readText(cells.description ?? "");
  const defaultText = readText(cells.default ?? "") === "" ? readDefault(description) : cellText(cells.default ?? "");
  return [
    {
      place: readRowPlace(cells.place, section.place),
      doc: {
        name,
        description,
        requirement:
          readMarks(cells, blank) ??
          readRequirementNote(note) ??
          readRequirementNote(cells.type ?? "") ??
          readRequirement(description) ??
          section.requirement ??
          (defaultText === undefined ? undefined : "optional"),
        allowedValues: readValues(cells, description),
        defaultText,
        type: readDocumentedType(cells.type ?? "") ?? readDocumentedType(note.replace(/[()[\]]/g, "")),
      },
    },
  ];
}

/** `limit`, `limit (optional)`, `limit required`. An indented name is a part of the row above. */
function splitName(cell: string): readonly string[] {
  if (/^(?:&nbsp;|[>→↳•-])/.test(cell)) return [];
  const text = cellText(cell);
  const blank = text.search(/[ (]/);
  return blank < 0
    ? [text]
    : /^ ?[([]|^ (?:required|optional|mandatory)$/i.test(text.slice(blank))
      ? [text.slice(0, blank), text.slice(blank)]
      : [];
}

/** The text of a cell. Common ways to write an empty cell count as empty. */
function readText(cell: string): string {
  const text = onOneLine(readHtml(cell));
  return /^(?:[-–—]|n\/?a|none)?$/i.test(text) ? "" : text;
}

function readMarks({ required, optional }: Cells, blank: Requirement): Requirement {
  if (required !== undefined)
    return readText(required) === "" ? (readRequirementCell(required, "required") ?? blank) : readRequirementCell(required, "required");
  return optional === undefined ? undefined : readRequirementCell(optional, "optional");
}

function readValues({ values = "", type = "" }: Cells, description: string): readonly string[] | undefined {
  return readAllowedValues(`Allowed values: ${values}`) ?? readAllowedValues(type) ?? readAllowedValues(description);
}

/** The place that a cell names, or `otherwise` if it names none that we know (such as a cookie). */
function readRowPlace(cell: string | undefined, otherwise: ParameterPlace | undefined): ParameterPlace | undefined {
  return cell === undefined ? otherwise : (readPlace(cell) ?? otherwise);
}
