import type { RootPlace, TypeRoot } from "./root.ts";
import { singularize } from "../util/singularize.ts";
import { hasLetter, letters, lowerCase, numbers } from "../util/letters.ts";
import { countValues } from "../util/group-by.ts";

/** Names that say nothing about what they contain. */
const vagueNames: ReadonlySet<string> = new Set(
  "data item items value values result results body payload content contents object objects list lists record records entry entries response output input attributes attribute properties property element elements node row rows".split(
    " ",
  ),
);

/** A name mentions at most this many properties of its object. */
const maxKeysInName = 2;

/** How many property names are offered for an object that occurs at several places. */
const maxNames = 3;

/** Ideal names of the objects at one place, or of one variant of them, best first. */
export function placeHints(place: RootPlace, variant?: string): readonly string[] {
  const hints = unique(hintsOf(place));
  return variant === undefined ? hints : hints.map((hint) => `${variant} ${hint}`);
}

/**
 * Ideal names of an object with these properties, given all its places: first the names that most
 * properties have for it, then those of its roots, then longer names. A body that only error
 * responses share is named `error response`.
 */
export function shapeHints(places: readonly RootPlace[], keys: readonly string[]): readonly string[] {
  const roots = places.filter(({ name }) => name === undefined);
  const nested = places.filter(({ name }) => name !== undefined && isPlainName(name));
  return unique([
    ...(nested.length === 0 ? listedThing(places) : []),
    ...(roots.length > 1 && roots.length === places.length ? sharedRootHints(roots, keys) : []),
    ...(isMoney(keys) ? ["money"] : isLink(keys) ? ["link"] : sharedWord(nested)),
    ...byFrequency(nested.flatMap((place) => placeHints(place).slice(0, 1))).slice(0, maxNames),
    ...roots.slice(0, 1).flatMap((place) => placeHints(place)),
    ...places.slice(0, 1).flatMap((place) => placeHints(place)),
  ]);
}

/**
 * What a path calls its elements, if they are both in a list that it answers with and the answer of
 * the path to one of them: `GET /boats` and `PUT /boats/:id` answer with a `boat`.
 */
function listedThing(places: readonly RootPlace[]): readonly string[] {
  const received = places.filter(({ root }) => root.sent !== true && root.kindHint !== "error");
  const single = new Set(received.flatMap(({ root, name, element }) => (name === undefined && !element ? root.path : [])));
  const listed = received.find(({ root, path, element }) => element && isOutermost(path) && single.has(`${root.path ?? ""}/*`));
  const noun = listed?.root.path?.split("/").at(-1) ?? "";
  return isPlainName(noun) && noun !== "*" && singularize(noun) !== noun ? [singularize(noun)] : [];
}

/** True for an amount with its currency: properties are rarely called after what it is. */
function isMoney(keys: readonly string[]): boolean {
  const [currency, ...others] = [...keys].sort((one, other) => Number(/currency/i.test(other)) - Number(/currency/i.test(one)));
  return /currency/i.test(currency ?? "") && others.length === 1 && /^(?:value|amount|units|total)$/i.test(others[0] ?? "");
}

/** True for an address and nothing else: its properties are called after what it leads to. */
function isLink(keys: readonly string[]): boolean {
  return keys.length === 1 && keys[0] === "href";
}

/** A shape is used under several names if no name has more of its places than this. */
const maxShareOfName = 0.5;

/**
 * The last word of all names, or of most if there are several: of `unit_amount`, `net_amount` and
 * `tax`, `amount`.
 */
function sharedWord(nested: readonly RootPlace[]): readonly string[] {
  const names = nested.map(({ name = "", element }) => (element ? singularize(name) : name));
  const words = nested.map(lastWordOf);
  const [word, count] = [...countValues(words)].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0] as const);
  if (word === "") return [];
  const different = new Set(names).size;
  if (count === words.length && different > 1) return [word];
  const mostOf = Math.max(0, ...countValues(names).values());
  return different > 2 && mostOf <= maxShareOfName * names.length && 2 * count > words.length ? [word] : [];
}

/** The last word of a property's name, in lower case; empty if it says nothing. */
export function lastWordOf({ name = "", element }: RootPlace): string {
  const word = lowerCase((element ? singularize(name) : name).split(/[_\-\s]|(?<=[a-z0-9])(?=[A-Z])/).at(-1) ?? "");
  return isPlainName(word) ? word : "";
}

/**
 * A body that several operations send or receive is named after its properties, if there are few,
 * or after the resource of its operations.
 */
function sharedRootHints(roots: readonly RootPlace[], keys: readonly string[]): readonly string[] {
  const kinds = new Set(roots.map(({ root }) => root.kindHint));
  const [only = ""] = kinds;
  if (only === "error" && kinds.size === 1) return ["error response"];
  // A success may have the shape of an error, such as a message alone.
  const kind = kinds.has("error") ? "response" : only;
  if (keys.length > 0 && keys.length <= maxKeysInName && keys.every(isPlainName)) return [`${keys.join(" ")} ${kind}`];
  const common = keys.length > 0 ? [] : commonHints(roots);
  return [...common, ...roots.slice(0, 1).flatMap(({ root, element }) => resourceHints(root, element ? "item" : kind))];
}

/**
 * The words with which the names of all roots begin, and the kind: of `Create Order - card body`,
 * `Create Order body`.
 */
function commonHints(roots: readonly RootPlace[]): readonly string[] {
  const [first = [], ...others] = roots.map(({ root }) => (root.nameHints[0] ?? "").split(/[\s-]+/));
  const kind = first.at(-1) ?? "";
  const end = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return end > 1 ? [`${first.slice(0, end).join(" ")} ${kind}`] : [];
}

/**
 * The thing that operations are about. The short name is for received bodies, which are the thing
 * itself.
 */
function resourceHints(root: TypeRoot, kind: string): readonly string[] {
  if (!isPlainName(root.resource ?? "")) return [];
  const thing = thingOf(root);
  return root.sent === true ? [`${thing} ${kind}`] : [thing, `${thing} ${kind}`];
}

/**
 * What a folder is named after, in the singular, unless the path says that this thing has others:
 * in a folder `Users`, `/users/:id/roles` is about a role.
 */
function thingOf({ resource = "", path = "" }: TypeRoot): string {
  const thing = singularize(resource);
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== "*");
  const last = segments.at(-1) ?? "";
  const isThing = (segment: string): boolean => squeeze(singularize(segment)) === squeeze(thing);
  const isPart = segments.slice(0, -1).some(isThing) && !isThing(last);
  return isPart && isPlainName(last) && singularize(last) !== last ? singularize(last) : thing;
}

/** True if a name describes its contents: it is not a vague word and has letters. */
export function isPlainName(name: string): boolean {
  return !vagueNames.has(lowerCase(name)) && hasLetter(name);
}

const marks = new RegExp(`[^${letters}${numbers}]`, "gu");

/**
 * The name that its property gives to an object, in lower case; in the singular if it is an
 * element. Nothing for vague names.
 */
export function calledName({ name, element }: RootPlace): readonly [string] | undefined {
  if (name === undefined || !isPlainName(name)) return undefined;
  return [squeeze(element ? singularize(name) : name)];
}

/** Letters and digits in lower case. */
function squeeze(name: string): string {
  return lowerCase(name).replace(marks, "");
}

function hintsOf({ root, path, owner, name, element }: RootPlace): readonly string[] {
  if (name === undefined)
    return element ? [...resourceHints(root, "item"), ...root.nameHints.map((hint) => `${hint} item`)] : root.nameHints;
  const word = element ? singularize(name) : name;
  const input = root.sent === true ? [`${word} input`] : [];
  const around = [...(owner === undefined ? [] : [owner]), ...root.nameHints.slice(0, 1)];
  const longer = around.map((outer) => within(outer, word, element));
  // `Error` alone is JavaScript's, and that of one operation may be shared by all.
  if (lowerCase(word) === "error") return [word, "error detail", ...input, ...longer];
  if (isPlainName(name)) return [word, ...input, ...longer];
  return isOutermost(path) && root.sent !== true ? [...resourceHints(root, "item"), ...longer, word] : [...longer, word];
}

/** What is called like the object around it would have its name: `batch response item`. */
function within(outer: string, word: string, element: boolean): string {
  const isSame = squeeze(outer).endsWith(squeeze(word));
  return isSame ? `${outer} ${element ? "item" : "detail"}` : `${outer} ${word}`;
}

/** The contents of `{ data: … }` or `{ results: [ … ] }` are what the whole body is about. */
function isOutermost(path: string): boolean {
  return /^\/[^/]*(?:\/~\[\])?$/.test(path);
}

/**
 * Distinct strings, the most frequent first. Equally frequent ones are in order of first
 * occurrence.
 */
function byFrequency(texts: readonly string[]): readonly string[] {
  return [...countValues(texts)].sort(([, left], [, right]) => right - left).map(([text]) => text);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
