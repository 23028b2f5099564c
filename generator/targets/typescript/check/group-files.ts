import { groupBy } from "../../../util/group-by.ts";

/** How much code (in UTF-16 units) is checked at a time. */
export interface GroupLengths {
  /** A package of at most so much is one group. */
  readonly whole: number;
  /** A group of a larger package is complete once it has so much. */
  readonly group: number;
}

/** Declares all functions once more, as members. */
const namespaces = "src/api.ts";

/** Whether so many files are more than one group. */
export function isLarge(files: ReadonlyMap<string, string>, paths: Iterable<string>, { whole }: GroupLengths): boolean {
  return sumLengths(files, paths) > whole;
}

/**
 * Divides the files of a large package into groups that are checked one after the other. Files of
 * one resource are in one group, so that few are parsed twice. Those that import all resources come
 * last, and the one that asks most of the compiler by itself.
 */
export function groupFiles(
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
  lengths: GroupLengths,
): readonly (readonly string[])[] {
  if (!isLarge(files, paths, lengths)) return [paths];
  const groups: string[][] = [];
  let room = 0;
  const ofResources = paths.filter((path) => !isCommon(path));
  for (const [, own] of groupBy(ofResources, subjectOf)) {
    if (room <= 0) {
      groups.push([]);
      room = lengths.group;
    }
    groups.at(-1)?.push(...own);
    room -= sumLengths(files, own);
  }
  const common = paths.filter((path) => isCommon(path) && path !== namespaces);
  return [...groups, common, paths.filter((path) => path === namespaces)].filter((group) => group.length > 0);
}

function sumLengths(files: ReadonlyMap<string, string>, paths: Iterable<string>): number {
  let sum = 0;
  for (const path of paths) sum += files.get(path)?.length ?? 0;
  return sum;
}

/** Whether a file is one of the package as a whole, not of a resource. */
export function isCommon(path: string): boolean {
  return /^src\/(?:[^/]+|(?:runtime|drift)\/.*)$/.test(path);
}

/** The name that a module has in common with its mock data, tests and fixtures. */
function subjectOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/(?:\.flow)?(?:\.test)?\.ts$/, "");
}
