import type { RootPlace } from "../root.ts";
import { collectProperties, type ObjectSample } from "../shape.ts";
import { escapeStep, printSteps } from "../steps.ts";
import { type Form, type FormOptions, formOf, type RequestedForm, type VariantsForm } from "./form.ts";
import { freeFormOf, type PlaceAround } from "./free-form.ts";
import { haveTheirOwnInside } from "./partition.ts";
import { partitionBy } from "./variants.ts";

/** A union in a request that has more members than this was hardly seen in part. */
const maxFewKinds = 4;

/**
 * The form of the objects at some places. `wanted` is what a config asks for; then the names of the
 * places count, then the objects (`formOf`).
 *
 * A closed union refuses every kind that no sample has. So where few kinds are sent, they are one
 * object with an open set of kinds, unless something shows that a further kind would not be a body
 * of the same form: each kind has a property of its own, or a description lists these kinds.
 */
export function formAt(
  objects: readonly ObjectSample[],
  places: readonly PlaceAround[],
  options: FormOptions,
  wanted?: RequestedForm,
): Form {
  const form = formOf(objects, options, wanted ?? freeFormOf(objects, places));
  const isSent = places.some(({ root }) => root.sent === true);
  return form.kind === "variants" && wanted === undefined && isSent && !isComplete(form, objects, places)
    ? withOpenKinds(form, objects)
    : form;
}

function isComplete(form: VariantsForm, objects: readonly ObjectSample[], places: readonly RootPlace[]): boolean {
  const { key, values, records } = form;
  if (values === "boolean" || records.size > maxFewKinds) return true;
  const listed = places.flatMap(({ root, path }) => root.documented?.get(printSteps(`${path}/${escapeStep(key)}`))?.allowedValues ?? []);
  return listed.length > 1 ? listed.every((kind) => records.has(kind)) : everyKindHasItsOwn(form, objects);
}

/**
 * True if every kind always has a property that some other kind never has, or, where all kinds have
 * the same properties, if each has its own in the objects inside.
 */
function everyKindHasItsOwn({ key: kindKey, records }: VariantsForm, objects: readonly ObjectSample[]): boolean {
  const all = [...records.values()];
  const keys = new Set(all.flatMap(({ columns }) => [...columns.keys()]));
  const telling = [...keys].filter((key) => all.some(({ columns }) => !columns.has(key)));
  if (telling.length > 0) return all.every(({ size, columns }) => telling.some((key) => columns.get(key)?.length === size));
  const kinds = partitionBy(kindKey, collectProperties(objects).get(kindKey) ?? [], objects);
  return kinds !== undefined && haveTheirOwnInside([...kinds.groups.values()]);
}

function withOpenKinds({ key, records }: VariantsForm, objects: readonly ObjectSample[]): Form {
  const kinds = { key, values: [...records.keys()].sort() };
  return { kind: "object", record: { size: objects.length, columns: collectProperties(objects), kinds } };
}
