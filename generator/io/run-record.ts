import { join } from "node:path";
import { cleanJson } from "../diagnostics/clean.ts";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.ts";
import { isObject } from "../json/members.ts";
import type { OperationPlace } from "../ir/operation-place.ts";
import type { PackageSummary } from "../pipeline/types.ts";
import type { KnownPackage } from "../targets/tools.ts";
import { workPrefix } from "../util/output-path.ts";
import { sha256 } from "../util/sha256.ts";
import { type Disk, nodeDisk, systemErrorCode } from "./disk.ts";
import { manifestName, mapName, parseManifest } from "./manifest.ts";
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
    const path = join(target, mapName);
    if (disk.stat(path)?.kind !== "file") return undefined;
    const value: unknown = JSON.parse(Buffer.from(disk.read(path)).toString("utf8"));
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
  try {
    if (disk.stat(path)?.kind === "file" && Buffer.from(disk.read(path)).toString("utf8") === text) return;
    if (disk.stat(draft) !== undefined) disk.removeFile(draft);
    disk.write(draft, text);
    disk.rename(draft, path);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
  }
}

/**
 * True if a package on disk is byte for byte what a run has left there; with `compiled`, its
 * `dist/` too.
 */
export function isAsRecorded(target: string, run: RunRecord, compiled: boolean, disk: Disk = nodeDisk): boolean {
  try {
    const text = readFile(disk, join(target, manifestName));
    if (text === undefined || sha256(text) !== run.manifest) return false;
    const parsed = parseManifest(Buffer.from(text).toString("utf8"));
    if (parsed.kind !== "read") return false;
    for (const [path, sum] of parsed.manifest.files) {
      const data = readFile(disk, safeJoin(target, path));
      if (data === undefined || sha256(data) !== sum) return false;
    }
    return !compiled || run.built === undefined || digestBuilt(listBuilt(disk, target)) === run.built;
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return false;
  }
}

/**
 * What is left on disk of the package that a run has written: the files that were not edited, and
 * `dist/` as a whole if nothing there was. `undefined` if the manifest is another.
 */
export function readKnown(target: string, run: RunRecord, disk: Disk = nodeDisk): KnownPackage | undefined {
  try {
    const text = readFile(disk, join(target, manifestName));
    if (text === undefined || sha256(text) !== run.manifest) return undefined;
    const parsed = parseManifest(Buffer.from(text).toString("utf8"));
    if (parsed.kind !== "read") return undefined;
    const files = new Map<string, string>();
    for (const [path, sum] of parsed.manifest.files) {
      const data = readFile(disk, safeJoin(target, path));
      if (data !== undefined && sha256(data) === sum) files.set(path, Buffer.from(data).toString("utf8"));
    }
    const built = run.built === undefined ? new Map<string, Uint8Array>() : listBuilt(disk, target);
    const isBuilt = run.built === digestBuilt(built);
    return {
      drafts: new Map(Object.entries(run.drafts)),
      parts: new Map(Object.entries(run.parts)),
      files,
      built: new Map(isBuilt ? Array.from(built, ([path, data]) => [path, Buffer.from(data).toString("utf8")]) : []),
    };
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
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
