import type { OperationDraft } from "../ir/api.ts";
import type { Registry } from "./registry.ts";
import { describePath, folderWords, isPathLike } from "./path-words.ts";
import { decompose, letters, lowerCase } from "../util/letters.ts";
import type { NamingRules } from "./rules.ts";
import { splitWords, withoutArticles } from "./words.ts";
import { groupBy } from "../util/group-by.ts";

/**
 * The words of a name for an operation. The list goes from the ideal name to the most explicit one.
 */
type Candidate = (operation: OperationDraft) => readonly string[];

const candidateWords: readonly Candidate[] = [
  itemWords,
  (operation) => withNewWords(itemWords(operation), folderWords(folders(operation).at(-1) ?? "")),
  (operation) => withNewWords(itemWords(operation), folders(operation).flatMap(folderWords)),
  (operation) => withNewWords(itemWords(operation), describePath(operation.method, operation.url.path)),
];

/**
 * Names the operations that are not in the lock. All operations with the same name move on to the
 * next candidate together, so that the result does not depend on the order of items. Only those
 * that clash to the end get a number.
 */
export function nameFunctions(
  operations: readonly OperationDraft[],
  registry: Registry,
  { casing, reserved }: NamingRules,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let unnamed = operations;
  const candidates = candidateWords.map(
    (wordsOf) =>
      (operation: OperationDraft): string =>
        casing.function(wordsOf(operation)),
  );
  for (const candidate of candidates) {
    const groups = groupByName(unnamed, candidate);
    const rest: OperationDraft[] = [];
    for (const [name, group] of groups) {
      const [only] = group;
      if (group.length === 1 && only !== undefined && name !== "" && registry.claim(name)) names.set(only.id, name);
      else rest.push(...group);
    }
    unnamed = rest;
  }
  for (const operation of inSourceOrder(unnamed, operations)) {
    const usable = candidates.map((candidate) => candidate(operation)).filter((name) => !reserved.functions.has(name));
    names.set(operation.id, registry.take(usable.slice(0, 2)));
  }
  return names;
}

/** An item is named by method and path if its name is a URL or has no ASCII letters. */
function itemWords(operation: OperationDraft): readonly string[] {
  const name = operation.item.at(-1) ?? "";
  const words = isPathLike(name) ? [] : withoutArticles(splitWords(name));
  return words.some((word) => /[a-z]/.test(word)) && !mostlyForeign(name) ? words : describePath(operation.method, operation.url.path);
}

const letter = new RegExp(`[${letters}]`, "gu");

/** The ASCII letters in a name such as `获取API列表` do not carry its meaning. */
function mostlyForeign(name: string): boolean {
  const all = name.match(letter) ?? [];
  const foreign = all.filter((each) => decompose(each).charCodeAt(0) > 0x7f);
  return foreign.length * 2 > all.length;
}

function folders(operation: OperationDraft): readonly string[] {
  return operation.item.slice(0, -1);
}

/**
 * Adds the words that are missing, in singular or plural: `upload attachment` in the folder
 * `Attachments` needs no more.
 */
function withNewWords(words: readonly string[], more: readonly string[]): readonly string[] {
  const known = new Set(words.map(stem));
  return [...words, ...more.filter((word) => !known.has(stem(word)))];
}

function stem(word: string): string {
  return word.replace(/s$/, "");
}

/** Operations by name. Names that differ only in case are one; the first spelling counts. */
function groupByName(
  operations: readonly OperationDraft[],
  nameOf: (operation: OperationDraft) => string,
): ReadonlyMap<string, readonly OperationDraft[]> {
  const named = operations.map((operation) => ({ operation, name: nameOf(operation) }));
  const groups = groupBy(named, ({ name }) => lowerCase(name));
  return new Map([...groups.values()].map((group) => [group[0]?.name ?? "", group.map(({ operation }) => operation)]));
}

function inSourceOrder(some: readonly OperationDraft[], all: readonly OperationDraft[]): readonly OperationDraft[] {
  const wanted = new Set(some);
  return all.filter((operation) => wanted.has(operation));
}
