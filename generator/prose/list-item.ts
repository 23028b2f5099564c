import { readAllowedValues } from "./allowed-values.ts";
import { readRequirementNote } from "./columns.ts";
import { isDocumentedName, readHtml } from "./description-text.ts";
import { readDocumentedType } from "./documented-type.ts";
import type { PlacedDoc } from "./parameter-doc.ts";
import { readDefault, readRequirement } from "./required.ts";
import type { Section } from "./section.ts";
import { onOneLine } from "../util/characters.ts";

/** A name in code or bold, or a bare word, which counts only before brackets. */
const namePattern = /^(?:`([^`\s]{1,100})`|\*\*`?([^*`\s]{1,100})`?\*\*|__([^_\s]{1,100})__|([\w.$@[\]-]{1,100})(?= ?\())/;
/** `(string, required)`, also in italics, with or without a dash before it. */
const notePattern = /^ ?(?:[-–—:] ?)?[*_]{0,2}[([]([^()[\]]{1,80})[)\]][*_]{0,2}/;
const separator = /^ ?(?:[-–—:]|$)/;
/** `string, required. The id` */
const typeAndMark = /^[*_]{0,2}[A-Za-z]{1,20}(?:\[\])?, ?(?:required|mandatory|optional)\b/i;

/**
 * Reads a list item as the documentation of a parameter: ``* `name` (string, required) – …``,
 * `- **name**: …`, `- name (optional) …`. An item that merely begins with a word is prose.
 */
export function readListItem(point: string, section: Section): PlacedDoc | undefined {
  const match = namePattern.exec(point);
  const inner = match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? "";
  const name = inner.replace(/:$/, "");
  if (match === null || !isDocumentedName(name)) return undefined;
  const rest = point.slice(match[0].length);
  const note = notePattern.exec(rest);
  const noted = readRequirementNote(note?.[1] ?? "");
  const isBare = match[4] !== undefined;
  if (isBare ? noted === undefined : note === null && inner === name && !separator.test(rest)) return undefined;
  const isMark = noted !== undefined || isTypeName(note?.[1] ?? "");
  const text = rest.slice(isMark ? (note?.[0].length ?? 0) : 0).replace(/^[\s:.–—-]{1,4}/, "");
  const description = onOneLine(readHtml(text));
  const typed = typeAndMark.exec(description)?.[0] ?? "";
  const requirement = noted ?? readRequirementNote(typed) ?? readRequirement(description) ?? section.requirement;
  // A name alone belongs to some other kind of list.
  if (description === "" && requirement === undefined) return undefined;
  const allowedValues = readAllowedValues(description) ?? readAllowedValues(rest);
  const type = readDocumentedType(note?.[1] ?? "") ?? readDocumentedType(typed.split(",")[0] ?? "");
  return { place: section.place, doc: { name, description, requirement, allowedValues, defaultText: readDefault(description), type } };
}

function isTypeName(note: string): boolean {
  return /^(?:string|number|integer|int|float|decimal|boolean|bool|array|object|date|datetime|uuid|file)(?:\[\])?$/i.test(note.trim());
}
