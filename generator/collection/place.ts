import { childPointer, type Pointer, pointerInto } from "../json/pointer.ts";

/** A place in the user's files for diagnostics, with the names of the item and its folders. */
export interface SourcePlace {
  /** Includes the file if the collection consists of several. */
  readonly pointer: Pointer;
  readonly item: readonly string[];
  /**
   * Set in a file of another format, whose parts are converted: only these parts have places of
   * their own. Without them, the value is in the file as it is read.
   */
  readonly parts?: ReadonlyMap<string, PlacePart> | undefined;
}

/** Where a part of a converted value is, and where its own parts are. */
export interface PlacePart {
  readonly pointer: Pointer;
  readonly parts: ReadonlyMap<string, PlacePart>;
}

/** The main file as a whole. */
export const rootPlace: SourcePlace = { pointer: "", item: [] };

/**
 * Another file of the collection as a whole. `item` contains the names of the folders around it.
 */
export function filePlace(file: string, item: readonly string[]): SourcePlace {
  return { pointer: pointerInto(file), item };
}

/** The place of a value of which nothing but the value as a whole has a place. */
export function wholePlace(place: SourcePlace): SourcePlace {
  return { ...place, parts: noParts };
}

const noParts: ReadonlyMap<string, PlacePart> = new Map();

/**
 * The place of a member or an element. Of a converted value: that of the part, or of the nearest
 * value around it that has one.
 */
export function childPlace(place: SourcePlace, ...keys: readonly (string | number)[]): SourcePlace {
  if (place.parts === undefined) return { ...place, pointer: childPointer(place.pointer, ...keys) };
  let found: PlacePart = { pointer: place.pointer, parts: place.parts };
  for (const key of keys) found = found.parts.get(String(key)) ?? { pointer: found.pointer, parts: noParts };
  return { ...place, pointer: found.pointer, parts: found.parts };
}

/** The same place with one more name in its item path. */
export function namedPlace(place: SourcePlace, name: string): SourcePlace {
  return { ...place, item: [...place.item, name] };
}
