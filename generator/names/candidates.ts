import type { OperationDraft } from "../ir/api.ts";
import { mostlyForeign, partlyForeign } from "../util/foreign.ts";
import { readName, withoutCopy, type SpokenName } from "./item-name.ts";
import { describePath, folderWords, isPathLike, isVersion, pathParts } from "./path-words.ts";
import { cutToSense, lengthOf, stem, withoutDangling, withoutEchoes } from "./sense.ts";
import { isVerb, toImperative } from "./verbs.ts";
import { limitWords, splitWords } from "./words.ts";

/**
 * Characters of a function's own name. Names of types that belong to it are longer by up to eight.
 */
const maxOwn = 32;
/** Characters of a function's name with the words that distinguish it. */
const maxLonger = 34;
/** Characters of a function's name if all else fails. */
const maxLast = 36;
/** Characters of a function's name that would get a number otherwise. */
const maxTold = 38;
/** Characters of a function's name that would lose a noun otherwise. */
const maxWhole = 37;
/** Characters for the words that distinguish an operation, however long its name is. */
const minAdded = 11;
/** Characters of a folder's name in the name of a function. */
const maxFolder = 30;

/** Folders that can be in the name of a function. */
const maxFolders = 6;

/** What distinguishes an operation from others that want the same name. */
export interface Distinction {
  readonly placed: PlacedOperation;
  readonly base: readonly string[];
  /** What only this operation's name says, brackets included. */
  readonly full: readonly string[];
  readonly ordinal: readonly string[];
  /** Folders that not all of them are in, from outside to inside. */
  readonly folders: readonly (readonly string[])[];
  /** Parts of the path that not all of them have. */
  readonly parts: readonly (readonly string[])[];
  readonly versions: readonly string[];
  readonly method: readonly string[];
  /** No other operation wants the name, but it is reserved. */
  readonly alone: boolean;
  /** Method and path, whatever the others have. */
  readonly address: readonly string[];
}

/** An operation and the words for the folders that it is in. */
export interface PlacedOperation {
  readonly operation: OperationDraft;
  readonly spoken: SpokenName | undefined;
  /** The Latin words in a name of another script: too little for a name, but they tell apart. */
  readonly latin: readonly string[];
  readonly base: readonly string[];
  readonly folders: readonly (readonly string[])[];
  readonly parts: readonly (readonly string[])[];
}

/** Reads what the names of one operation can be made from. */
export function placeOperation(operation: OperationDraft, wordsOfFolder: (path: readonly string[]) => readonly string[]): PlacedOperation {
  const name = operation.item.at(-1) ?? "";
  const spoken = readOperationName(name);
  const base =
    spoken === undefined
      ? describePath(operation.method, operation.url.path, maxOwn)
      : startWithLetter(withoutEchoes(cutToSense(spoken.clauses, maxOwn, maxWhole)), operation);
  return {
    operation,
    spoken,
    latin: spoken === undefined && !isPathLike(withoutCopy(name)) ? splitWords(name) : [],
    base,
    folders: placesOf(operation).map((path) => withoutPartOfList(wordsOfFolder(path), path.at(-1) ?? "", base)),
    parts: pathParts(operation.url.path),
  };
}

/** What the name of an item says, if that can be the name of a function. */
function readOperationName(name: string): SpokenName | undefined {
  if (isPathLike(withoutCopy(name)) || mostlyForeign(name)) return undefined;
  const { clauses, ...rest } = readName(name);
  const words = clauses.flat();
  if (!words.some((word) => /[a-z]/.test(word))) return undefined;
  // Only the letters of another script say what is done to this thing, or with what this is done.
  if (partlyForeign(name) && (words.length < 2 || !words.some(isVerb))) return undefined;
  return { clauses: clauses.map((clause, index) => (index === 0 ? toImperative(clause) : clause)), ...rest };
}

/**
 * Of a folder for several things, the others say nothing about an item that names one of them:
 * `list boats` in `Boats, Berths` is not about berths.
 */
function withoutPartOfList(words: readonly string[], folder: string, base: readonly string[]): readonly string[] {
  if (!/[,;&+]|\s(?:and|or)\s/i.test(folder)) return words;
  const known = new Set(base.map(stem));
  return words.some((word) => known.has(stem(word))) ? [] : words;
}

/** The paths of the innermost folders. Others hardly distinguish anything. */
function placesOf({ item }: OperationDraft): readonly (readonly string[])[] {
  const depths = Array.from({ length: item.length - 1 }, (_, index) => index + 1);
  return depths.slice(-maxFolders).map((depth) => item.slice(0, depth));
}

/** `2fa login` → `login 2fa`, since no name starts with a digit. */
function startWithLetter(words: readonly string[], { method }: OperationDraft): readonly string[] {
  const [first = "", ...rest] = words;
  if (!/^\d/.test(first)) return words;
  return rest.some((word) => /^[a-z]/.test(word)) ? startAt(rest, first) : [...splitWords(method), ...words];
}

function startAt(rest: readonly string[], first: string): readonly string[] {
  const index = rest.findIndex((word) => /^[a-z]/.test(word));
  return [...rest.slice(index), first, ...rest.slice(0, index)];
}

/**
 * The words for a folder in a function's name. Those for a folder of another script are the words
 * of its paths.
 */
export function wordsForFolder(name: string, pathWords: () => readonly string[]): readonly string[] {
  const own = folderWords(name, maxFolder);
  return own.length > 0 ? own : limitWords(pathWords(), maxFolder);
}

/** Finds what distinguishes each of some operations that want the same name. */
export function distinguish(group: readonly PlacedOperation[]): readonly Distinction[] {
  const shared =
    group.length > 1 ? shareOf(group.map(({ folders, parts, operation }) => keysOf(folders, parts, operation.method))) : new Set();
  return group.map((placed) => {
    const { operation, spoken, base, folders, parts } = placed;
    const address = describePath(operation.method, operation.url.path, maxLonger);
    const alone = group.length === 1;
    const rest = alone ? [address.slice(splitWords(operation.method).length)] : undefined;
    const own = rest ?? parts.filter((words) => !shared.has(`/${words.join(" ")}`));
    return {
      placed,
      base,
      full:
        spoken === undefined
          ? describePath(operation.method, operation.url.path, maxLast)
          : startWithLetter(withoutEchoes([...spoken.clauses.flat(), ...spoken.aside]), operation),
      ordinal: spoken?.ordinal ?? [],
      folders: folders.filter((words) => words.length > 0 && !shared.has(words.join(" "))),
      parts: own.filter(([first = "", ...more]) => more.length > 0 || !isVersion(first)),
      versions: own.filter(([first = "", ...more]) => more.length === 0 && isVersion(first)).flat(),
      method: shared.has(operation.method) ? [] : splitWords(operation.method),
      alone,
      address,
    };
  });
}

function keysOf(folders: PlacedOperation["folders"], parts: PlacedOperation["parts"], method: string): readonly string[] {
  return [...new Set([method, ...folders.map((words) => words.join(" ")), ...parts.map((words) => `/${words.join(" ")}`)])];
}

/** What all lists contain. */
function shareOf(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const [first = [], ...others] = lists;
  let shared = new Set(first);
  for (const list of others) {
    const own = new Set(list);
    shared = new Set([...shared].filter((key) => own.has(key)));
  }
  return shared;
}

/** The words of a name, from what distinguishes an operation. */
export type Level = (distinction: Distinction) => readonly string[];

/** Names for an operation, as words. Each is tried for all operations before the next one. */
export const levels: readonly Level[] = [
  ({ base }) => base,
  ({ base, full }) => (lengthOf(full) <= maxLonger ? full : base),
  ({ base, folders }) => extend(base, folders.slice(-1).flat()),
  ({ base, folders }) => extend(base, folders.slice(-2, -1).flat()),
  ({ base, parts }) => extend(base, parts.slice(-1).flat()),
  ({ base, versions }) => extend(base, versions),
  ({ base, folders, versions }) => extend(base, [...folders.slice(-1).flat(), ...versions]),
  ({ base, method, alone }) => (alone ? extend(method, base) : extend(base, method)),
  ({ base, folders }) => extend(base, folders.slice(-2).flat()),
  ({ base, folders, parts }) => extend(base, [...folders.slice(-1).flat(), ...parts.slice(-1).flat()]),
  ({ base, folders, method }) => extend(base, [...folders.slice(-1).flat(), ...method]),
  ({ base, ordinal, folders }) => extend(base, [...folders.slice(-1).flat(), ...ordinal]),
  ({ full }) => cutToSense([full], maxLast),
  ({ base, folders }) => extend(base, folders.flat(), maxLast),
  ({ base, folders, parts, versions, method }) => extend(base, [...folders.flat(), ...method, ...parts.flat(), ...versions], maxLast),
  ({ base, address }) => extend(base, address, maxLast),
];

/**
 * A base with the words that only this operation has, as long as a name with a number is. If the
 * base has them already, they are said again, after what links them: `add associate as associate`.
 * Undefined if they do not fit: the base alone would tell nothing apart.
 */
export function addWords(base: readonly string[], words: readonly string[]): readonly string[] | undefined {
  const again = withoutEchoes([...base, ...withoutDangling(words, 0)]);
  const wordings = [extend(base, words, maxTold), ...(lengthOf(again) <= maxTold ? [again] : [])];
  return wordings.find((wording) => wording.join(" ") !== base.join(" "));
}

/**
 * Adds the words that are missing, in singular or plural: `upload attachment` in the folder
 * `Attachments` needs no more. If both are too long, each is cut, but keeps its main noun.
 */
function extend(words: readonly string[], more: readonly string[], most = maxLonger): readonly string[] {
  const known = new Set(words.map(stem));
  const added = [...new Set(more)].filter((word) => !known.has(stem(word)));
  const whole = withoutDangling(added, 0);
  if (lengthOf(words) + lengthOf(whole) <= most) return [...words, ...whole];
  const kept = withoutDangling(limitWords(whole, Math.max(most - lengthOf(words), minAdded)), 0);
  return withoutEchoes([...cutToSense([words], most - lengthOf(kept), maxWhole - lengthOf(kept)), ...kept]);
}
