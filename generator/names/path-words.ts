import type { OperationDraft } from "../ir/api.ts";
import { readName } from "./item-name.ts";
import { mostlyForeign } from "../util/foreign.ts";
import { cutToSense, keepNoun, lengthOf, stem, withoutEchoes } from "./sense.ts";
import { splitWords } from "./words.ts";
import { countValues } from "../util/group-by.ts";

/**
 * Words for an operation without a usable name, from its method and path: `GET /v2/users/:id` →
 * `get users by id`. Version and `api` segments carry no meaning and are left out. Of a path that
 * is too long, the end says most.
 */
export function describePath(method: string, path: readonly string[], most: number): readonly string[] {
  const verb = splitWords(method);
  const segments = staticSegments(path).map(splitWords);
  const by = trailingParameterWords(path);
  if (segments.length + by.length === 0) return [...verb, "root"];
  const last = new Set(segments.at(-1)?.map(stem));
  const shortBy = by.filter((word, index) => index === 0 || index === by.length - 1 || !last.has(stem(word)));
  for (const end of [by, shortBy, []]) {
    for (let start = 0; start < Math.max(segments.length, 1); start++) {
      const words = withoutEchoes([...verb, ...segments.slice(start).flat(), ...end]);
      if (lengthOf(words) <= most) return words;
    }
  }
  return cutToSense([[...verb, ...(segments.at(-1) ?? by)]], most);
}

/**
 * The fixed segments of a path, without parameters, versions, or ids that were left in by accident.
 */
function staticSegments(path: readonly string[]): readonly string[] {
  return path.filter(
    (segment) => !isParameter(segment) && !isVersion(segment) && !/^(?:api|rest)$/i.test(segment) && !/\d{3}/.test(segment),
  );
}

/** True for a segment such as `v2` or `1.0`. */
export function isVersion(segment: string): boolean {
  return /^(?:v\d+|\d{1,2})(?:\.\d+)*$/i.test(segment);
}

/**
 * The words of each part of a path: fixed segments and versions, and what the last parameter is
 * called.
 */
export function pathParts(path: readonly string[]): readonly (readonly string[])[] {
  const segments = path.filter(
    (segment) => !isParameter(segment) && !/^(?:api|rest)$/i.test(segment) && (isVersion(segment) || !/\d{3}/.test(segment)),
  );
  return [...segments.map(splitWords), trailingParameterWords(path)].filter((words) => words.length > 0);
}

/**
 * The words of a folder's name. For a path, those of its fixed segments. Nothing for a name without
 * letters, or of another script.
 */
export function folderWords(name: string, most: number): readonly string[] {
  if (isPathLike(name)) return usable(outerSegments(name, most));
  return mostlyForeign(name) ? [] : usable(withoutEchoes(cutToSense(readName(name).clauses, most)));
}

/**
 * The first fixed segment of a path, which often says whose things these are, and of the others as
 * many at the end as fit.
 */
function outerSegments(path: string, most: number): readonly string[] {
  const all = staticSegments(path.trim().split("/")).map(splitWords);
  const [first = [], ...others] = all.filter((words) => words.length > 0);
  for (let start = 0; start < others.length; start++) {
    const words = withoutEchoes([...first, ...others.slice(start).flat()]);
    if (lengthOf(words) <= most) return words;
  }
  const words = withoutEchoes([...first, ...(others.at(-1) ?? [])]);
  return lengthOf(words) <= most ? words : keepNoun(words, most);
}

/** Those words and what stands in brackets or, for a path, its last parameter; if that fits. */
export function wholeFolderWords(name: string, most: number): readonly string[] {
  if (isPathLike(name)) {
    const by = trailingParameterWords(name.trim().split("/"));
    return by.length > 0 && lengthOf(by) < most / 2 ? usable([...outerSegments(name, most - lengthOf(by)), ...by]) : [];
  }
  if (mostlyForeign(name)) return [];
  const { clauses, aside } = readName(name);
  const words = [...clauses.flat(), ...aside];
  return aside.length > 0 && lengthOf(words) <= most ? usable(words) : [];
}

function usable(words: readonly string[]): readonly string[] {
  return words.some((word) => /[a-z]/.test(word)) ? words : [];
}

/**
 * True for a name that is a URL or a path: `/users/:id`, `{{url}}/users`,
 * `accounts/:account_id/media`.
 */
export function isPathLike(name: string): boolean {
  const text = name.trim();
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\{\{)/i.test(text) || (!/\s/.test(text) && (/\/[:{]/.test(text) || text.split("/").length > 2));
}

function trailingParameterWords(path: readonly string[]): readonly string[] {
  return parameterWords(path.filter((segment) => segment !== "").at(-1) ?? "");
}

/** What the parameters of a path are called before its last segment, from outside to inside. */
export function innerParameterWords(path: readonly string[]): readonly (readonly string[])[] {
  const inner = path.filter((segment) => segment !== "").slice(0, -1);
  // Of `key={{product-key}}`, the variable says it all.
  const variables = inner.map((segment) => /\{\{[^{}]+\}\}/.exec(segment)?.[0] ?? segment);
  return variables.map(parameterWords).filter((words) => words.length > 0);
}

function parameterWords(segment: string): readonly string[] {
  const words = isParameter(segment) ? splitWords(segment) : [];
  return words.length > 0 ? ["by", ...words] : [];
}

function isParameter(segment: string): boolean {
  return segment.startsWith(":") || segment.includes("{{") || /^\{.*\}$/.test(segment);
}

/**
 * The fixed path words that most operations of a folder start with, for a folder without a usable
 * name.
 */
export function commonPathWords(operations: readonly OperationDraft[]): readonly string[] {
  const starts = operations.map(({ url }) => staticSegments(url.path).flatMap(splitWords).slice(0, 3).join(" "));
  const counts = countValues(starts.filter((words) => words !== ""));
  const [best] = [...counts].sort(([first, one], [second, two]) => two - one || (first < second ? -1 : 1));
  return best === undefined ? [] : best[0].split(" ");
}
