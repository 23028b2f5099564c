import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Slow files that take minutes, longest first. */
export const longest: readonly string[] = [
  "convert/corpus",
  "monorepo/monorepo",
  "hostile/properties",
  "hostile/text-as-code",
  "cli/sources",
  "samples-code/hostile",
  "secrets/nothing-leaks",
].map((name) => `/test/${name}.slow.test.ts`);

/**
 * Long files first, so that no processor waits at the end for one that began late: slow tests before
 * quick ones, whose workers then follow each other and keep what they have loaded. Within these,
 * vitest's order: by the time of the last run, if there was one.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}

/** What a file is sorted by. */
export function rankOf({ moduleId, project }: { readonly moduleId: string; readonly project: { readonly name: string } }): number {
  if (project.name !== "slow") return longest.length + 1;
  const rank = longest.findIndex((name) => moduleId.endsWith(name));
  return rank < 0 ? longest.length : rank;
}
