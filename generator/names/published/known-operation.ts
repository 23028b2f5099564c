import { readName, withoutOrdinal } from "../item-name.ts";
import { lowerCase } from "../../util/letters.ts";

/** What the id of an operation says about it. */
export interface KnownOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** The path with a mark in place of each parameter, whatever it is called. */
  readonly shape: string;
  /** The shape without versions: `/v1/boats` and `/v2/boats` are one route. */
  readonly route: string;
  /** The folders around it without numbers in front, outer first. */
  readonly folders: readonly string[];
  /** All of them. */
  readonly folder: string;
  readonly name: string;
  /** The name without a number in front. */
  readonly bare: string;
  /** The name without what only sorts or explains, such as `1.` and `[new]`. */
  readonly title: string;
  readonly digest: string;
  /** Digest of Postman's own id, if it has one. */
  readonly item: string | undefined;
}

type Trait = (known: KnownOperation) => readonly (string | undefined)[];

const kinds: readonly Trait[] = [
  ({ method, path, name, digest }) => [method, path, name, digest],
  ({ method, path, name }) => [method, path, name],
  ({ method, path, bare }) => [method, path, bare],
  ({ method, path, title }) => [method, path, title],
  ({ method, path, digest }) => [method, path, digest],
  ({ method, path }) => [method, path],
  ({ method, shape, bare }) => [method, shape, bare],
  ({ method, shape, title }) => [method, shape, title],
  ({ method, shape }) => [method, shape],
  ({ method, route, bare }) => [method, route, bare],
  ({ method, route, title }) => [method, route, title],
  ({ method, route }) => [method, route],
  ({ method, folder, bare }) => [method, folder, bare],
  ({ route, bare }) => [route, bare],
  ({ route, title }) => [route, title],
];

/**
 * What makes two operations the same, surest first. A string that several have decides nothing:
 * those that are equal otherwise are told apart by their folders.
 */
export const traits: readonly Trait[] = [
  ({ item }) => [item],
  ...kinds.flatMap((kind): readonly Trait[] => [
    (known) => [...kind(known), known.folder],
    (known) => [...kind(known), known.folders.at(-1) ?? ""],
    kind,
  ]),
];

/** Takes an id of the IR apart. */
export function readKnown(id: string, item: string | undefined): KnownOperation {
  const middle = id.indexOf(" · ");
  const end = id.lastIndexOf(" ~");
  const request = id.slice(0, middle);
  const label = id.slice(middle + 3, end);
  const path = request.slice(request.indexOf(" ") + 1);
  const slash = label.lastIndexOf(" / ");
  const name = label.slice(slash < 0 ? 0 : slash + 3);
  const folders = slash < 0 ? [] : label.slice(0, slash).split(" / ").map(withoutNumber);
  const shape = path.replace(/(?<=^|\/)[:{][^/]*/g, ":");
  return {
    id,
    method: request.slice(0, request.indexOf(" ")),
    path,
    shape,
    route: withoutVersions(shape),
    folders,
    folder: folders.join(" / "),
    name,
    bare: lowerCase(withoutNumber(name)),
    title: titleOf(name),
    digest: id.slice(end, end + 10),
    item,
  };
}

/** A path without segments such as `v1` and `v2.1`. */
export function withoutVersions(path: string): string {
  return path.replace(/(^|\/)v\d{1,3}(?:\.\d{1,3}){0,2}(?=\/|$)/gi, "$1").replace(/\/{2,}/g, "/");
}

/** The words of a name; where other scripts have none, the name. */
function titleOf(name: string): string {
  const words = readName(name).clauses.flat().join(" ");
  return words === "" ? lowerCase(withoutNumber(name)) : words;
}

/** Where other scripts are, choosing names leaves a number in front. */
const numberInFront = /^(?:\d{1,4}(?:\.\d{1,4}){0,4} ?[.):_、–—-]|\(\d{1,4}\))\s*(?=\S)/;

function withoutNumber(name: string): string {
  return withoutOrdinal(name.trim()).replace(numberInFront, "");
}
