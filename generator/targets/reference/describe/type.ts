import { assertNever } from "../../../util/assert-never.ts";
import type { ObjectType, Property, Type } from "../../../ir/type.ts";
import { withoutRequirement } from "../../../prose/required.ts";
import type { ReferenceContext } from "../context.ts";
import { asCode, joinPhrases, linkTo, type Phrase, phrase, plain } from "./phrase.ts";

/** A property, a parameter or a part of a form, with what is inside of it. */
export interface ReferenceField {
  readonly name: string;
  readonly type: Phrase;
  /** `required`, `seen 3 of 4`, … */
  readonly notes: readonly Phrase[];
  readonly description: string;
  readonly groups: readonly FieldGroup[];
}

/** The properties of one object. A union of objects has several. */
export interface FieldGroup {
  /** The name of the variant, if there are several. */
  readonly title: string | undefined;
  readonly fields: readonly ReferenceField[];
}

/** Named values of a string or number that are listed. */
const maxValues = 12;

/** Objects inside each other that one page shows. */
const maxDepth = 3;

/** Properties that one page shows; the pages of their types have the others. */
const maxFields = 160;

/** The mark of what must be passed. */
export const required: Phrase = [{ kind: "strong", text: "required" }];

/** How many properties a page may still show. */
export interface Room {
  left: number;
}

/** The room of an empty page. */
export function createRoom(): Room {
  return { left: maxFields };
}

/** The properties of a type, and of the types inside it, as far as there is room. */
export function describeFields(type: Type, context: ReferenceContext, room: Room): readonly FieldGroup[] {
  return describeGroups(type, context, { room, depth: 0, above: new Set() });
}

interface Place {
  readonly room: Room;
  readonly depth: number;
  /** The named types that this is inside of. */
  readonly above: ReadonlySet<string>;
}

function describeGroups(type: Type, context: ReferenceContext, place: Place): readonly FieldGroup[] {
  if (place.depth >= maxDepth) return [];
  const found = listObjects(type, context, place.above);
  if (found.reduce((sum, { object }) => sum + object.properties.length, 0) > place.room.left) return [];
  for (const { object } of found) place.room.left -= object.properties.length;
  return found.map(({ object, above, title }) => ({
    title: found.length > 1 ? title : undefined,
    fields: object.properties.map((property) => describeProperty(property, context, { ...place, depth: place.depth + 1, above })),
  }));
}

interface FoundObject {
  readonly object: ObjectType;
  readonly above: ReadonlySet<string>;
  readonly title: string;
}

/** The objects that a value of the type consists of: itself, its elements, its variants. */
function listObjects(type: Type, context: ReferenceContext, above: ReadonlySet<string>): readonly FoundObject[] {
  const found: FoundObject[] = [];
  const pending = [{ type, above, title: "" }];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const { type: each, above: own, title } = next;
    if (each.kind === "object" && each.properties.length > 0) found.push({ object: each, above: own, title });
    else if (each.kind === "array")
      pending.push(...(each.positions ?? [each.element]).map((inner) => ({ type: inner, above: own, title })));
    else if (each.kind === "map") pending.push({ type: each.value, above: own, title });
    else if (each.kind === "union") pending.push(...each.members.map((inner) => ({ type: inner, above: own, title })));
    else if (each.kind === "reference" && !own.has(each.id)) {
      const named = context.types.get(each.id);
      if (named !== undefined) pending.push({ type: named.type.type, above: new Set([...own, each.id]), title: named.name });
    }
  }
  return found;
}

function describeProperty(property: Property, context: ReferenceContext, place: Place): ReferenceField {
  return {
    name: property.key,
    type: describeType(property.type, context),
    notes: noteProperty(property),
    description: withoutRequirement(property.description, !property.optional),
    groups: describeGroups(property.type, context, place),
  };
}

function noteProperty({ optional, sent, seen, documented, script, example }: Property): readonly Phrase[] {
  return [
    ...(optional ? [phrase`optional`] : sent === true ? [required] : []),
    ...(seen === undefined ? [] : [phrase`seen ${seen.count} of ${seen.of}`]),
    ...(documented === true ? [phrase`only described`] : []),
    ...(script === undefined ? [] : [script.presence === "asserted" ? phrase`a test script expects it` : phrase`a script reads it`]),
    ...(example === undefined ? [] : [phrase`for example ${asCode(example)}`]),
  ];
}

/** A type in one line; named types are links to their pages. */
export function describeType(type: Type, context: ReferenceContext): Phrase {
  switch (type.kind) {
    case "unknown":
      return type.seen === "null" ? phrase`null, so far` : phrase`unknown`;
    case "null":
    case "boolean":
      return plain(type.kind);
    case "number":
      return type.values === undefined ? phrase`number` : describeValues(type.values);
    case "string":
      if (type.values !== undefined) return describeValues(type.values);
      return type.format === undefined ? phrase`string` : phrase`string (${plain(type.format)})`;
    case "unseen":
      return phrase`other string`;
    case "literal":
      return asCode(JSON.stringify(type.value));
    case "array":
      if (type.positions !== undefined) return phrase`[${joinPhrases(describeAll(type.positions, context), ", ")}]`;
      return phrase`list of ${describeType(type.element, context)}`;
    case "object":
      return phrase`object`;
    case "map":
      return phrase`map of ${describeType(type.value, context)}`;
    case "union":
      return joinPhrases(describeAll(type.members, context), " | ");
    case "reference":
      return describeReference(type.id, context);
    case "imported":
      return asCode(type.name);
    case "binary":
      return phrase`file`;
    case "void":
      return phrase`nothing`;
    default:
      return assertNever(type);
  }
}

function describeAll(types: readonly Type[], context: ReferenceContext): readonly Phrase[] {
  return types.map((type) => describeType(type, context));
}

function describeReference(id: string, { types }: ReferenceContext): Phrase {
  const named = types.get(id);
  if (named === undefined) return phrase`object`;
  return linkTo({ kind: "type", name: named.name }, named.name);
}

function describeValues(values: readonly (string | number)[]): Phrase {
  const shown = values.slice(0, maxValues).map((value) => asCode(JSON.stringify(value)));
  const more = values.length - shown.length;
  return phrase`${joinPhrases(shown, " | ")}${more > 0 ? phrase` and ${more} more` : []}`;
}
