import type { CollectionFiles } from "../collection/source.ts";
import { type Diagnostic, errorsOf } from "../diagnostics/diagnostic.ts";
import { cleanText } from "../diagnostics/clean.ts";
import { exceeds } from "../diff/change.ts";
import { readRevision } from "../io/read/git-revision.ts";
import { readPrevious } from "../io/read/previous.ts";
import { readDeclared } from "../io/read/read-declared.ts";
import { readSource } from "../io/read/read-source.ts";
import { useChecker } from "../node/checker.ts";
import { generate } from "../node/generate.ts";
import { findLock, settingsOf } from "./collections.ts";
import { type DiffCommand, exitCodes, type UsageProblem } from "./command.ts";
import { folderOf } from "./destination.ts";
import { defaultRun, type InputSettings, type RunPlan } from "./run/run.ts";
import { withPlaces } from "../diff/published.ts";
import { createPlaces } from "./changes/places.ts";
import { printDifference } from "./report/diff-report.ts";
import { failWith } from "./report/print-problems.ts";
import type { Terminal } from "./terminal.ts";

/** One side of a comparison: the files of a package, and its collection if that was read. */
interface Side {
  readonly name: string;
  /** What the folder of the package is called. */
  readonly packageName: string;
  readonly files: ReadonlyMap<string, string>;
  readonly source: CollectionFiles | undefined;
}

type SideOutcome = Side | UsageProblem | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** Runs `diff`. Returns the exit code, or a problem of usage. */
export async function diffPackages(command: DiffCommand, terminal: Terminal, run: RunPlan = defaultRun): Promise<number | UsageProblem> {
  const sides = await readSides(command, run);
  if ("kind" in sides) {
    if (sides.kind === "usage") return sides;
    return failWith(sides.diagnostics, terminal);
  }
  const { old, next } = sides;
  const { comparison } = await useChecker().compare({ old: old.files, next: next.files });
  const placeOf = createPlaces(next, old);
  printDifference(comparison, { placeOf, format: command.format, verbose: true, names: [old.name, next.name] }, terminal);
  return command.max !== undefined && exceeds(comparison.verdict, command.max) ? exitCodes.beyond : exitCodes.done;
}

/** The new side takes over the names of the old one, as `generate` does. */
async function readSides(
  { files, from }: DiffCommand,
  run: RunPlan,
): Promise<{ readonly old: Side; readonly next: Side } | Exclude<SideOutcome, Side>> {
  const [first = "", second] = files;
  const old =
    second !== undefined
      ? await readSide(first, undefined, run)
      : from !== undefined
        ? await readOld(first, from, run)
        : await findPackage(first, run);
  if (old === undefined) return usage(`${first} has no generated package.`, "Name what to compare it with, or pass --from.");
  if ("kind" in old) return old;
  const next = await readSide(second ?? first, old.files.get("postwright.json"), run);
  return "kind" in next ? next : { old, next };
}

async function readSide(name: string, previousManifest: string | undefined, run: RunPlan): Promise<SideOutcome> {
  const { manifest } = readPrevious(name);
  if (manifest !== undefined) return { name, packageName: name, files: readDeclared(name, manifest.files.keys()), source: undefined };
  const settings = settingsOf(run, name);
  const read = readSource(name, settings.files);
  if (read.kind === "failed") return read;
  return understandSide(read, name, previousManifest, settings);
}

/** The same collection with the files that lie beside it today; only its own text is an old one. */
async function readOld(file: string, revision: string, run: RunPlan): Promise<SideOutcome> {
  const settings = settingsOf(run, file);
  const read = readSource(file, settings.files);
  if (read.kind === "failed") return read;
  if (!("text" in read.source))
    return usage("--from needs a collection in one file.", "Check the old folder out beside the new one, and compare the two.");
  const old = readRevision(file, revision);
  if (old.kind === "failed") return usage(`${file} cannot be read from ${revision}: ${old.reason}.`, "Name a revision that has the file.");
  return understandSide({ ...read, source: { file, text: old.text } }, `${revision}:${file}`, undefined, settings);
}

type ReadSource = Extract<ReturnType<typeof readSource>, { readonly kind: "read" }>;

async function understandSide(
  { source, environment, globals, config, samples }: ReadSource,
  name: string,
  previousManifest: string | undefined,
  settings: InputSettings,
): Promise<SideOutcome> {
  const request = { ...source, environment, globals, config, samples, options: { check: false, format: false } };
  const findManifest = (packageName: string): string | undefined => findLock(settings, packageName);
  const result = await generate(previousManifest === undefined ? { ...request, findManifest } : { ...request, previousManifest });
  return result.package === undefined
    ? { kind: "failed", diagnostics: errorsOf(result.diagnostics) }
    : { name, packageName: result.package.name, files: withPlaces(result.package), source };
}

/** The package that `generate` has written for a collection. */
async function findPackage(file: string, run: RunPlan): Promise<SideOutcome | undefined> {
  const settings = settingsOf(run, file);
  const read = readSource(file, settings.files);
  if (read.kind === "failed") return read;
  const made = await understandSide(read, file, undefined, settings);
  if ("kind" in made) return made;
  const folder = folderOf(settings.destination, made.packageName);
  const { manifest } = readPrevious(folder);
  return manifest === undefined
    ? undefined
    : { name: folder, packageName: made.packageName, files: readDeclared(folder, manifest.files.keys()), source: undefined };
}

function usage(message: string, hint: string): UsageProblem {
  return { kind: "usage", message: cleanText(message), hint };
}
