import type { Pointer } from "./model.ts";

/** A place in the collection file, with the names around it for diagnostics. */
export interface Place {
  readonly pointer: Pointer;
  readonly item: readonly string[];
  /** True in a file of format v1: its parts are converted, so only the request as a whole has a place in the file. */
  readonly opaque: boolean;
}

/** The file as a whole. */
export const rootPlace: Place = { pointer: "", item: [], opaque: false };

/** The place of a member or an element. Inside an opaque place it is the place itself. */
export function childPlace(place: Place, ...keys: readonly (string | number)[]): Place {
  if (place.opaque) return place;
  return { ...place, pointer: childPointer(place.pointer, ...keys) };
}

/** The same place with one more name in its item path. */
export function namedPlace(place: Place, name: string): Place {
  return { ...place, item: [...place.item, name] };
}

/** Appends to a JSON pointer, escaped by RFC 6901. */
export function childPointer(pointer: Pointer, ...keys: readonly (string | number)[]): Pointer {
  let result = pointer;
  for (const key of keys) {
    result += typeof key === "number" ? `/${key}` : `/${/[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key}`;
  }
  return result;
}
