import type { TypeEvidence } from "../../infer/evidence.ts";
import { isPlainName, placeHints, shapeHints } from "../../infer/name-hints.ts";
import type { RootPlace, TypeRoot } from "../../infer/root.ts";
import type { NamedType, ObjectType, Type } from "../../ir/type.ts";
import { singularize } from "../../util/singularize.ts";
import { collectAnswer, type ResponseFindings } from "./answer-node.ts";
import { typeOfAnswer } from "./script-type.ts";

/** An object that only scripts show: the body of a response, or the elements of one. */
export interface PartialObject {
  /** Its first place. */
  readonly id: string;
  readonly type: ObjectType;
  readonly places: RootPlace[];
  /** The folders of all its places, outermost first. */
  readonly folders: readonly string[];
}

/**
 * The partial objects of a collection. Equal ones of one folder are one. Elsewhere, a few
 * properties such as `id` do not show that two things are the same, and the name of one would
 * mislead.
 */
export type PartialObjects = Map<string, PartialObject>;

/** Which objects share a type: those of the same folders, outermost first. */
export interface Sharing {
  readonly objects: PartialObjects;
  readonly folders: readonly string[];
}

/** The type of a response that only scripts show. */
export interface PartialType {
  /** Objects are references. */
  readonly type: Type;
  /** A test fails if the response is something else. */
  readonly asserted: boolean;
}

/**
 * The type of a response without a saved example: what scripts say about it. `undefined` if they
 * say nothing that a type can express. Adds its objects to those of the collection.
 */
export function partialType(findings: ResponseFindings, root: TypeRoot, sharing: Sharing): PartialType | undefined {
  const answer = collectAnswer(findings);
  const type = typeOfAnswer(answer);
  if (type.kind === "unknown" || type.kind === "null") return undefined;
  return { type: nameObjects(type, root, "", sharing), asserted: answer.asserted };
}

/** The body itself has a name, or the elements if it is a list, as if there were samples. */
function nameObjects(type: Type, root: TypeRoot, path: string, sharing: Sharing): Type {
  if (type.kind === "array" && type.positions === undefined) {
    return { ...type, element: nameObjects(type.element, root, `${path}/~[]`, sharing) };
  }
  if (type.kind !== "object" || type.properties.length === 0) return type;
  const { objects, folders } = sharing;
  const key = JSON.stringify([folders, root.kindHint, type]);
  const object = objects.get(key) ?? { id: root.id + path, type, places: [], folders };
  objects.set(key, object);
  object.places.push({ root, path, owner: undefined, name: undefined, element: path !== "" });
  return { kind: "reference", id: object.id };
}

/** The named types of partial objects. */
export function namePartials(partials: readonly PartialObject[]): readonly NamedType[] {
  return partials.map((object): NamedType => ({ id: object.id, type: object.type, nameHints: hintsOf(object), description: "" }));
}

/** Folders whose names a type has. */
const maxFolders = 4;
const maxHint = 40;

/**
 * Ideal names of a partial object. One that several operations share is not called after the first
 * of them, but after what their folders are about: `Update actions` in `Carts`.
 */
function hintsOf({ type, places, folders }: PartialObject): readonly string[] {
  const keys = type.properties.map(({ key }) => key);
  const hints = shapeHints(places, keys);
  const [first, ...others] = places.map(({ root }) => root.nameHints[0]);
  if (others.every((name) => name === first)) return hints;
  const ofOperations = new Set(places.flatMap((place) => placeHints(place)));
  return [...new Set([...hints.filter((hint) => !ofOperations.has(hint)), ...folderHints(folders, places), ...hints])];
}

function folderHints(folders: readonly string[], places: readonly RootPlace[]): readonly string[] {
  const things = folders.slice(-maxFolders).filter(isPlainName).map(singularize);
  const kind = places.some(({ element }) => element) ? "item" : (places[0]?.root.kindHint ?? "response");
  return things.map((_, index) => `${things.slice(-index - 2).join(" ")} ${kind}`).filter((hint) => hint.length <= maxHint);
}

/** Where partial objects occur. There are no samples behind them. */
export function describePartials(partials: readonly PartialObject[]): readonly TypeEvidence[] {
  return partials.map(({ id, places }) => {
    const listed = places.map(({ root, path }) => ({ body: root.id, path }));
    return { id, places: listed, objects: 0, samples: [], properties: [], united: [] };
  });
}
