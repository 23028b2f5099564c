import type { RootPlace } from "../root.ts";
import type { ObjectSample } from "../shape.ts";
import { isFreeForm, isLabelSet, type RequestedForm } from "./form.ts";

/** A place, and the objects around it. */
export interface PlaceAround extends RootPlace {
  readonly around: { readonly entity: { readonly objects: readonly ObjectSample[] } } | undefined;
}

/**
 * The form of an object in requests whose name says that its keys are the caller's, or in responses
 * that they are labels.
 */
export function freeFormOf(objects: readonly ObjectSample[], places: readonly PlaceAround[]): RequestedForm | undefined {
  const isMap = places.every(
    (place) => place.root.sent === true && !place.element && isFreeForm(place.name, objects) && !isOfResource(place),
  );
  if (isMap) return { kind: "map", named: true };
  const isOpen = places.every(({ root, name, element }) => root.sent !== true && !element && isLabelSet(name, objects));
  return isOpen ? { kind: "map", open: true, named: true } : undefined;
}

/** True for the `attributes` of a resource of JSON:API, whose `type` determines them. */
function isOfResource({ name, around }: PlaceAround): boolean {
  return name === "attributes" && around?.entity.objects.some(({ members }) => members.some(({ key }) => key === "type")) === true;
}
