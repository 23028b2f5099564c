import type { Json } from "../json/json.ts";
import type { NamedType, Type } from "../ir/type.ts";
import type { Keys } from "../ir/paging.ts";
import { normalName } from "./names.ts";

/** A part of a body, outside of its lists. */
export interface Field {
  readonly keys: Keys;
  /** Its key without case and separators. */
  readonly name: string;
  /** That of the object around it; empty at the top. */
  readonly parent: string;
  readonly type: Type;
  /** What the saved bodies have there. */
  readonly values: readonly Json[];
}

/** A list in a body. */
export interface ListField extends Field {
  readonly element: Type;
}

/** The parts of a body: scalars, and lists, in order of depth. */
export interface BodyFields {
  readonly scalars: readonly Field[];
  readonly lists: readonly ListField[];
}

/** What says something about the page is not deeper, and bodies may be large. */
const mostLevels = 4;
const mostFields = 400;

/** Named types by their ids. */
export type Types = ReadonlyMap<string, NamedType>;

/** The parts of a body of a type, with their values in samples. Breadth first; bounded. */
export function fieldsOf(type: Type, samples: readonly Json[], types: Types): BodyFields {
  const scalars: Field[] = [];
  const lists: ListField[] = [];
  const pending: Field[] = [{ keys: [], name: "", parent: "", type, values: samples }];
  for (let index = 0; index < pending.length && index < mostFields; index++) {
    const field = pending[index];
    if (field === undefined) break;
    const own = resolve(field.type, types);
    if (own.kind === "array") lists.push({ ...field, type: own, element: own.element });
    else if (own.kind !== "object") scalars.push({ ...field, type: own });
    else if (field.keys.length < mostLevels)
      for (const { key, type: inner } of own.properties)
        pending.push({
          keys: [...field.keys, key],
          name: normalName(key),
          parent: field.name,
          type: inner,
          values: valuesAt(field.values, [key]),
        });
  }
  return { scalars, lists };
}

/** A type behind its name and without `null`. A union of other types stays one. */
export function resolve(type: Type, types: Types): Type {
  const seen = new Set<string>();
  let found = type;
  for (;;) {
    if (found.kind === "reference") {
      const named = types.get(found.id);
      if (named === undefined || seen.has(found.id)) return { kind: "unknown" };
      seen.add(found.id);
      found = named.type;
    } else if (found.kind === "union") {
      const [only, ...others] = found.members.filter(({ kind }) => kind !== "null" && kind !== "void");
      if (only === undefined || others.length > 0) return found;
      found = only;
    } else return found;
  }
}

/** The values at some keys of JSON values. */
function valuesAt(values: readonly Json[], keys: Keys): readonly Json[] {
  return keys.reduce<readonly Json[]>(
    (inside, key) =>
      inside.flatMap((value) => (value.kind === "object" ? (value.members.findLast((member) => member.key === key)?.value ?? []) : [])),
    values,
  );
}

/** True for a field that may hold a string or a number, as far as is known. */
export function isScalarField({ type }: Pick<Field, "type">): boolean {
  return kindsOf(type).some((kind) => ["string", "number", "literal", "unknown", "null", "unseen"].includes(kind));
}

/** True for a field in which numbers were seen; parameters take them as strings, too. */
export function isNumberField({ type, values }: Pick<Field, "type" | "values">): boolean {
  return kindsOf(type).includes("number") || (type.kind === "string" && values.length > 0 && values.every(isIntegerText));
}

function kindsOf(type: Type): readonly Type["kind"][] {
  return type.kind === "union" ? type.members.map(({ kind }) => kind) : [type.kind];
}

function isIntegerText(value: Json): boolean {
  return value.kind === "string" && /^\d{1,9}$/.test(value.value);
}
