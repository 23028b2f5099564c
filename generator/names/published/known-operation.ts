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

/** A reason to take two operations for the same. */
export interface Trait {
  /** A string that several have decides nothing, `undefined` neither. */
  readonly read: (known: KnownOperation) => readonly (string | undefined)[];
  /** True if it says where requests go and no more: it counts if no other operation goes there. */
  readonly isPlace?: boolean;
  /** True if it says too little about what an earlier version has removed. */
  readonly isGuess?: boolean;
}

const kinds: readonly Trait[] = [
  { read: ({ method, path, name, digest }) => [method, path, name, digest] },
  { read: ({ method, path, name }) => [method, path, name] },
  { read: ({ method, path, bare }) => [method, path, bare] },
  { read: ({ method, path, title }) => [method, path, title] },
  { read: ({ method, path, digest }) => [method, path, digest] },
  { read: ({ method, path }) => [method, path], isPlace: true },
  { read: ({ method, shape, bare }) => [method, shape, bare] },
  { read: ({ method, shape, title }) => [method, shape, title] },
  { read: ({ method, shape }) => [method, shape], isPlace: true },
  { read: ({ method, route, bare }) => [method, route, bare] },
  { read: ({ method, route, title }) => [method, route, title] },
  { read: ({ method, route }) => [method, route], isPlace: true },
  { read: ({ method, folder, bare }) => [method, folder, bare], isGuess: true },
  { read: ({ route, bare }) => [route, bare], isGuess: true },
  { read: ({ route, title }) => [route, title], isGuess: true },
];

/**
 * What makes two operations the same, surest first. Those that are equal otherwise are told apart
 * by their folders.
 */
export const traits: readonly Trait[] = [
  { read: ({ item }) => [item] },
  ...kinds.flatMap((kind): readonly Trait[] =>
    kind.isPlace === true
      ? [kind]
      : [
          { ...kind, read: (known) => [...kind.read(known), known.folder] },
          { ...kind, read: (known) => [...kind.read(known), known.folders.at(-1) ?? ""] },
          kind,
        ],
  ),
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
