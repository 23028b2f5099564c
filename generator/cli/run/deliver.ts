import { posix, relative } from "node:path";
import { checkPackage } from "../../io/write/check-package.ts";
import { reportOutput } from "../../io/problems.ts";
import { isOtherFolder, isSite, readPrevious } from "../../io/read/previous.ts";
import { writePackage } from "../../io/write/write.ts";
import type { GeneratedPackage } from "../../pipeline/types.ts";
import type { FileProblem, FileReport } from "../report/file-report.ts";

/** How packages are written. */
export interface DeliverySettings {
  readonly dryRun: boolean;
  readonly force: boolean;
  /** The user's working folder. */
  readonly cwd: string;
}

/** What became of a package on disk. */
export type Delivery = Pick<FileReport, "outcome" | "changes" | "problems">;

/**
 * Writes a package, or says what would change. `basis` is the manifest that it was generated from;
 * `tests` is the folder of its tests, if they have one of their own. They are written if the
 * package was.
 */
export async function deliverPackage(
  out: string,
  made: GeneratedPackage,
  { tests, basis }: { readonly tests: string | undefined; readonly basis: string | undefined },
  settings: DeliverySettings,
): Promise<Delivery> {
  const delivery = await deliver(out, made, basis, settings);
  if (tests === undefined || made.tests === undefined || delivery.outcome === "failed") return delivery;
  const { text } = readPrevious(tests);
  const ofTests = await deliver(tests, { name: made.name, files: made.tests, built: new Map(), summary: made.summary }, text, settings);
  const where = relative(out, tests).replaceAll("\\", "/");
  return {
    outcome: ofTests.outcome === "unchanged" ? delivery.outcome : ofTests.outcome,
    changes: [...delivery.changes, ...ofTests.changes.map(({ path, change }) => ({ path: posix.join(where, path), change }))],
    problems: [...delivery.problems, ...ofTests.problems],
  };
}

async function deliver(
  out: string,
  made: GeneratedPackage,
  basis: string | undefined,
  { dryRun, force, cwd }: DeliverySettings,
): Promise<Delivery> {
  const refuse = (name: "otherFolder" | "siteFolder"): Delivery => {
    return { outcome: "failed", changes: [], problems: [reportOutput(name, { file: out })] };
  };
  if (!force && isOtherFolder(out)) return refuse("otherFolder");
  if (isSite(readPrevious(out))) return refuse("siteFolder");
  if (dryRun) {
    const { changes, problems } = checkPackage(out, made);
    return { outcome: hasError(problems) ? "failed" : "checked", changes, problems };
  }
  const { kind, changes, problems } = await writePackage(out, made, { force, cwd, basis: { text: basis } });
  return { outcome: kind === "refused" ? "failed" : kind, changes, problems };
}

/** Whether there is an error among problems. */
export function hasError(problems: readonly FileProblem[]): boolean {
  return problems.some(({ diagnostic }) => diagnostic.severity === "error");
}
