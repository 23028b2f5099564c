import { livingEntities, type Entity, type Graph } from "../../generator/infer/entity.ts";
import { explainRequirement, type RequirementReason } from "../../generator/infer/requirement.ts";
import { isElement, keyOf, unescapeStep } from "../../generator/infer/steps.ts";

/** What callers must put into request bodies. */
export interface RequiredFigures {
  /** Objects with several properties. */
  readonly objects: number;
  /** Of these, those of which every property is required. */
  readonly full: number;
  readonly properties: number;
  readonly required: number;
  /** Required properties of bodies that change parts of something. */
  readonly ofPatches: number;
  /** Why properties are required. */
  readonly reasons: ReadonlyMap<RequirementReason | "union", number>;
  /** Ids of bodies of which a property is required although no evidence shows it. */
  readonly unfounded: ReadonlySet<string>;
}

interface SentProperty {
  readonly required: boolean;
  readonly because: RequirementReason | "union";
}

const noEvidence: ReadonlySet<string> = new Set(["policy", "nothing", "always"]);

/** Counts what the types of request bodies require, each type once. */
export function countRequired(graph: Graph): RequiredFigures {
  const sent = livingEntities(graph).flatMap((entity) =>
    entity.sent && entity.form.kind !== "map" ? [{ entity, properties: propertiesOf(entity, graph) }] : [],
  );
  const several = sent.filter(({ properties }) => properties.length > 1);
  const required = sent.flatMap(({ entity, properties }) => properties.flatMap((each) => (each.required ? [{ entity, ...each }] : [])));
  const reasons = new Map<RequirementReason | "union", number>();
  for (const { because } of required) reasons.set(because, (reasons.get(because) ?? 0) + 1);
  return {
    objects: several.length,
    full: several.filter(({ properties }) => properties.every((each) => each.required)).length,
    properties: sent.reduce((sum, { properties }) => sum + properties.length, 0),
    required: required.length,
    ofPatches: required.filter(({ entity }) => entity.places.some(({ root, path }) => path === "" && root.request?.partial === true))
      .length,
    reasons,
    unfounded: new Set(
      required.flatMap(({ entity, because }) => (noEvidence.has(because) ? entity.places.map(({ root }) => root.id) : [])),
    ),
  };
}

function propertiesOf(entity: Entity, graph: Graph): readonly SentProperty[] {
  const explain = explainRequirement(entity, graph);
  return [...entity.cells].flatMap(([step, { count }]): readonly SentProperty[] => {
    const key = unescapeStep(keyOf(step));
    if (isElement(step)) return [];
    if (entity.form.kind === "variants" && entity.form.key === key) return [{ required: true, because: "union" }];
    return [explain(key, count, entity.objects.length)];
  });
}
