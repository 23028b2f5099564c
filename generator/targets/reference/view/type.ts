import { assertNever } from "../../../util/assert-never.ts";
import type { ObjectType, Property, Type } from "../../../ir/type.ts";
import { type Html, html, joinHtml, noHtml, printInlineCode, printText } from "../print/html.ts";
import { printFieldMarkdown } from "../print/markdown.ts";
import type { ReferenceContext } from "./context.ts";

/** A property, a parameter or a part of a form, with what is inside of it. */
export interface FieldView {
  readonly name: Html;
  readonly type: Html;
  /** `required`, `seen 3 of 4`, … */
  readonly notes: readonly Html[];
  readonly description: Html | undefined;
  readonly groups: readonly FieldGroup[];
  readonly hasGroups: boolean;
}

/** The properties of one object. A union of objects has several. */
export interface FieldGroup {
  readonly title: Html | undefined;
  readonly fields: readonly FieldView[];
}

/** Named values of a string or number that are listed. */
const maxValues = 12;

/** Objects inside each other that one page shows. */
const maxDepth = 3;

/** Properties that one body shows; the pages of its types have the others. */
const maxFields = 120;

/** How much of a type may still be shown. */
interface Room {
  left: number;
}

/** The properties of a type, and of the types inside it, as far as there is room. */
export function viewTypeFields(type: Type, context: ReferenceContext): readonly FieldGroup[] {
  return viewGroups(type, context, { room: { left: maxFields }, depth: 0, above: new Set() });
}

interface Place {
  readonly room: Room;
  readonly depth: number;
  /** The named types that this is inside of. */
  readonly above: ReadonlySet<string>;
}

function viewGroups(type: Type, context: ReferenceContext, place: Place): readonly FieldGroup[] {
  if (place.depth >= maxDepth) return [];
  const found = listObjects(type, context, place.above);
  if (found.reduce((sum, { object }) => sum + object.properties.length, 0) > place.room.left) return [];
  for (const { object } of found) place.room.left -= object.properties.length;
  return found.map(({ object, above, title }) => ({
    title: found.length > 1 ? title : undefined,
    fields: object.properties.map((property) => viewProperty(property, context, { ...place, depth: place.depth + 1, above })),
  }));
}

interface FoundObject {
  readonly object: ObjectType;
  readonly above: ReadonlySet<string>;
  readonly title: Html;
}

/** The objects that a value of the type consists of: itself, its elements, its variants. */
function listObjects(type: Type, context: ReferenceContext, above: ReadonlySet<string>): readonly FoundObject[] {
  const found: FoundObject[] = [];
  const pending = [{ type, above, title: noHtml }];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { type: each, above: own, title } = next;
    if (each.kind === "object" && each.properties.length > 0) found.push({ object: each, above: own, title });
    else if (each.kind === "array")
      pending.push(...(each.positions ?? [each.element]).map((inner) => ({ type: inner, above: own, title })));
    else if (each.kind === "map") pending.push({ type: each.value, above: own, title });
    else if (each.kind === "union") pending.push(...each.members.map((inner) => ({ type: inner, above: own, title })));
    else if (each.kind === "reference" && !own.has(each.id)) {
      const named = context.types.get(each.id);
      if (named !== undefined) pending.push({ type: named.type.type, above: new Set([...own, each.id]), title: printText(named.name) });
    }
  }
  return found;
}

function viewProperty(property: Property, context: ReferenceContext, place: Place): FieldView {
  const groups = viewGroups(property.type, context, place);
  return {
    name: printText(property.key),
    type: printTypeLabel(property.type, context),
    notes: noteProperty(property),
    description: printFieldMarkdown(property.description),
    groups,
    hasGroups: groups.length > 0,
  };
}

function noteProperty({ optional, seen, documented, script, example }: Property): readonly Html[] {
  return [
    ...(optional ? [html`optional`] : [html`<b>required</b>`]),
    ...(seen === undefined ? [] : [html`seen ${seen.count} of ${seen.of}`]),
    ...(documented === true ? [html`only described`] : []),
    ...(script === undefined ? [] : [script.presence === "asserted" ? html`a test script expects it` : html`a script reads it`]),
    ...(example === undefined ? [] : [html`for example ${printInlineCode(example)}`]),
  ];
}

/** A type in one line; named types are links to their pages. */
export function printTypeLabel(type: Type, context: ReferenceContext): Html {
  switch (type.kind) {
    case "unknown":
      return type.seen === "null" ? html`null, so far` : html`unknown`;
    case "null":
    case "boolean":
      return printText(type.kind);
    case "number":
      return type.values === undefined ? html`number` : printValues(type.values);
    case "string":
      if (type.values !== undefined) return printValues(type.values);
      return type.format === undefined ? html`string` : html`string (${printText(type.format)})`;
    case "unseen":
      return html`other string`;
    case "literal":
      return printInlineCode(JSON.stringify(type.value));
    case "array":
      if (type.positions !== undefined) return html`[${joinHtml(printLabels(type.positions, context), ", ")}]`;
      return html`list of ${printTypeLabel(type.element, context)}`;
    case "object":
      return html`object`;
    case "map":
      return html`map of ${printTypeLabel(type.value, context)}`;
    case "union":
      return joinHtml(printLabels(type.members, context), " | ");
    case "reference":
      return printReference(type.id, context);
    case "imported":
      return printInlineCode(type.name);
    case "binary":
      return html`file`;
    case "void":
      return html`nothing`;
    default:
      return assertNever(type);
  }
}

function printLabels(types: readonly Type[], context: ReferenceContext): readonly Html[] {
  return types.map((type) => printTypeLabel(type, context));
}

function printReference(id: string, { types, address }: ReferenceContext): Html {
  const named = types.get(id);
  if (named === undefined) return html`object`;
  return html`<a href="${printText(address({ kind: "type", name: named.name }))}">${printText(named.name)}</a>`;
}

function printValues(values: readonly (string | number)[]): Html {
  const shown = values.slice(0, maxValues).map((value) => printInlineCode(JSON.stringify(value)));
  const more = values.length - shown.length;
  return html`${joinHtml(shown, " ")}${more > 0 ? html` and ${more} more` : noHtml}`;
}
