import { areAlike, createLikenessCheck, type LikenessCheck, type LikenessRules } from "./alike.ts";
import { find, livingEntities, uniteEntities } from "../entity.ts";
import type { Entity, Graph, UniteReason } from "../entity.ts";
import { mayUnite } from "../published/may-unite.ts";
import { countValues } from "../../util/group-by.ts";

/**
 * How many different entities with the same properties, name or rarest property an entity is
 * compared with. Keeps the search linear.
 */
const maxCandidates = 24;
/** Uniting entities can make others alike. After this many rounds, the rest stay separate. */
const maxRounds = 3;

/**
 * Unites the entities that are alike. First come those with the same properties, outer before
 * inner, so that their contents follow; then those that have most of their properties in common,
 * larger before smaller. Entities that are sent may only be united with very similar ones, so they
 * are compared with received ones last.
 */
export function uniteAlike(graph: Graph): void {
  uniteEqual(graph, { directions: "own", enough: "many" });
  for (let round = 0; round < maxRounds; round++) {
    const entities = withProperties(graph);
    const frequency = countSteps(entities);
    const bySize = [...entities].sort((left, right) => right.cells.size - left.cells.size || left.number - right.number);
    uniteFirst(bySize, createLikenessCheck(graph, { directions: "own", enough: "many" }), "alike", (entity) =>
      indexNear(entity, frequency),
    );
    if (withProperties(graph).length === entities.length) break;
  }
  uniteEqual(graph, { directions: "both", enough: "many" });
  // Last, so that what is united here attracts nothing that only resembles some of it.
  uniteEqual(graph, { directions: "own", enough: "telling" });
  uniteEqual(graph, { directions: "both", enough: "telling" });
}

function uniteEqual(graph: Graph, rules: LikenessRules): void {
  const signatures = signEntities(graph);
  uniteFirst(withProperties(graph), createLikenessCheck(graph, rules), "equal", (entity) => {
    const keys = [signatures.get(entity) ?? "", [...entity.cells.keys()].sort().join()];
    return { lookUp: keys, register: keys };
  });
}

/**
 * Equal strings for entities with the same structure at all depths. Inner entities come later in
 * the graph and are therefore signed first.
 */
function signEntities(graph: Graph): ReadonlyMap<Entity, string> {
  const numbers = new Map<string, number>();
  const signatures = new Map<Entity, string>();
  for (const entity of livingEntities(graph).toReversed()) {
    const steps = [...entity.cells].map(([step, { kinds }]) => `${step}:${[...kinds].sort().join("|")}`);
    const inner = [...entity.children].map(([step, child]) => `${step}=${signatures.get(find(child)) ?? ""}`);
    const text = [...steps.sort(), ...inner.sort()].join("\n");
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    signatures.set(entity, `#${number}`);
  }
  return signatures;
}

/**
 * The keys under which entities similar to one are looked up, and those under which it is
 * registered.
 */
interface IndexKeys {
  readonly lookUp: readonly string[];
  readonly register: readonly string[];
}

/**
 * A smaller entity is found by its name or by its rarest property, which any larger entity that
 * contains it must have.
 */
function indexNear(entity: Entity, frequency: ReadonlyMap<string, number>): IndexKeys {
  const steps = [...entity.cells.keys()];
  const byName = [...entity.names].map((name) => `@${name}`);
  const rarest = steps.reduce((best, step) => ((frequency.get(step) ?? 0) < (frequency.get(best) ?? 0) ? step : best));
  return { lookUp: [...byName, rarest], register: [...byName, ...steps] };
}

function withProperties(graph: Graph): readonly Entity[] {
  return livingEntities(graph).filter(({ cells, form }) => cells.size > 0 && form.kind !== "map");
}

/**
 * Unites each entity with the first earlier one that is alike, among those registered under its
 * keys.
 */
function uniteFirst(entities: readonly Entity[], check: LikenessCheck, reason: UniteReason, keysOf: (entity: Entity) => IndexKeys): void {
  const seen = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.absorbedBy !== undefined) continue;
    const { lookUp, register } = keysOf(entity);
    const candidates = new Set(lookUp.flatMap((key) => seen.get(key) ?? []).map(find));
    const match = [...candidates].find(
      (candidate) => candidate !== entity && areAlike(candidate, entity, check) && mayUnite(candidate, entity, check.graph),
    );
    if (match !== undefined) uniteEntities(match, entity, reason);
    else for (const key of register) remember(seen, key, entity);
  }
}

function remember(seen: Map<string, Entity[]>, key: string, entity: Entity): void {
  const known = seen.get(key);
  if (known === undefined) seen.set(key, [entity]);
  else if (known.length < maxCandidates) known.push(entity);
}

function countSteps(entities: readonly Entity[]): ReadonlyMap<string, number> {
  return countValues(entities.flatMap(({ cells }) => [...cells.keys()]));
}
