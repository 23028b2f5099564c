import { join } from "node:path";
import { cleanText } from "../../diagnostics/clean.ts";
import { nodeDisk } from "../../io/disk.ts";
import { manifestName } from "../../io/manifest.ts";
import { resolvePackage } from "../../io/resolve/resolve-package.ts";
import { exitCodes, type ResolveCommand, type UsageProblem } from "../command.ts";
import type { Destination } from "../destination.ts";
import { failWith } from "../report/print-problems.ts";
import type { RunPlan } from "../run/run.ts";
import type { Terminal } from "../terminal.ts";

/**
 * Runs `resolve` on the named packages, or on all of the run. Returns the exit code, a problem of
 * usage, or `undefined` if all packages are to be generated now.
 */
export function resolveConflicts({ folders, force }: ResolveCommand, terminal: Terminal, run: RunPlan): number | UsageProblem | undefined {
  const missing = folders.find((folder) => nodeDisk.stat(join(folder, manifestName))?.kind !== "file");
  if (missing !== undefined)
    return { kind: "usage", message: `${missing} contains no package: it has no ${manifestName}.`, hint: "Name the folder of a package." };
  const outcomes = (folders.length > 0 ? folders : listFolders(run)).map((folder) => ({
    folder,
    outcome: resolvePackage(folder, { force }),
  }));
  const problems = outcomes.flatMap(({ outcome }) => (outcome.kind === "refused" ? outcome.problems : []));
  const resolved = outcomes.filter(({ outcome }) => outcome.kind === "resolved");
  for (const { folder } of resolved) terminal.writeError(`${cleanText(folder)}: the names of both sides are kept\n`);
  if (problems.length > 0)
    return failWith(
      problems.map(({ diagnostic }) => diagnostic),
      terminal,
    );
  if (resolved.length === 0) terminal.writeOut(`No package is in conflict${folders.length > 0 ? "" : describePlaces(run)}.\n`);
  else if (folders.length === 0) return undefined;
  else terminal.writeOut("Generate the package again, as before: its files are those of one side.\n");
  return exitCodes.done;
}

/** Where packages were looked for, because no folder was named. */
function describePlaces(run: RunPlan): string {
  const places = new Set(listDestinations(run).map((each) => (each.kind === "root" ? each.out : each.folder)));
  return ` in ${[...places].map((place) => cleanText(place)).join(", ")}. Name the folder of a package that is elsewhere`;
}

/** Folders in which the run has its packages. */
function listFolders(run: RunPlan): readonly string[] {
  return [...new Set(listDestinations(run).flatMap(foldersOf))];
}

function listDestinations({ inputs = [], settings }: RunPlan): readonly Destination[] {
  return [settings, ...inputs.map((input) => input.settings)].map(({ destination }) => destination);
}

function foldersOf(destination: Destination): readonly string[] {
  if (destination.kind === "root") return [destination.out];
  if (nodeDisk.stat(destination.folder)?.kind !== "folder") return [];
  return nodeDisk.list(destination.folder).map((name) => join(destination.folder, name));
}
