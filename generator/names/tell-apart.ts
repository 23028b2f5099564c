import { maxToldApart } from "../util/limits.ts";
import type { PlacedOperation } from "./candidates.ts";
import { innerParameterWords } from "./path-words.ts";
import { stem, withoutDangling } from "./sense.ts";
import { splitWords } from "./words.ts";
import { countValues } from "../util/group-by.ts";

/** How many of the things that an operation has are named together. */
const mostTogether = 3;
/** How many ways to say what only an operation has are tried. */
export const mostWordings = 12;
/** How many things are looked at: the nearest folders come first. */
const mostThings = 10;

/**
 * For operations that want the same name, words that only one of them has: of its folders, of the
 * rest of its name, of its path, its method, its query, and whether it sends credentials. The
 * fewest come first. Nothing for those that have what another one has too. Linear in the number of
 * operations.
 */
export function tellApart(group: readonly PlacedOperation[]): Wordings {
  if (group.length < 2 || group.length > maxToldApart) return new Map();
  const inner = tellingParameters(group);
  const all = group.map((placed) => thingsOf(placed, inner.get(placed)));
  const owners = countStems(all);
  const isShared = (word: string): boolean => owners.get(stem(word)) === group.length;
  return findOwn(
    group,
    all.map((own) =>
      own.map((words) =>
        withLink(
          words.filter((word) => word === "with" || !isShared(word)),
          words,
        ),
      ),
    ),
  );
}

/** If only the last word of `by product key` tells apart, that is `by key`: it reads better. */
function withLink(own: readonly string[], words: readonly string[]): readonly string[] {
  const [first = ""] = words;
  return first === "by" && own.length === 1 && own[0] === words.at(-1) ? [first, ...own] : own;
}

/** The parameters before the last segment of a path that not all of the operations have. */
function tellingParameters(group: readonly PlacedOperation[]): ReadonlyMap<PlacedOperation, readonly (readonly string[])[]> {
  const inner = group.map(({ operation }) => innerParameterWords(operation.url.path));
  const counts = countValues(inner.flatMap((own) => distinct(own).map((words) => words.join(" "))));
  return new Map(
    group.map((placed, index) => [placed, (inner[index] ?? []).filter((words) => counts.get(words.join(" ")) !== group.length)] as const),
  );
}

/**
 * The same by single words, those that the fewest have first: where the names of folders differ
 * late, or are too long for the name of a function.
 */
export function tellApartByWord(group: readonly PlacedOperation[]): Wordings {
  if (group.length < 2 || group.length > maxToldApart) return new Map();
  const all = group.map((placed) => wordsOf(placed));
  const owners = countStems(all);
  const ownersOf = ([word = ""]: readonly string[]): number => owners.get(stem(word)) ?? 0;
  return findOwn(
    group,
    all.map((own) => own.filter((words) => ownersOf(words) !== group.length).toSorted((one, two) => ownersOf(one) - ownersOf(two))),
  );
}

/** Words for each operation, by its id, best first. */
type Wordings = ReadonlyMap<string, readonly (readonly string[])[]>;

function findOwn(group: readonly PlacedOperation[], things: readonly (readonly (readonly string[])[])[]): Wordings {
  const sets = things.map((own) => combine(distinct(own).slice(0, mostThings)));
  const counts = countValues(sets.flat().map(({ key }) => key));
  return new Map(
    group.map(({ operation }, index) => {
      const own = (sets[index] ?? []).filter(({ key }) => counts.get(key) === 1).slice(0, mostWordings);
      return [operation.id, own.map(({ words }) => words)] as const;
    }),
  );
}

/** What an operation has, as words, from what says most about it to what says least. */
function thingsOf(
  { operation, spoken, latin, base, folders, parts }: PlacedOperation,
  inner: readonly (readonly string[])[] = [],
): readonly (readonly string[])[] {
  const known = new Set(base.map(stem));
  const rest = [...(spoken?.clauses.flat() ?? latin), ...(spoken?.aside ?? [])].filter((word) => !known.has(stem(word)));
  return [
    rest,
    ...folders.toReversed(),
    ...parts.toReversed(),
    splitWords(operation.method),
    ...operation.url.query.map(({ name }) => ["with", ...splitWords(name)]),
    ...inner.toReversed(),
    [operation.auth === undefined ? "anonymous" : "authorized"],
    spoken?.ordinal ?? [],
  ];
}

/** All words that a name can have besides its own: those of folders as they are called, too. */
function wordsOf(placed: PlacedOperation): readonly (readonly string[])[] {
  const known = new Set(placed.base.map(stem));
  const folders = placed.operation.item.slice(0, -1).filter((_, index, { length }) => isNamed(placed, length - 1 - index));
  const words = [...folders.toReversed().flatMap(splitWords), ...thingsOf(placed).flat()];
  return words
    .filter((word) => /^[a-z]../.test(word) && !known.has(stem(word)) && withoutDangling([word], 0).length > 0)
    .map((word) => [word]);
}

/** False for a folder that says nothing about the operation. */
function isNamed({ folders }: PlacedOperation, fromInside: number): boolean {
  return folders.at(-1 - fromInside)?.length !== 0;
}

/** How many of the operations have a word. */
function countStems(all: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, number> {
  return countValues(all.flatMap((own) => [...new Set(own.flat().map(stem))]));
}

function distinct(things: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byKey = new Map(things.filter((words) => words.some((word) => word !== "with")).map((words) => [words.join(" "), words]));
  return [...byKey.values()];
}

interface Combination {
  readonly key: string;
  readonly words: readonly string[];
}

/** Single things, then two together, then three. */
function combine(things: readonly (readonly string[])[]): readonly Combination[] {
  let last: readonly (readonly number[])[] = [[]];
  const all: (readonly number[])[] = [];
  for (let size = 1; size <= mostTogether; size++) {
    last = last.flatMap((some) => things.flatMap((_, index) => (index > (some.at(-1) ?? -1) ? [[...some, index]] : [])));
    all.push(...last);
  }
  return all.map((indices) => {
    const chosen = indices.map((index) => things[index] ?? []);
    return {
      key: chosen
        .map((words) => words.join(" "))
        .toSorted()
        .join("\n"),
      words: chosen.flat(),
    };
  });
}
