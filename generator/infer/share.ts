import { createInterner, intern, withSharedEvidence } from "./intern.ts";
import type { Interner } from "./intern.ts";
import { shapeHints } from "./name-hints.ts";
import type { TypeRoot } from "./name-hints.ts";
import { collectPlaces, deservesName } from "./places.ts";
import type { PlaceTable } from "./places.ts";
import type { NamedType, ObjectType, Type } from "../ir/type.ts";

/** A body's type to be shared. */
export interface ShareRoot extends TypeRoot {
  readonly type: Type;
}

/** What `shareTypes` makes of the roots: the same types, with references in place of named objects. */
export interface SharedTypes {
  /** In the order given. */
  readonly roots: readonly { readonly id: string; readonly type: Type }[];
  /** In order of first sight, outer before inner. */
  readonly types: readonly NamedType[];
}

interface Sharing {
  readonly interner: Interner;
  /** Ids of the named shapes, by number. */
  readonly ids: ReadonlyMap<number, string>;
}

/**
 * Turns objects inside the roots into named types, one for all places of the same shape. Roots, elements of roots, variants and
 * larger nested objects get a name; see `deservesName`. An id is the first root's id and the path in it, so it stays when roots
 * are added behind. Linear in the size of all types.
 */
export function shareTypes(roots: readonly ShareRoot[]): SharedTypes {
  const interner = createInterner();
  const table: PlaceTable = new Map();
  for (const root of roots) {
    intern(interner, root.type);
    collectPlaces(table, interner, root.type, { root, path: "", owner: undefined, name: undefined, element: false, variant: undefined });
  }
  const ids = chooseIds(interner, table);
  const sharing: Sharing = { interner, ids };
  return {
    roots: roots.map(({ id, type }) => ({ id, type: refer(sharing, type) })),
    types: [...ids].map(([number, id]) => nameShape(sharing, number, id, shapeHints(table.get(number) ?? []))),
  };
}

function chooseIds(interner: Interner, table: PlaceTable): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const [number, places] of table) {
    const shape = interner.shapes.get(number);
    const [first] = places;
    if (shape !== undefined && first !== undefined && deservesName(shape.type, places)) ids.set(number, first.root.id + first.path);
  }
  return ids;
}

function nameShape(sharing: Sharing, number: number, id: string, nameHints: readonly string[]): NamedType {
  const shape = sharing.interner.shapes.get(number);
  const type: Type = shape === undefined ? { kind: "unknown" } : referInside(sharing, withSharedEvidence(shape));
  return { id, type, nameHints, description: "" };
}

/** The type with references to named shapes. */
function refer(sharing: Sharing, type: Type): Type {
  if (type.kind === "array") return { kind: "array", element: refer(sharing, type.element) };
  if (type.kind === "map") return { kind: "map", value: refer(sharing, type.value) };
  if (type.kind === "union") return { kind: "union", members: type.members.map((member) => refer(sharing, member)) };
  if (type.kind !== "object") return type;
  const id = sharing.ids.get(intern(sharing.interner, type));
  return id === undefined ? referInside(sharing, type) : { kind: "reference", id };
}

function referInside(sharing: Sharing, type: ObjectType): ObjectType {
  return { kind: "object", properties: type.properties.map((property) => ({ ...property, type: refer(sharing, property.type) })) };
}
