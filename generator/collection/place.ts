import { childPointer, type Pointer, pointerInto } from "../json/pointer.ts";

/** A place in the user's files, with the names of the folders and the item around it, for diagnostics. */
export interface SourcePlace {
  /** Names the file too, where a collection is many files. */
  readonly pointer: Pointer;
  readonly item: readonly string[];
  /** True in a file of format v1: its parts are converted, so only the request as a whole has a place in the file. */
  readonly opaque: boolean;
}

/** The main file as a whole. */
export const rootPlace: SourcePlace = { pointer: "", item: [], opaque: false };

/** Another file of the collection as a whole. `item` are the names around it. */
export function filePlace(file: string, item: readonly string[]): SourcePlace {
  return { pointer: pointerInto(file), item, opaque: false };
}

/** The place of a member or an element. Inside an opaque place it is the place itself. */
export function childPlace(place: SourcePlace, ...keys: readonly (string | number)[]): SourcePlace {
  if (place.opaque) return place;
  return { ...place, pointer: childPointer(place.pointer, ...keys) };
}

/** The same place with one more name in its item path. */
export function namedPlace(place: SourcePlace, name: string): SourcePlace {
  return { ...place, item: [...place.item, name] };
}
