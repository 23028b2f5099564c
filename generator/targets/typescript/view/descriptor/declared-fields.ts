import type { FormParameter, PreparedParameter } from "../../../../ir/api.ts";

/**
 * The parameters of a query or form that its calls must know. Those that are sent by themselves
 * have a place among the others. If there are none, callers decide about the order, and a name
 * counts only if it shows how a list is written, or is not sent as it stands.
 */
export function neededFields<Field extends PreparedParameter | FormParameter>(fields: readonly Field[]): readonly Field[] {
  if (fields.some(isMoreThanName)) return fields;
  const first = new Map<string, number>();
  return fields.filter(({ name }) => {
    const showsForm = listsIn(name).filter(({ place, index }) => {
      const isNew = index < (first.get(place) ?? Infinity);
      if (isNew) first.set(place, index);
      return isNew;
    });
    return showsForm.length > 0 || /[%&#+;{}=]/.test(name);
  });
}

function isMoreThanName(field: PreparedParameter | FormParameter): boolean {
  return (
    field.defaultValue !== undefined ||
    ("computed" in field && field.computed !== undefined) ||
    ("contentType" in field && field.contentType !== undefined) ||
    ("value" in field && field.value === "file")
  );
}

/** Where a name has indexes of lists, with the index; `[]` counts as lower than all others. */
function listsIn(name: string): readonly { readonly place: string; readonly index: number }[] {
  return [...name.matchAll(/\[(\d*)\]/g)].map((match) => ({
    place: name.slice(0, match.index).replace(/\[\d+\]/g, "[0]"),
    index: match[1] === "" ? -1 : Number(match[1]),
  }));
}
