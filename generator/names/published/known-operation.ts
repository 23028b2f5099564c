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

/** What makes two operations the same, surest first. A string that several have decides nothing. */
export const traits: readonly ((known: KnownOperation) => readonly (string | undefined)[])[] = [
  ({ item }) => [item],
  ({ method, path, name, digest }) => [method, path, name, digest],
  ({ method, path, name }) => [method, path, name],
  ({ method, path, title }) => [method, path, title],
  ({ method, path, digest }) => [method, path, digest],
  ({ method, path }) => [method, path],
  ({ method, shape, name }) => [method, shape, name],
  ({ method, shape, title }) => [method, shape, title],
  ({ method, shape }) => [method, shape],
  ({ method, route, title }) => [method, route, title],
  ({ method, route }) => [method, route],
  ({ method, folder, bare }) => [method, folder, bare],
  ({ route, title }) => [route, title],
  ({ route, folder, title }) => [route, folder, title],
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
  const shape = path.replace(/(?<=^|\/)[:{][^/]*/g, ":");
  return {
    id,
    method: request.slice(0, request.indexOf(" ")),
    path,
    shape,
    route: withoutVersions(shape),
    folder: label.slice(0, Math.max(slash, 0)).split(" / ").map(withoutOrdinal).join(" / "),
    name,
    bare: lowerCase(withoutOrdinal(name)),
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
  return words === "" ? lowerCase(withoutOrdinal(name)) : words;
}
