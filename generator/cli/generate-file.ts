import { resolve } from "node:path";
import type { Generate, GeneratedPackage, GenerateRequest, GenerateResult } from "../pipeline/types.ts";
import type { Phase } from "../pipeline/stages.ts";
import { exceeds, type ChangeLevel } from "../diff/change.ts";
import type { Layout } from "../targets/target.ts";
import type { Checker } from "../targets/tools.ts";
import { systemErrorCode } from "../io/disk.ts";
import { finishInterruptedWrite } from "../io/write/finish.ts";
import { type Previous, readPrevious } from "../io/read/previous.ts";
import { reportOutput, reportSystemError } from "../io/problems.ts";
import { findMissingDependencies } from "../io/read/missing-dependencies.ts";
import { readInputFiles } from "../io/read/read-source.ts";
import { foldName } from "../util/output-path.ts";
import type { CollectionInput } from "./collections.ts";
import { type Destination, folderOf } from "./destination.ts";
import { readRelease, snapshotFile } from "../diff/release.ts";
import { readKept } from "../io/read/read-declared.ts";
import type { ReleaseOptions } from "./command.ts";
import { findDifference, type Replacement } from "./changes/find-difference.ts";
import { planRelease, versionOf } from "./changes/plan-release.ts";
import type { FileProblem, FileReport, PackageDifference, ReportedPackage } from "./report/file-report.ts";
import { type EarlierRun, leave, takeOver } from "./run/earlier-run.ts";
import { deliverPackage, type DeliverySettings, hasError } from "./run/deliver.ts";
import { layoutOf, testsFolderOf } from "./run/layout.ts";
import type { InputSettings } from "./run/run.ts";
import { describeInputs, findUnchanged, recordRun, type SourceFiles, type UnchangedPackage } from "./unchanged.ts";

/** The settings that all files of a run share. */
export interface FileSettings extends DeliverySettings {
  /** Loads the core, which is slow; not called for a package that is up to date. */
  readonly loadGenerate: () => Promise<Generate>;
  readonly rethink?: boolean;
  readonly max?: ChangeLevel | undefined;
  readonly compare: Checker["compare"];
  readonly release?: ReleaseOptions | undefined;
  readonly onPhase: (phase: Phase) => void;
  /** By file: what earlier runs of this process have read and made. */
  readonly earlier?: Map<string, EarlierRun> | undefined;
  /** Reserves an output folder. Returns the file that has reserved it already, if there is one. */
  readonly claim: (out: string, file: string) => Promise<string | undefined>;
}

/**
 * Takes one collection file from reading to writing. The report contains whatever happens: problems
 * of input and output as diagnostics, and a bug of Postwright as `bug`. If it fails, the old output
 * stays. Shares nothing with other files except `claim`.
 */
export async function generateFile(input: CollectionInput, settings: FileSettings): Promise<FileReport> {
  const {
    file,
    settings: { destination },
  } = input;
  const started = process.hrtime.bigint();
  const finish = (report: Partial<FileReport>): FileReport => {
    // `performance` would load a module of Node.
    const seconds = Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
    return { file, outcome: "failed", package: undefined, problems: [], changes: [], seconds, ...report };
  };
  try {
    return finish(await produce(input, settings));
  } catch (error) {
    const place = destination.kind === "root" ? destination.out : destination.folder;
    const problem = systemErrorCode(error) === undefined ? undefined : reportSystemError(error, place);
    if (problem !== undefined) return finish({ problems: [problem] });
    return finish({ bug: error instanceof Error ? error : new Error("something that is not an error was thrown") });
  }
}

async function produce({ file, content, settings: own }: CollectionInput, settings: FileSettings): Promise<Partial<FileReport>> {
  const { destination } = own;
  const read = readInputFiles(file, content, own.files);
  if (read.kind === "failed") return { problems: read.diagnostics.map((diagnostic) => ({ diagnostic })) };
  const recovered = destination.kind === "root" && !settings.dryRun ? await finishInterruptedWrite(destination.out) : [];
  if (hasError(recovered)) return { problems: recovered };

  const { source, notes } = read;
  const inputs = describeInputs(read, own);
  const isWanted = settings.force || settings.rethink === true || settings.release !== undefined;
  const unchanged = isWanted ? undefined : findUnchanged(inputs, destination, !settings.dryRun);
  if (unchanged !== undefined) return reuse(file, unchanged, [...recovered, ...notes.map((diagnostic) => ({ diagnostic }))], settings);
  // The checker loads in its thread while the last package is read.
  await settings.loadGenerate();
  const reused = takeOver(file, inputs, destination, settings);
  const request = { ...requestOf(read, own, settings.onPhase), rethink: settings.rethink, ...reused };
  const { result, previous, ...refused } = await generateRelease(request, destination, settings);
  settings.earlier?.set(file, leave(result, inputs, reused));
  const found = [...notes, ...result.diagnostics].map((diagnostic) => ({ diagnostic }));
  const refusal = refused.problem === undefined ? [] : [refused.problem];
  const problems: FileProblem[] = [...recovered, ...(previous?.problems ?? []), ...found, ...refusal];
  if (result.package === undefined || hasError(problems)) return { problems };
  if (previous === undefined) throw new Error("A package was generated without a look at the one on disk.");

  const out = folderOf(destination, result.package.name);
  const tests = testsFolderOf(own, result.package.name);
  const made = { name: result.package.name, out, tests, summary: result.package.summary };
  const taken = await settings.claim(out, file);
  if (taken !== undefined) return { problems: [...problems, reportOutput("sameFolder", { file, reason: taken })] };
  const replaced = await replacePackage({ previous, next: result.package, source }, made, settings);
  const isThere = replaced.outcome === "written" || replaced.outcome === "unchanged";
  // The record knows one folder.
  if (isThere && tests === undefined) recordRun(out, result.package, inputs, result);
  const lacking = isThere && own.layout.kind === "sources" ? reportMissing(out, result.package) : [];
  return { ...replaced, package: made, problems: [...problems, ...(replaced.problems ?? []), ...lacking] };
}

/** Plain sources have no `package.json` by which their dependencies are installed. */
function reportMissing(out: string, { dependencies = {} }: GeneratedPackage): readonly FileProblem[] {
  const missing = findMissingDependencies(out, Object.keys(dependencies));
  return missing.length === 0 ? [] : [reportOutput("dependenciesMissing", { file: out, reason: missing.join(" ") })];
}

/** Puts a package in the place of another one, unless what changes is beyond the limit. */
async function replacePackage(
  replacement: Replacement,
  { out, tests }: ReportedPackage,
  settings: FileSettings,
): Promise<Partial<FileReport>> {
  const { previous, next } = replacement;
  const comparing = findDifference(out, replacement, settings.compare);
  const reportOf = (difference: PackageDifference | undefined) => (difference === undefined ? {} : { difference });
  if (settings.max !== undefined) {
    const difference = await comparing;
    if (difference !== undefined && exceeds(difference.comparison.verdict, settings.max))
      return { ...reportOf(difference), outcome: "beyond" };
  }
  settings.onPhase("write");
  // What changed is only told, so it is found out while the package is written.
  const [difference, ending] = await bothOf(comparing, deliverPackage(out, next, { tests, basis: previous.text }, settings));
  return { ...ending, ...reportOf(difference) };
}

/** The results of two tasks once both have ended, even if one of them has failed. */
async function bothOf<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<readonly [One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

function requestOf(
  { source, environment, globals, config, samples }: SourceFiles,
  settings: InputSettings,
  onPhase: FileSettings["onPhase"],
): GenerateRequest {
  const { publishedName, options } = settings;
  const layout = (packageName: string): Layout => layoutOf(settings, packageName);
  return { ...source, environment, globals, config, samples, publishedName, layoutOf: layout, options, onPhase };
}

/** Reports a package that is up to date, with what the run that made it said. */
async function reuse(
  file: string,
  { package: made, diagnostics }: UnchangedPackage,
  before: readonly FileProblem[],
  { claim, dryRun }: FileSettings,
): Promise<Partial<FileReport>> {
  const problems = [...before, ...diagnostics.map((diagnostic) => ({ diagnostic }))];
  const taken = await claim(made.out, file);
  if (taken !== undefined) return { problems: [...problems, reportOutput("sameFolder", { file, reason: taken })] };
  return { outcome: dryRun ? "checked" : "unchanged", package: made, problems };
}

interface Generated {
  readonly result: GenerateResult;
  /** The package on disk; `undefined` if the collection could not be read, so that nobody asked. */
  readonly previous: Previous | undefined;
}

/**
 * Generates a package that continues the changelog and the last release of the one on disk. A
 * release is generated twice if its version depends on what changed, or if former names end with
 * it: then it is also planned twice, because their end is a change.
 */
async function generateRelease(request: GenerateRequest, destination: Destination, settings: FileSettings): Promise<ReleasedPackage> {
  const made = await generateWithLock(request, destination, settings);
  if (made.result.package === undefined || made.previous === undefined) return made;
  const kept = readKept(folderOf(destination, made.result.package.name));
  const planned = await planRelease(made.result.package, { kept, previous: made.previous, ...settings });
  if (planned.kind === "refused") return { ...made, problem: planned.problem };
  const { version, ended } = planned;
  const isFinal = version === versionOf(made.result.package) && ended.length === 0;
  const again = isFinal
    ? made
    : await generateWithLock({ ...request, findVersion: () => version, endedAliases: ended }, destination, settings);
  if (again.result.package === undefined) return again;
  const release = settings.release === undefined ? undefined : { ...settings.release, version };
  const final =
    ended.length === 0 ? planned : await planRelease(again.result.package, { kept, previous: made.previous, ...settings, release });
  if (final.kind === "refused") return { ...again, problem: final.problem };
  return { ...again, result: { ...again.result, package: final.complete(again.result.package) } };
}

type ReleasedPackage = Generated & { readonly problem?: FileProblem };

/**
 * Generates with the names of the package on disk. The core asks for them once it knows which
 * package that is.
 */
async function generateWithLock(request: GenerateRequest, destination: Destination, { loadGenerate }: FileSettings): Promise<Generated> {
  const asked: Previous[] = [];
  const findManifest = (packageName: string): string | undefined => {
    const previous = readPrevious(folderOf(destination, packageName));
    asked.push(previous);
    return previous.manifest === undefined ? undefined : previous.text;
  };
  const generate = await loadGenerate();
  const findVersion = (packageName: string): string | undefined =>
    readRelease(readKept(folderOf(destination, packageName)).get(snapshotFile))?.version;
  const result = await generate({ findVersion, ...request, findManifest });
  return { result, previous: asked.at(-1) };
}

/** Remembers the output folders of a run. Folders that differ only in case count as one. */
export function createClaims(): FileSettings["claim"] {
  const taken = new Map<string, string>();
  return async (out, file) => {
    const key = foldName(resolve(out));
    const other = taken.get(key);
    if (other === undefined) taken.set(key, file);
    return other;
  };
}
