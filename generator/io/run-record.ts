import { join } from "node:path";
import { cleanJson } from "../diagnostics/clean.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { isObject } from "../json/members.ts";
import type { OperationPlace } from "../ir/operation-place.ts";
import type { PackageSummary } from "../pipeline/types.ts";
import type { KnownPackage } from "../targets/tools.ts";
import { workPrefix } from "../util/output-path.ts";
import { sha256 } from "../util/sha256.ts";
import { decodeUtf8, type Disk, nodeDisk, readFileText, systemErrorCode, unlessRefused } from "./disk.ts";
import { type Manifest, manifestName, mapName, parseManifest } from "./manifest.ts";
import { safeJoin } from "./safe-join.ts";
import { listTree } from "./tree.ts";
import { builtFolder } from "./write/compare.ts";

/** The last run that wrote a package, or found it up to date. */
export interface RunRecord {
  /** Of the package. */
  readonly name: string;
  /** Digest of everything that the package was made from. */
  readonly inputs: string;
  /** Digest of the program and the options. */
  readonly program: string;
  /** Sha256 of the manifest, which has those of the other files. */
  readonly manifest: string;
  /** Digest of `dist/`; `undefined` if the run did not compile. */
  readonly built: string | undefined;
  /** As in `KnownPackage`. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
  readonly summary: PackageSummary;
  /** What the run reported about its input. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The record of a package folder; `undefined` if there is none, or none that can be read. */
export function readRecord(target: string, disk: Disk = nodeDisk): RunRecord | undefined {
  try {
    const text = readFileText(disk, join(target, mapName));
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return isObject(value) ? readRun(value["run"]) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== undefined) return undefined;
    throw error;
  }
}

/**
 * Writes the record of a run, and where its operations are in the collection. Nothing depends on it
 * but the time of the next run, so a disk that refuses it is no problem.
 */
export function writeRecord(target: string, run: RunRecord, operations: readonly OperationPlace[], disk: Disk = nodeDisk): void {
  const path = join(target, mapName);
  // Names of items may contain what controls a terminal, or ends a line where JSON does not.
  const text = `${cleanJson({ operations, run })}\n`;
  const draft = join(target, `${workPrefix}map`);
  unlessRefused(() => {
    if (readFileText(disk, path) === text) return;
    if (disk.stat(draft) !== undefined) disk.removeFile(draft);
    disk.write(draft, text);
    disk.rename(draft, path);
  }, undefined);
}

/**
 * True if a package on disk is byte for byte what a run has left there; with `compiled`, its
 * `dist/` too.
 */
export function isAsRecorded(target: string, run: RunRecord, compiled: boolean, disk: Disk = nodeDisk): boolean {
  return unlessRefused(() => {
    const manifest = readWritten(target, run, disk);
    if (manifest === undefined) return false;
    for (const [path, sum] of manifest.files) {
      const data = readFile(disk, safeJoin(target, path));
      if (data === undefined || sha256(data) !== sum) return false;
    }
    return !compiled || run.built === undefined || digestBuilt(listBuilt(disk, target)) === run.built;
  }, false);
}

/** The manifest that a run has written; `undefined` if there is another one, or none. */
function readWritten(target: string, run: RunRecord, disk: Disk): Manifest | undefined {
  const data = readFile(disk, join(target, manifestName));
  if (data === undefined || sha256(data) !== run.manifest) return undefined;
  const parsed = parseManifest(decodeUtf8(data));
  return parsed.kind === "read" ? parsed.manifest : undefined;
}

/**
 * What is left on disk of the package that a run has written: the files that were not edited, and
 * `dist/` as a whole if nothing there was. `undefined` if the manifest is another.
 */
export function readKnown(target: string, run: RunRecord, disk: Disk = nodeDisk): KnownPackage | undefined {
  return unlessRefused(() => {
    const manifest = readWritten(target, run, disk);
    if (manifest === undefined) return undefined;
    const files = new Map<string, string>();
    for (const [path, sum] of manifest.files) {
      const data = readFile(disk, safeJoin(target, path));
      if (data !== undefined && sha256(data) === sum) files.set(path, decodeUtf8(data));
    }
    const built = run.built === undefined ? new Map<string, Uint8Array>() : listBuilt(disk, target);
    const isBuilt = run.built === digestBuilt(built);
    return {
      drafts: new Map(Object.entries(run.drafts)),
      parts: new Map(Object.entries(run.parts)),
      files,
      built: new Map(isBuilt ? Array.from(built, ([path, data]) => [path, decodeUtf8(data)]) : []),
    };
  }, undefined);
}

/** The digest of the compiled files of a package. */
export function digestBuilt(built: ReadonlyMap<string, string | Uint8Array>): string {
  const sums = [...built].map(([path, data]) => `${path} ${sha256(data)}`);
  return sha256(sums.sort().join("\n"));
}

function listBuilt(disk: Disk, target: string): ReadonlyMap<string, Uint8Array> {
  const folder = join(target, builtFolder);
  if (disk.stat(folder)?.kind !== "folder") return new Map();
  const files = listTree(disk, folder).filter(({ stat }) => stat.kind !== "folder");
  // A link is not what we wrote, whatever it leads to.
  return new Map(
    files.map(({ path, stat }) => [`${builtFolder}/${path}`, stat.kind === "file" ? disk.read(join(folder, path)) : emptyFile]),
  );
}

const emptyFile = new Uint8Array();

function readFile(disk: Disk, path: string): Uint8Array | undefined {
  return disk.stat(path)?.kind === "file" ? disk.read(path) : undefined;
}

function readRun(value: unknown): RunRecord | undefined {
  if (!isObject(value)) return undefined;
  const { name, inputs, program, manifest, built, drafts, parts, summary, diagnostics } = value;
  if (typeof name !== "string" || typeof inputs !== "string" || typeof program !== "string" || typeof manifest !== "string")
    return undefined;
  if (!isSummary(summary) || !Array.isArray(diagnostics) || !diagnostics.every(isDiagnostic)) return undefined;
  if (!isSums(drafts) || !isSums(parts)) return undefined;
  return { name, inputs, program, manifest, built: typeof built === "string" ? built : undefined, drafts, parts, summary, diagnostics };
}

function isSums(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every((sum) => typeof sum === "string");
}

function isSummary(value: unknown): value is PackageSummary {
  return isObject(value) && ["requests", "operations", "examples", "fixtureTests"].every((key) => typeof value[key] === "number");
}

function isDiagnostic(value: unknown): value is Diagnostic {
  if (!isObject(value) || !isObject(value["location"])) return false;
  const { severity, item, location } = value;
  const { file, line, column } = location;
  return (
    [value["code"], value["message"], value["hint"], value["pointer"], file].every((each) => typeof each === "string") &&
    [line, column].every((each) => typeof each === "number") &&
    severities.some((each) => each === severity) &&
    Array.isArray(item) &&
    item.every((each) => typeof each === "string")
  );
}

const severities: readonly Severity[] = ["error", "warning", "info"];
