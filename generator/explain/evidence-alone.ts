import type { PropertyEvidence, TypeEvidence } from "../infer/evidence.ts";
import type { RequirementReason } from "../infer/requirement.ts";
import type { Type } from "../ir/type.ts";
import type { PackageModel } from "../pipeline/model.ts";
import { addToGroup } from "../util/group-by.ts";
import type { Explanation } from "./explain.ts";

/** True if something in an explanation may be as it is because it was published so. */
export function dependsOnPublished(explanation: Explanation | undefined): boolean {
  if (explanation === undefined || explanation.kind === "variable") return false;
  const types = explanation.kind === "type" ? [explanation.type] : explanation.bodies.flatMap((body) => body.types);
  return types.some(
    ({ united, properties }) => united.includes("published") || properties.some(({ requirement }) => mayBePublished(requirement)),
  );
}

/**
 * A model that says "published" only where the evidence alone would say otherwise. `alone` is the
 * model of the same collection without what was published.
 */
export function withReasonsOfEvidence(model: PackageModel, alone: PackageModel): PackageModel {
  const byPlace = new Map<string, TypeEvidence[]>();
  for (const each of alone.evidence) for (const place of placesOf(each)) addToGroup(byPlace, place, each);
  const types = new Map(alone.api.types.map(({ id, type }) => [id, type]));
  return { ...model, evidence: model.evidence.map((each) => describeAlone(each, byPlace, types)) };
}

function placesOf({ places }: TypeEvidence): readonly string[] {
  return places.map(({ body, path }) => `${body} ${path}`);
}

function describeAlone(
  type: TypeEvidence,
  byPlace: ReadonlyMap<string, readonly TypeEvidence[]>,
  types: ReadonlyMap<string, Type>,
): TypeEvidence {
  const places = placesOf(type);
  const found = [...new Set(places.flatMap((place) => byPlace.get(place) ?? []))];
  const same = found.filter((each) => haveSamePlaces(places, placesOf(each)));
  const twin = same.find(({ id }) => id === type.id) ?? same[0];
  const made = twin === undefined ? undefined : types.get(twin.id);
  const optional = new Set(made?.kind === "object" ? made.properties.flatMap((each) => (each.optional ? [each.key] : [])) : []);
  const properties = new Map(twin?.properties.map((property) => [property.key, property]));
  return {
    ...type,
    united: type.united.includes("published") ? unitedAlone(type, places, found) : type.united,
    properties: type.properties.map((property) => requiredAlone(property, properties.get(property.key), optional.has(property.key))),
  };
}

function haveSamePlaces(one: readonly string[], other: readonly string[]): boolean {
  const known = new Set(one);
  return known.size === new Set(other).size && other.every((place) => known.has(place));
}

/** Why the evidence unites the places; "published" too if it does not unite all of them. */
function unitedAlone({ united }: TypeEvidence, places: readonly string[], found: readonly TypeEvidence[]): TypeEvidence["united"] {
  const whole = found.find((each) => {
    const covered = new Set(placesOf(each));
    return places.every((place) => covered.has(place));
  });
  if (whole !== undefined) return whole.united;
  const parts = found.filter((each) => placesOf(each).filter((place) => places.includes(place)).length > 1);
  const reasons = new Set([...parts.flatMap((part) => part.united), ...united]);
  reasons.delete("published");
  return [...reasons, "published"];
}

/** The reason of the evidence where it says the same; where it does not, "published". */
function requiredAlone(property: PropertyEvidence, found: PropertyEvidence | undefined, isOptional: boolean): PropertyEvidence {
  const { requirement } = property;
  if (found === undefined || !mayBePublished(requirement)) return property;
  return { ...property, requirement: isOptional ? found.requirement : "published" };
}

/** Also if nothing shows it: beside a body that was published as the only one, no other counts. */
function mayBePublished(requirement: RequirementReason | undefined): boolean {
  return requirement === "published" || requirement === "nothing";
}
