import { childPointer, type Pointer, pointerInto } from "../json/pointer.ts";

/** A place in the user's files for diagnostics, with the names of the item and its folders. */
export interface SourcePlace {
  /** Includes the file if the collection consists of several. */
  readonly pointer: Pointer;
  readonly item: readonly string[];
  /**
   * True in a file of format v1: its parts are converted, so only the request as a whole has a
   * place in the file.
   */
  readonly opaque: boolean;
}

/** The main file as a whole. */
export const rootPlace: SourcePlace = { pointer: "", item: [], opaque: false };

/**
 * Another file of the collection as a whole. `item` contains the names of the folders around it.
 */
export function filePlace(file: string, item: readonly string[]): SourcePlace {
  return { pointer: pointerInto(file), item, opaque: false };
}

/** The place of a member or an element. Inside an opaque place, the same place. */
export function childPlace(place: SourcePlace, ...keys: readonly (string | number)[]): SourcePlace {
  if (place.opaque) return place;
  return { ...place, pointer: childPointer(place.pointer, ...keys) };
}

/** The same place with one more name in its item path. */
export function namedPlace(place: SourcePlace, name: string): SourcePlace {
  return { ...place, item: [...place.item, name] };
}
