import { closeUnreleased, rewriteUnreleased } from "../../diff/changelog.ts";
import { readPublished } from "../../diff/published.ts";
import { changelogFile, listDeprecated, printRelease, type Release, readRelease, snapshotFile } from "../../diff/release.ts";
import { isBreaking, isLater, nextVersion } from "../../diff/version.ts";
import type { Previous } from "../../io/read/previous.ts";
import { reportOutput } from "../../io/problems.ts";
import type { GeneratedPackage } from "../../pipeline/types.ts";
import type { Checker } from "../../targets/tools.ts";
import type { ReleaseOptions } from "../command.ts";
import type { FileProblem } from "../report/file-report.ts";

/** What a release is planned from. */
export interface ReleaseParts {
  /** The files on disk that outlive runs. */
  readonly kept: ReadonlyMap<string, string>;
  readonly previous: Previous;
  readonly release?: ReleaseOptions | undefined;
  readonly compare: Checker["compare"];
}

/** The version of the package, and what completes its files. */
export type ReleasePlan =
  | {
      readonly kind: "planned";
      readonly version: string;
      /** Former names that end with this release: the package is made and planned without them. */
      readonly ended: readonly string[];
      readonly complete: (made: GeneratedPackage) => GeneratedPackage;
    }
  | { readonly kind: "refused"; readonly problem: FileProblem };

/**
 * Plans which version a package has, and what its changelog says. Without a release, only packages
 * that have been released have either. A release without changes, such as the same one again, is
 * none.
 */
export async function planRelease(made: GeneratedPackage, { kept, release, compare }: ReleaseParts): Promise<ReleasePlan> {
  const last = readRelease(kept.get(snapshotFile));
  const own = versionOf(made);
  if (last === undefined && release === undefined) return { kind: "planned", version: own, ended: [], complete: (each) => each };
  const { comparison, declarations } = await compare({ old: last?.declarations, next: made.files });
  if (declarations === undefined) throw new Error("A comparison with a release has no declarations.");
  const text = kept.get(changelogFile);
  if (release === undefined || (release.version === undefined && last !== undefined && comparison.verdict === "none"))
    return plan(last?.version ?? own, last, rewriteUnreleased(text, comparison));
  if (last !== undefined && release.version === last.version && comparison.verdict === "none")
    return plan(last.version, last, rewriteUnreleased(text, comparison));
  const chosen = own === (last?.version ?? own) ? undefined : own;
  const version = release.version ?? chosen ?? (last === undefined ? own : nextVersion(last.version, comparison.verdict)) ?? own;
  if (last !== undefined && !isLater(version, last.version))
    return { kind: "refused", problem: reportOutput("earlierVersion", { file: snapshotFile, reason: last.version }) };
  const closed = closeUnreleased(text, last === undefined ? undefined : comparison, { version, date: release.date });
  return plan(version, { version, declarations }, closed, last === undefined ? [] : listEnded(made, last, version));
}

/** A breaking release drops the former names that the last release has called deprecated. */
function listEnded({ files }: GeneratedPackage, last: Release, version: string): readonly string[] {
  if (!isBreaking(version, last.version)) return [];
  const deprecated = listDeprecated(last);
  return [...readPublished(files).values()].flatMap(({ aliases }) => aliases.filter((name) => deprecated.has(name)));
}

function plan(version: string, release: Release | undefined, changelog: string, ended: readonly string[] = []): ReleasePlan {
  const own = new Map([[changelogFile, changelog]]);
  if (release !== undefined) own.set(snapshotFile, printRelease(release));
  const complete = (made: GeneratedPackage): GeneratedPackage => ({
    ...made,
    files: new Map([...made.files, ...own]),
    continued: new Set(own.keys()),
  });
  return { kind: "planned", version, ended, complete };
}

/** The version in the `package.json` of a package. */
export function versionOf({ files }: GeneratedPackage): string {
  const manifest: unknown = JSON.parse(files.get("package.json") ?? "{}");
  const version = typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : undefined;
  return typeof version === "string" ? version : "0.1.0";
}
