import { type Disk, nodeDisk } from "../io/disk.ts";
import { isAsRecorded, digestBuilt, readKnown, readRecord, type RunRecord, writeRecord } from "../io/run-record.ts";
import { isAsSeen, keepSeen, type SeenPackage } from "../io/seen-package.ts";
import type { CollectionFiles } from "../collection/source.ts";
import type { SourceOutcome } from "../io/read/read-source.ts";
import { manifestName } from "../io/manifest.ts";
import { hasUnfinishedWrite } from "../io/write/folder-layout.ts";
import { namePackage } from "../names/package-name.ts";
import { findCacheFolder } from "../node/cache-folder.ts";
import { fingerprintProgram } from "../node/fingerprint.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { GeneratedPackage, GenerateResult } from "../pipeline/types.ts";
import type { KnownPackage } from "../targets/tools.ts";
import { typescriptNaming } from "../targets/typescript/naming/rules.ts";
import { sha256 } from "../util/sha256.ts";
import { type Destination, folderOf } from "./destination.ts";
import { layoutOf } from "./run/layout.ts";
import type { InputSettings } from "./run/run.ts";
import type { FileReport } from "./report/file-report.ts";
import { baseName } from "../util/file-path.ts";

/** The files that a package is made from. */
export type SourceFiles = Pick<Extract<SourceOutcome, { kind: "read" }>, "source" | "environment" | "globals" | "config" | "samples">;

/** A package that needs no run, and what its last run reported. */
export interface UnchangedPackage {
  readonly package: NonNullable<FileReport["package"]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run starts from. */
export interface RunInputs {
  /** Digest of the files, the options and the program. */
  readonly digest: string;
  /** Digest of the options and the program alone. */
  readonly program: string;
  /** As the user named them. A record has their numbers, so that it fits every working folder. */
  readonly paths: readonly string[];
}

/** Describes what a package is made from, so that the next run can tell whether it is the same. */
export function describeInputs(
  read: SourceFiles,
  { options, publishedName, ...placement }: Pick<InputSettings, "options" | "publishedName" | "destination" | "layout">,
): RunInputs {
  const { source, environment, globals, config, samples } = read;
  const files = [source, environment, config, ...globals, ...samples];
  const described = files.map((file) =>
    file === undefined ? null : [baseName(file.file), digestText(file), "at" in file ? file.at : null],
  );
  const program = sha256(JSON.stringify([options.check, options.format, layoutOf(placement, "name"), fingerprintProgram()]));
  return {
    digest: sha256(JSON.stringify([described, globals.length, publishedName("name") ?? null, program])),
    program,
    paths: files.map((file) => file?.file ?? ""),
  };
}

function digestText(source: CollectionFiles): string {
  if ("text" in source) return sha256(source.text);
  return sha256(JSON.stringify([...source.files].map(([path, text]) => [path, sha256(text)])));
}

/**
 * The package of a collection if nothing has changed since the last run: neither what it is made
 * from, nor a file of it. `compiled` includes `dist/`.
 */
export function findUnchanged(
  inputs: RunInputs,
  destination: Destination,
  compiled: boolean,
  disk: Disk = nodeDisk,
): UnchangedPackage | undefined {
  const out = guessFolder(inputs, destination);
  const run = readRecord(out, disk);
  if (run === undefined || run.inputs !== inputs.digest || hasUnfinishedWrite(out, disk)) return undefined;
  const isSeen = cacheFolder !== undefined && isAsSeen(describeSeen(out, run), cacheFolder);
  if (!isSeen && !isAsRecorded(out, run, compiled, disk)) return undefined;
  return {
    package: { name: run.name, out, summary: run.summary },
    diagnostics: run.diagnostics.map((diagnostic) => relocate(diagnostic, (file) => restorePath(file, inputs.paths))),
  };
}

/**
 * The package of the last run, if the same program has made it with the same options, as far as it
 * is still on disk.
 */
export function findKnown(inputs: RunInputs, destination: Destination, disk: Disk = nodeDisk): KnownPackage | undefined {
  const out = guessFolder(inputs, destination);
  const run = readRecord(out, disk);
  return run === undefined || run.program !== inputs.program || hasUnfinishedWrite(out, disk) ? undefined : readKnown(out, run, disk);
}

/** A collection whose file has no ASCII name is named after its title, and always generated. */
function guessFolder({ paths }: RunInputs, destination: Destination): string {
  return folderOf(destination, namePackage(paths[0] ?? "", "", typescriptNaming));
}

/** Records a run after which the package on disk is up to date. */
export function recordRun(
  out: string,
  made: GeneratedPackage,
  { digest, program, paths }: RunInputs,
  { diagnostics }: GenerateResult,
): void {
  const run: RunRecord = {
    name: made.name,
    inputs: digest,
    program,
    manifest: sha256(made.files.get(manifestName) ?? ""),
    built: made.built.size === 0 ? undefined : digestBuilt(made.built),
    drafts: Object.fromEntries(made.drafts ?? []),
    parts: Object.fromEntries(made.parts ?? []),
    summary: made.summary,
    diagnostics: diagnostics.map((diagnostic) => relocate(diagnostic, (file) => numberPath(file, paths))),
  };
  writeRecord(out, run, made.places ?? []);
  const files = [...made.files, ...made.built].filter(([path]) => made.continued?.has(path) !== true);
  if (cacheFolder !== undefined) keepSeen(describeSeen(out, run), new Map(files), cacheFolder);
}

/** Tests, which run from sources, keep nothing beside the libraries. */
const cacheFolder = import.meta.url.endsWith(".js") ? findCacheFolder() : undefined;

function describeSeen(target: string, { manifest, built }: RunRecord): SeenPackage {
  return { target, key: `${manifest} ${built ?? ""}` };
}

function relocate(diagnostic: Diagnostic, rename: (file: string) => string): Diagnostic {
  return { ...diagnostic, location: { ...diagnostic.location, file: rename(diagnostic.location.file) } };
}

/** `0` for the collection itself, `0:a/b.json` for a file inside it. */
function numberPath(file: string, paths: readonly string[]): string {
  const index = paths.findIndex((path) => path !== "" && (file === path || file.startsWith(`${path}/`)));
  if (index < 0) return baseName(file);
  const rest = file.slice((paths[index] ?? "").length + 1);
  return rest === "" ? String(index) : `${index}:${rest}`;
}

function restorePath(file: string, paths: readonly string[]): string {
  const [index = "", ...rest] = file.split(":");
  const path = /^\d{1,4}$/.test(index) ? paths[Number(index)] : undefined;
  return path === undefined ? file : [path, ...(rest.length === 0 ? [] : [rest.join(":")])].join("/");
}
