import type { RootPlace } from "../root.ts";
import type { ObjectSample } from "../shape.ts";
import { isFreeForm, isLabelSet, type RequestedForm } from "./form.ts";

/** A place, and the objects around it. */
export interface PlaceAround extends RootPlace {
  readonly around: { readonly entity: { readonly objects: readonly ObjectSample[] } } | undefined;
}

/** Names of what was wrong with the fields of a request. */
const errorsName = /(?:^|[a-z_-])(?:errors|violations|errores|erros|erreurs|fehler)$/i;

/**
 * The form of an object in requests whose name says that its keys are the caller's, or in responses
 * that they are labels, or the fields that were refused.
 */
export function freeFormOf(objects: readonly ObjectSample[], places: readonly PlaceAround[]): RequestedForm | undefined {
  const isMap = places.every(
    (place) => place.root.sent === true && !place.element && isFreeForm(place.name, objects) && !isOfResource(place),
  );
  if (isMap) return { kind: "map", named: true };
  if (
    places.every(({ root, name = "", element }) => root.sent !== true && !element && errorsName.test(name)) &&
    areMessagesByField(objects)
  )
    return { kind: "map", named: true };
  const isOpen = places.every(({ root, name, element }) => root.sent !== true && !element && isLabelSet(name, objects));
  return isOpen ? { kind: "map", open: true, named: true } : undefined;
}

/** `{ "email": ["is taken"] }`: another refusal names other fields. */
function areMessagesByField(objects: readonly ObjectSample[]): boolean {
  return objects.every(
    ({ members }) =>
      members.length > 0 &&
      members.every(({ value }) => value.kind === "array" && value.items.length > 0 && value.items.every(({ kind }) => kind === "string")),
  );
}

/** True for the `attributes` of a resource of JSON:API, whose `type` determines them. */
function isOfResource({ name, around }: PlaceAround): boolean {
  return name === "attributes" && around?.entity.objects.some(({ members }) => members.some(({ key }) => key === "type")) === true;
}
