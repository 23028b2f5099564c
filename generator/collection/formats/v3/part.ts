import type { Pointer } from "../../../json/pointer.ts";
import type { PlacePart } from "../../place.ts";

/** A value of format v2.1, and where it and its parts come from. */
export interface Part extends PlacePart {
  readonly value: unknown;
  readonly parts: ReadonlyMap<string, Part>;
}

const none: ReadonlyMap<string, Part> = new Map();

/** A value without parts that have places of their own. */
export function valuePart(value: unknown, pointer: Pointer): Part {
  return { value, pointer, parts: none };
}

/** An object; members that are `undefined` are left out. */
export function objectPart(pointer: Pointer, members: Readonly<Record<string, Part | undefined>>): Part {
  const parts = new Map<string, Part>();
  for (const [name, part] of Object.entries(members)) if (part !== undefined) parts.set(name, part);
  return { value: Object.fromEntries([...parts].map(([name, { value }]) => [name, value])), pointer, parts };
}

/** A list. */
export function listPart(pointer: Pointer, elements: readonly Part[]): Part {
  return {
    value: elements.map(({ value }) => value),
    pointer,
    parts: new Map(elements.map((element, index) => [String(index), element])),
  };
}
