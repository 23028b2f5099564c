import { singularize } from "./singularize.ts";

/** A body whose objects may be shared. */
export interface TypeRoot {
  readonly id: string;
  /** Ideal names, best first. */
  readonly nameHints: readonly string[];
  /** `error` for the body of an error status. */
  readonly kindHint?: string | undefined;
}

/** A place in a root where an object shape occurs. */
export interface Place {
  readonly root: TypeRoot;
  /** Steps from the root: property keys as in a JSON pointer, `~[]` elements, `~{}` map values, `~|value` variants. */
  readonly path: string;
  /** Best name of the object around it. */
  readonly owner: string | undefined;
  /** Key of the property that holds it; `undefined` for a root. */
  readonly name: string | undefined;
  /** It is an element or map value of what the property or root holds. */
  readonly element: boolean;
  /** Discriminator's value, for one variant of several. */
  readonly variant: string | undefined;
}

/** Names that say nothing about what they hold. */
const vagueNames: ReadonlySet<string> = new Set(
  "data item items value values result results body payload content contents object objects list lists record records entry entries response output input attributes attribute properties property element elements node row rows".split(
    " ",
  ),
);

/** How many property names of a widely shared shape are offered. */
const maxNames = 3;

/** Ideal names of the shape at one place, best first. */
export function placeHints(place: Place): readonly string[] {
  const hints = unique(withoutVariant(place));
  const { variant } = place;
  return variant === undefined ? hints : hints.map((hint) => `${variant} ${hint}`);
}

/**
 * Ideal names of a shape, given all its places: what most properties call it, then what its first root is called, then longer names.
 * A body that several error statuses share, and nothing else, is the error response.
 */
export function shapeHints(places: readonly Place[]): readonly string[] {
  const roots = places.filter(({ name }) => name === undefined);
  const onlyErrors = roots.length > 1 && roots.length === places.length && roots.every(({ root }) => root.kindHint === "error");
  const nested = places.filter(({ name }) => name !== undefined && isPlainName(name));
  return unique([
    ...(onlyErrors ? ["error response"] : []),
    ...byFrequency(nested.flatMap((place) => placeHints(place).slice(0, 1))).slice(0, maxNames),
    ...roots.slice(0, 1).flatMap(placeHints),
    ...places.slice(0, 1).flatMap(placeHints),
  ]);
}

/** True if a name describes what it holds: it is no vague word and has letters. */
export function isPlainName(name: string): boolean {
  return !vagueNames.has(name.toLowerCase()) && /\p{L}/u.test(name);
}

function withoutVariant({ root, owner, name, element }: Place): readonly string[] {
  if (name === undefined) return element ? root.nameHints.map((hint) => `${hint} item`) : root.nameHints;
  const word = element ? singularize(name) : name;
  const longer = [...(owner === undefined ? [] : [`${owner} ${word}`]), ...root.nameHints.slice(0, 1).map((hint) => `${hint} ${word}`)];
  return isPlainName(name) ? [word, ...longer] : [...longer, word];
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
