import type { OperationDraft } from "../ir/api.ts";
import { splitWords } from "./words.ts";
import { countValues } from "../util/group-by.ts";

/**
 * Words for an operation without a usable name, from its method and path: `GET /v2/users/:id` →
 * `get users by id`. Version and `api` segments carry no meaning and are left out.
 */
export function describePath(method: string, path: readonly string[]): readonly string[] {
  const words = [...staticPathWords(path), ...trailingParameterWords(path)];
  return [...splitWords(method), ...(words.length === 0 ? ["root"] : words)];
}

/**
 * The words of the fixed segments of a path, without parameters, versions, or ids that were left in
 * by accident.
 */
function staticPathWords(path: readonly string[]): readonly string[] {
  return path
    .filter((segment) => !isParameter(segment) && !/^(?:v?\d+(?:\.\d+)*|api|rest)$/i.test(segment) && !/\d{3}/.test(segment))
    .flatMap(splitWords);
}

/**
 * The words of a folder's name. For a path, those of its fixed segments. Nothing for a name without
 * letters.
 */
export function folderWords(name: string): readonly string[] {
  const words = isPathLike(name) ? staticPathWords(name.trim().split("/")) : splitWords(name);
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
  const last = path.filter((segment) => segment !== "").at(-1);
  if (last === undefined || !isParameter(last)) return [];
  const words = splitWords(last);
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
  const starts = operations.map(({ url }) => staticPathWords(url.path).slice(0, 3).join(" "));
  const counts = countValues(starts.filter((words) => words !== ""));
  const [best] = [...counts].sort(([first, one], [second, two]) => two - one || (first < second ? -1 : 1));
  return best === undefined ? [] : best[0].split(" ");
}
