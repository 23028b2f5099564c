import type { Json } from "../json/json.ts";
import { holdsPlaceholder } from "../secrets/placeholder.ts";
import type { ObjectPlace } from "./entity.ts";
import type { PlaceEvidence, RequirementEvidence } from "./root.ts";
import { collectProperties } from "./shape.ts";

/** What is known about a place besides its samples. */
export interface EvidenceAround {
  /** True for a property that is a part of a value. */
  readonly isPart: (key: string) => boolean;
  /** True if different bodies are there. */
  readonly several: boolean;
}

type Columns = ReadonlyMap<string, readonly Json[]>;

/**
 * What the samples of one place in the bodies of a method and path show about its properties. A
 * property is required if
 *
 * - it is the only property of a body, apart from those that the client fills (`only`);
 * - it is a variable without a value, or was a secret or an object with one, so only the caller can
 *   know it (`open`);
 * - two or more different bodies, of whatever operations, all have it (`bodies`);
 * - it is a part of a value that requests send under different names (`part`; see `findParts`).
 *
 * A request that updates parts of something (PATCH) may leave out any property of its body, but not
 * of objects inside it. What is called options, and what some sample sends empty, may be left out.
 */
export function findEvidence(places: readonly ObjectPlace[], { isPart, several }: EvidenceAround): PlaceEvidence {
  const isBody = places.every(({ path }) => path === "");
  if (isBody && places.some(({ root }) => root.request?.partial === true)) return new Map();
  const objects = places.flatMap((place) => place.objects);
  const columns = collectProperties(objects);
  const own = isBody ? findInBody(places, columns) : new Map<string, RequirementEvidence>();
  const isOptional = places.some(({ path }) => withinOptions.test(path));
  const secrets = new Set(places.flatMap(({ root }) => root.request?.secrets ?? []));
  const found = new Map<string, RequirementEvidence | "none">();
  for (const [key, values] of columns) {
    if (values.length < objects.length) continue;
    const evidence = own.get(key) ?? (values.some((value) => holdsSecret(value) || holdsNamed(key, value, secrets)) ? "open" : undefined);
    if (evidence === "only" || evidence === "open") found.set(key, evidence);
    else if (!isOptional && !options.test(key) && !values.some(isEmpty))
      found.set(key, several ? "bodies" : isPart(key) ? "part" : (evidence ?? "none"));
  }
  return found;
}

const options = /^(?:options|opts)$|[_-]options$|[a-z]Options$/;
const withinOptions = /(?:\/|[_-])(?:options|opts)(?:\/|$)|[a-z]Options(?:\/|$)/;

/** What a whole body shows: its open variables, and its only property. */
function findInBody(places: readonly ObjectPlace[], columns: Columns): ReadonlyMap<string, RequirementEvidence> {
  const requests = places.flatMap(({ root }) => root.request ?? []);
  const filled = new Set(requests.flatMap((request) => request.filled ?? []));
  const own = [...columns.keys()].filter((key) => !filled.has(key));
  const [first] = own;
  const found = new Map<string, RequirementEvidence>();
  for (const key of requests.flatMap((request) => request.open ?? [])) found.set(key, "open");
  if (own.length === 1 && first !== undefined) found.set(first, "only");
  return found;
}

const objectsWithSecrets = new WeakMap<Json, boolean>();

/** True for a secret that was replaced, and for an object with one. The parser bounds the depth. */
function holdsSecret(value: Json): boolean {
  if (value.kind === "string") return holdsPlaceholder(value.value);
  if (value.kind !== "object") return false;
  const known = objectsWithSecrets.get(value);
  if (known !== undefined) return known;
  const holds = value.members.some((member) => holdsSecret(member.value));
  objectsWithSecrets.set(value, holds);
  return holds;
}

/** The same for a secret whose placeholder is made of digits, which only its name tells. */
function holdsNamed(key: string, value: Json, secrets: ReadonlySet<string>): boolean {
  if (secrets.size === 0) return false;
  if (value.kind === "object") return value.members.some((member) => holdsNamed(member.key, member.value, secrets));
  return secrets.has(key) && (value.kind === "string" || value.kind === "number");
}

function isEmpty(value: Json): boolean {
  if (value.kind === "string") return value.value === "";
  if (value.kind === "array") return value.items.length === 0;
  return value.kind === "null" || (value.kind === "object" && value.members.length === 0);
}
