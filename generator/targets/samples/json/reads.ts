import { inferType } from "../../../infer/infer.ts";
import type { Type } from "../../../ir/type.ts";
import type { Json } from "../../../json/json.ts";
import { lowerCase } from "../../../util/letters.ts";
import { singularize } from "../../../util/singularize.ts";

/** A key on the way to a value. `optional`: not every sample has it. */
export interface ReadStep {
  readonly key: string;
  readonly optional: boolean;
  /** The object that has the key may be null or absent. */
  readonly isOpen: boolean;
}

/** A step of a program that reads every field of a JSON value. */
export type Read =
  | { readonly kind: "value"; readonly name: string; readonly from: string; readonly steps: readonly ReadStep[] }
  | {
      readonly kind: "loop";
      readonly item: string;
      readonly from: string;
      readonly steps: readonly ReadStep[];
      /** The list may be null or absent. */
      readonly isOpen: boolean;
      readonly body: readonly Read[];
    };

/** The variable that has the whole value. */
export const rootName = "body";

/** Words that are reserved, or used by the programs themselves, in TypeScript, Go or Python. */
const reserved =
  "and any as assert async await bool break byte case catch chan class const continue debugger def default defer del delete do elif else enum err error except export extends fallthrough false finally float64 for from func function global go goto if implements import in int64 interface is json lambda len let map new nil none nonlocal not null number of or package pass private protected public raise range return select static string struct super switch this throw true try type typeof var void while with yield fmt main text undefined object list dict str print id_ None True False".split(
    " ",
  );

/** The type of a JSON value, by the rules of generated packages. */
export function typeOfJson(value: Json): Type {
  return inferType([value]);
}

/** Plans how every field is read: one variable each, and a loop for each list. */
export function planReads(type: Type): readonly Read[] {
  const taken = new Set([...reserved, rootName]);
  const name = (key: string): string => {
    const words = key
      .replace(/[^A-Za-z0-9_]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 60);
    const base = words === "" ? "value" : /^\d/.test(words) ? `value_${words}` : lowerCase(words.slice(0, 1)) + words.slice(1);
    let free = base;
    for (let number = 2; taken.has(free); number++) free = `${base}${number}`;
    taken.add(free);
    return free;
  };
  return readType(type, { from: rootName, steps: [], key: rootName, isOpen: false }, name);
}

interface Place {
  readonly from: string;
  readonly steps: readonly ReadStep[];
  readonly key: string;
  readonly isOpen: boolean;
}

/** The parser limits the depth. */
function readType(type: Type, place: Place, name: (key: string) => string): readonly Read[] {
  const known = withoutNull(type);
  const isOpen = place.isOpen || known !== type;
  if (known.kind === "object")
    return known.properties.flatMap(({ key, type: child, optional }) =>
      readType(child, { from: place.from, steps: [...place.steps, { key, optional, isOpen }], key, isOpen: optional }, name),
    );
  if (known.kind === "array") {
    const item = name(singularize(place.key === rootName ? "items" : place.key));
    const body = readType(known.element, { from: item, steps: [], key: item, isOpen: false }, name);
    return [{ kind: "loop", item, from: place.from, steps: place.steps, isOpen, body }];
  }
  // An element of a list has its name already.
  return place.steps.length === 0 ? [] : [{ kind: "value", name: name(place.key), from: place.from, steps: place.steps }];
}

/** The other member of a union with null. */
export function withoutNull(type: Type): Type {
  if (type.kind !== "union") return type;
  const [only, ...more] = type.members.filter(({ kind }) => kind !== "null");
  return only !== undefined && more.length === 0 ? only : type;
}
