import { normaliseText, readHtml, stripMarkup } from "./description-text.ts";
import type { Requirement } from "./required.ts";
import { conditionWord, negation, optionalWord, requiredWord } from "./requirement-words.ts";
import { maxCellLength } from "../util/limits.ts";
import { lowerCase } from "../util/letters.ts";

/** What a column of a parameter table contains. */
export type ColumnKind = "name" | "required" | "optional" | "description" | "default" | "values" | "place" | "type";

const columnHeads: Readonly<Record<ColumnKind, string>> = {
  name:
    "name|names|parameter|parameters|parameter name|param|params|field|fields|field name|key|property|properties|attribute|attributes|argument|" +
    "header|headers|header name|query parameter|query param|body parameter|request parameter|attribute name|property name|参数|参数名|参数名称|字段|字段名|" +
    "parámetro|campo|nombre|parâmetro|nome|paramètre|champ|nom|parametro|feld|feldname",
  required:
    "required|mandatory|is required|is mandatory|requirement|required/optional|mandatory/optional|presence|req|req.|mandatory?|m/o|必填|是否必填|必选|是否必须|" +
    "obligatorio|requerido|obrigatório|obligatoire|requis|obbligatorio|pflicht|pflichtfeld|erforderlich|verplicht",
  optional: "optional|is optional|opcional|optionnel|facultatif|opzionale",
  description:
    "description|descriptions|desc|details|notes|note|comment|comments|meaning|explanation|remarks|info|definition|说明|描述|备注|" +
    "descripción|descrição|beschreibung|descrizione|omschrijving",
  default: "default|defaults|default value|默认值|por defecto|padrão|par défaut|standard|standardwert",
  values:
    "values|allowed values|possible values|valid values|accepted values|available values|supported values|enum|enums|options|allowed|valores|werte|valeurs",
  place: "in|location|located in|sent in|passed in|where",
  type: "type|data type|datatype|类型|tipo|typ|datentyp",
};

const columnsByHead: ReadonlyMap<string, ColumnKind> = new Map(
  (["name", "required", "optional", "description", "default", "values", "place", "type"] as const).flatMap((column) =>
    columnHeads[column].split("|").map((head) => [head, column] as const),
  ),
);

/**
 * The columns of a table, recognised by their heads; `undefined` for a column that is not used.
 * Returns nothing for a table that is not understood: one without a column of names, or with two
 * columns of the same kind.
 */
export function readColumns(heads: readonly string[]): readonly (ColumnKind | undefined)[] | undefined {
  const columns = heads.map((head) => columnsByHead.get(lowerCase(cellText(head)).replace(/ ?\?$/, "")));
  const known = columns.filter((column) => column !== undefined);
  const says = known.some((column) => column !== "name" && column !== "type" && column !== "place");
  return known.includes("name") && says && new Set(known).size === known.length ? columns : undefined;
}

/** A cell as plain text in one line. */
export function cellText(cell: string): string {
  return stripMarkup(normaliseText(readHtml(cell.slice(0, maxCellLength))).replace(/\s+/g, " "));
}

const yesWords = new Set(
  "yes|y|true|t|✓|✔|✔️|✅|☑|☑️|:heavy_check_mark:|:white_check_mark:|:ballot_box_with_check:|是|always|1|sí|si|sim|oui|ja|sì".split("|"),
);
const noWords = new Set("no|n|false|f|✗|✘|✕|❌|✖|✖️|:x:|:heavy_multiplication_x:|否|0|never|não|nao|non|nein|nee".split("|"));
const requiredWords = new Set("required|mandatory|m|必填|必选|is required".split("|"));
const optionalWords = new Set(
  "optional|o|not required|non-mandatory|not mandatory|no (optional)|可选|选填|非必填|conditional|c|depends|sometimes|recommended|fallback".split(
    "|",
  ),
);

const optionalNote = new RegExp(`^(?:${optionalWord}|${negation} ${requiredWord}|conditional)$`);
const requiredNote = new RegExp(`^${requiredWord}$`);
const condition = new RegExp(`^${conditionWord}$`);

/**
 * Reads a cell in a `Required` or `Optional` column. A condition (`Yes, if …`) means optional; a
 * cell that is not understood is ignored.
 */
export function readRequirementCell(cell: string, column: "required" | "optional"): Requirement {
  const text = lowerCase(cellText(cell))
    .replace(/[.*!]{1,5}$/, "")
    .trim();
  if (requiredWords.has(text) || requiredNote.test(text)) return "required";
  if (optionalWords.has(text) || optionalNote.test(text)) return "optional";
  const [first = "", ...others] = text.split(/[\s,(]+/);
  if (others.some((word) => condition.test(word))) return "optional";
  if (yesWords.has(first)) return column === "required" ? "required" : "optional";
  if (noWords.has(first)) return column === "required" ? "optional" : "required";
  return undefined;
}

/**
 * Reads the requirement from notes such as `(string, required)` or `[optional]`, where it is one of
 * several separated words.
 */
export function readRequirementNote(note: string): Requirement {
  const words = lowerCase(cellText(note))
    .split(/[,;/|()[\]{}:–—-]/)
    .map((word) => word.trim());
  if (words.some((word) => optionalNote.test(word))) return "optional";
  return words.some((word) => requiredNote.test(word)) ? "required" : undefined;
}
