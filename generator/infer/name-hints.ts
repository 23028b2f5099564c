import type { RootPlace, TypeRoot } from "./root.ts";
import { singularize } from "./singularize.ts";

/** Names that say nothing about what they hold. */
const vagueNames: ReadonlySet<string> = new Set(
  "data item items value values result results body payload content contents object objects list lists record records entry entries response output input attributes attribute properties property element elements node row rows".split(
    " ",
  ),
);

/** So many properties can be named in a shape's name. */
const maxKeysInName = 2;

/** How many property names of a widely shared shape are offered. */
const maxNames = 3;

/** Ideal names of the objects at one place, or of one variant of them, best first. */
export function placeHints(place: RootPlace, variant?: string): readonly string[] {
  const hints = unique(hintsOf(place));
  return variant === undefined ? hints : hints.map((hint) => `${variant} ${hint}`);
}

/**
 * Ideal names of a shape with these properties, given all its places: what most properties call it, then what its roots are called, then longer
 * names. A body that several error statuses share, and nothing else, is the error response.
 */
export function shapeHints(places: readonly RootPlace[], keys: readonly string[]): readonly string[] {
  const roots = places.filter(({ name }) => name === undefined);
  const nested = places.filter(({ name }) => name !== undefined && isPlainName(name));
  return unique([
    ...(roots.length > 1 && roots.length === places.length ? sharedRootHints(roots, keys) : []),
    ...byFrequency(nested.flatMap((place) => placeHints(place).slice(0, 1))).slice(0, maxNames),
    ...roots.slice(0, 1).flatMap((place) => placeHints(place)),
    ...places.slice(0, 1).flatMap((place) => placeHints(place)),
  ]);
}

/** What several operations send or receive is called after what it holds, if that is little, or after what they are about. */
function sharedRootHints(roots: readonly RootPlace[], keys: readonly string[]): readonly string[] {
  const kinds = new Set(roots.map(({ root }) => root.kindHint));
  const [kind = ""] = kinds;
  if (kind === "error" && kinds.size === 1) return ["error response"];
  if (keys.length <= maxKeysInName && keys.every(isPlainName)) return [`${keys.join(" ")} ${kind}`];
  return roots.slice(0, 1).flatMap(({ root, element }) => resourceHints(root, element ? "item" : kind));
}

/** The thing that a folder is named after, in the singular. The short name is for what comes back, which is the thing itself. */
function resourceHints({ resource = "", sent }: TypeRoot, kind: string): readonly string[] {
  if (!isPlainName(resource)) return [];
  const thing = singularize(resource);
  return sent === true ? [`${thing} ${kind}`] : [thing, `${thing} ${kind}`];
}

/** True if a name describes what it holds: it is no vague word and has letters. */
export function isPlainName(name: string): boolean {
  return !vagueNames.has(name.toLowerCase()) && /\p{L}/u.test(name);
}

/** What its property calls an object: in lower case, in the singular if it is an element. One name or none: vague ones say nothing. */
export function calledName({ name, element }: RootPlace): readonly [string] | undefined {
  if (name === undefined || !isPlainName(name)) return undefined;
  return [(element ? singularize(name) : name).toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
}

function hintsOf({ root, path, owner, name, element }: RootPlace): readonly string[] {
  if (name === undefined)
    return element ? [...resourceHints(root, "item"), ...root.nameHints.map((hint) => `${hint} item`)] : root.nameHints;
  const word = element ? singularize(name) : name;
  const input = root.sent === true ? [`${word} input`] : [];
  const longer = [...(owner === undefined ? [] : [`${owner} ${word}`]), ...root.nameHints.slice(0, 1).map((hint) => `${hint} ${word}`)];
  if (isPlainName(name)) return [word, ...input, ...longer];
  return isOutermost(path) && root.sent !== true ? [...resourceHints(root, "item"), ...longer, word] : [...longer, word];
}

/** What `{ data: … }` or `{ results: [ … ] }` holds is what the whole body is about. */
function isOutermost(path: string): boolean {
  return /^\/[^/]*(?:\/~\[\])?$/.test(path);
}

/** Distinct texts, the most frequent first, in order of first sight among equals. */
function byFrequency(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([text]) => text);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
