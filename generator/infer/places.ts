import { intern } from "./intern.ts";
import type { Interner } from "./intern.ts";
import { isPlainName, placeHints } from "./name-hints.ts";
import type { Place } from "./name-hints.ts";
import type { ObjectType, Type } from "../ir/type.ts";
import { assertNever } from "../util/assert-never.ts";

/** Where each object shape occurs, by its number, in order of first sight (outer before inner). */
export type PlaceTable = Map<number, Place[]>;

/**
 * Notes every place of every object shape under `type`. The inside of a shape is walked at its first place only: what lies
 * inside a shape that occurs fifty times is one place.
 */
export function collectPlaces(table: PlaceTable, interner: Interner, type: Type, place: Place): void {
  switch (type.kind) {
    case "array":
      return collectPlaces(table, interner, type.element, { ...place, element: true, path: `${place.path}/~[]` });
    case "map":
      return collectPlaces(table, interner, type.value, { ...place, element: true, path: `${place.path}/~{}` });
    case "union":
      for (const member of type.members) collectPlaces(table, interner, member, memberPlace(type.members, member, place));
      return;
    case "object":
      return collectObject(table, interner, type, place);
    case "unknown":
    case "null":
    case "boolean":
    case "number":
    case "string":
    case "literal":
    case "reference":
    case "binary":
    case "void":
      return;
    default:
      assertNever(type);
  }
}

/**
 * Whether a shape with these places gets a name: roots and variants always, nested ones with three properties or more; smaller
 * ones if two places call them by the same name. (`{ href }` under ten unlike names has nothing in common but its looks.)
 * Without properties there is nothing to name.
 */
export function deservesName(type: ObjectType, places: readonly Place[]): boolean {
  if (type.properties.length === 0) return false;
  if (type.properties.length >= 3 || places.some((place) => place.name === undefined || place.variant !== undefined)) return true;
  const names = places.map((place) => placeHints(place)[0] ?? "").filter(isPlainName);
  return new Set(names).size < names.length;
}

function collectObject(table: PlaceTable, interner: Interner, type: ObjectType, place: Place): void {
  const number = intern(interner, type);
  const places = table.get(number);
  if (places !== undefined) {
    places.push(place);
    return;
  }
  table.set(number, [place]);
  const owner = placeHints(place)[0];
  for (const property of type.properties) {
    collectPlaces(table, interner, property.type, {
      root: place.root,
      path: `${place.path}/${escapeSegment(property.key)}`,
      owner,
      name: property.key,
      element: false,
      variant: undefined,
    });
  }
}

/** One of several objects in a union is a variant, called after its discriminator's value. */
function memberPlace(members: readonly Type[], member: Type, place: Place): Place {
  if (member.kind !== "object" || members.filter(({ kind }) => kind === "object").length < 2) return place;
  const discriminator = member.properties.find((property) => property.type.kind === "literal")?.type;
  const variant = discriminator?.kind === "literal" ? discriminator.value : String(members.indexOf(member));
  return { ...place, variant, path: `${place.path}/~|${escapeSegment(variant)}` };
}

/** As in a JSON pointer; other uses of `~` are left for the steps that are no property. */
function escapeSegment(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
