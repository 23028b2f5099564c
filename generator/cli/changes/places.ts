import type { ApiChange } from "../../diff/change.ts";
import type { PlaceOf } from "../../diff/describe.ts";
import { readPublished } from "../../diff/published.ts";
import { createLocator } from "../../json/locate.ts";
import { splitPointer } from "../../json/pointer.ts";
import type { CollectionFiles } from "../../collection/source.ts";

/** The files of a package, and the collection that it was made from, if that is known. */
export interface PlaceSource {
  readonly files: ReadonlyMap<string, string>;
  readonly source: CollectionFiles | undefined;
}

/**
 * Finds the item of a change in its collection, as `file:line:column`: in the new one, or in the
 * old one if it is gone. A type has the place of the first function that uses it.
 */
export function createPlaces(...sides: readonly PlaceSource[]): PlaceOf {
  const lookUps = sides.map(createLookUp);
  return ({ functions, subject }: ApiChange): string => {
    for (const name of functions.length === 0 ? [subject] : functions.slice(0, 1)) {
      for (const find of lookUps) {
        const place = find(name);
        if (place !== undefined) return place;
      }
    }
    return "";
  };
}

function createLookUp({ files, source }: PlaceSource): (name: string) => string | undefined {
  if (source === undefined) return () => undefined;
  const published = readPublished(files);
  const locate = "text" in source ? createLocator(source.file, source.text).locate : undefined;
  return (name) => {
    const pointer = published.get(name)?.pointer;
    if (pointer === undefined) return undefined;
    // In a folder, an item is a file of its own.
    const { file: path = "", pointer: inside } = splitPointer(pointer);
    if (locate === undefined || path !== "") return `${source.file}/${path}`;
    const { file, line, column } = locate(inside);
    return `${file}:${line}:${column}`;
  };
}
