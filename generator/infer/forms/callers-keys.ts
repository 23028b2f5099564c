import type { Json } from "../../json/json.ts";
import type { Entity } from "../entity.ts";
import { isTypeName } from "../published/published-bodies.ts";
import type { SampleRoot, TypeRoot } from "../root.ts";
import { isFreeForm, isLabelSetName, type RequestedForm } from "./form.ts";

/**
 * The keys that requests have sent, by the names of the objects that have them; `undefined` for a
 * name whose object is no map at some place.
 */
type SentKeys = Map<string, ReadonlySet<string> | undefined>;

/**
 * Tells answers under which names the requests to the same thing send objects whose keys are the
 * caller's: they come back with these keys. Errors are about something else.
 */
export function withCallersKeys(roots: readonly SampleRoot[]): readonly SampleRoot[] {
  const byThing = new Map<string, SentKeys>();
  for (const root of roots) {
    const thing = thingOf(root);
    if (root.sent !== true || thing === undefined) continue;
    const sent: SentKeys = byThing.get(thing) ?? new Map();
    byThing.set(thing, sent);
    for (const sample of root.samples) addSentKeys(sent, sample);
  }
  return roots.map((root) => {
    const thing = thingOf(root);
    if (root.sent === true || root.kindHint === "error" || thing === undefined) return root;
    const sent = [...(byThing.get(thing) ?? [])];
    const callersKeys = new Map(sent.flatMap(([name, keys]) => (keys === undefined ? [] : [[name, keys] as const])));
    return callersKeys.size === 0 ? root : { ...root, callersKeys };
  });
}

/** The path without a parameter at its end: `/boats/:id` is about one of `/boats`. */
function thingOf({ path }: TypeRoot): string | undefined {
  return path?.replace(/\/\*$/, "");
}

/** Iterative, because bodies may be deeply nested. */
function addSentKeys(sent: SentKeys, sample: Json): void {
  const pending: Json[] = [sample];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next.kind === "array") for (const item of next.items) pending.push(item);
    if (next.kind !== "object") continue;
    for (const { key, value } of next.members) {
      pending.push(value);
      if (value.kind !== "object" || !isLabelSetName(key)) continue;
      const known = sent.has(key) ? sent.get(key) : new Set<string>();
      const own = value.members.map((member) => member.key);
      sent.set(key, known !== undefined && isFreeForm(key, [value]) ? new Set([...known, ...own]) : undefined);
    }
  }
}

/**
 * The form of an object that comes back with the keys of callers: a map, which keeps the keys that
 * all answers have. Looked at after things have been united, because it must not decide what is one
 * thing. A published type keeps its name.
 */
export function formOfCallersKeys({ places, objects, sent, published = "" }: Entity): RequestedForm | undefined {
  const known = places.flatMap(({ root, name = "" }) => root.callersKeys?.get(name) ?? []);
  if (sent || known.length === 0 || isTypeName(published) || !haveCallersKeys(objects, new Set(known))) return undefined;
  const isFree = places.every(({ name, element }) => !element && isFreeForm(name, []));
  return isFree && places.some(({ name }) => isFreeForm(name, objects)) ? { kind: "map", open: true, named: true } : undefined;
}

/** True if answers have some of the keys that were sent, or not all the same ones. */
function haveCallersKeys(objects: Entity["objects"], sent: ReadonlySet<ReadonlySet<string>>): boolean {
  const sets = new Set(objects.map(({ members }) => JSON.stringify(members.map(({ key }) => key).sort())));
  if (sets.size > 1 || sets.has("[]")) return true;
  const keys = objects[0]?.members.map(({ key }) => key) ?? [];
  return [...sent].some((each) => keys.some((key) => each.has(key)));
}
