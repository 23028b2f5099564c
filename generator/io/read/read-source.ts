import { isUtf8 } from "node:buffer";
import * as fs from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { SourceFile } from "../../collection/source.ts";
import { createCollector } from "../../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../../diagnostics/diagnostic.ts";
import { systemErrorCode } from "../disk.ts";
import { listOtherEnvironments } from "./find.ts";
import { explainSystemError } from "../problems.ts";
import { maxFileBytes } from "../../util/limits.ts";

/**
 * A collection with the environment and the config beside it, or the errors that prevented them
 * from being read.
 */
export type SourceOutcome =
  | {
      readonly kind: "read";
      readonly source: SourceFile;
      readonly environment: SourceFile | undefined;
      readonly config: SourceFile | undefined;
      /** Those beside the collection, in code-unit order of their names, then the reports. */
      readonly samples: readonly SourceFile[];
      /** What the user may have expected to be read. */
      readonly notes: readonly Diagnostic[];
    }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** The text of a file, or the one error that prevented it from being read. */
export type TextOutcome = { readonly kind: "read"; readonly text: string } | { readonly kind: "failed"; readonly diagnostic: Diagnostic };

/** Files that the user names besides the collection. */
export interface NamedFiles {
  /** Reports of runs: more samples. */
  readonly samples?: readonly string[];
  /** In place of the environment beside the collection. */
  readonly environment?: string;
}

/**
 * Reads a collection file and, if they exist, the environment export, the config and the samples
 * beside it. If one of these exists but cannot be read, that is an error too: leaving it out would
 * silently change the output.
 */
export function readSource(file: string, { samples: reports = [], environment: named }: NamedFiles = {}): SourceOutcome {
  const collection = readText(file);
  const environment = named === undefined ? readBeside(file, ".postman_environment.json") : readNamed(named);
  const config = readBeside(file, ".config.json");
  const samples = distinctPaths([...listSamples(file), ...reports]).map((path) => ({ path, read: readText(path) }));
  const outcomes = [collection, environment, config, ...samples.map(({ read }) => read)];
  const diagnostics = outcomes.flatMap((read) => (read?.kind === "failed" ? [read.diagnostic] : []));
  if (collection.kind === "failed" || environment?.kind === "failed" || config?.kind === "failed" || diagnostics.length > 0)
    return { kind: "failed", diagnostics };
  return {
    kind: "read",
    source: { file, text: collection.text },
    environment: environment?.source,
    config: config?.source,
    samples: samples.flatMap(({ path, read }) => (read.kind === "read" ? [{ file: path, text: read.text }] : [])),
    notes: environment === undefined ? noteOtherEnvironments(file) : [],
  };
}

/**
 * The JSON files of the folder `<name>.samples` beside a collection. A folder that cannot be listed
 * stands for itself: reading it is the error to report.
 */
function listSamples(file: string): readonly string[] {
  const folder = findBeside(file, ".samples");
  if (folder === undefined) return [];
  try {
    if (!fs.statSync(folder).isDirectory()) return [];
    const names = fs.readdirSync(folder).filter((name) => /\.json$/i.test(name) && !name.startsWith("."));
    return names.sort().map((name) => join(folder, name));
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return [folder];
  }
}

/** A report that lies in the folder of the samples and is passed too counts once. */
function distinctPaths(paths: readonly string[]): readonly string[] {
  return [...new Map(paths.map((path) => [resolve(path), path])).values()];
}

type BesideOutcome = { readonly kind: "read"; readonly source: SourceFile } | Extract<TextOutcome, { kind: "failed" }>;

/**
 * Reads a file beside a collection, if it exists. `x.postman_collection.json` and `x.json` share
 * the same ones.
 */
function readBeside(file: string, ending: string): BesideOutcome | undefined {
  const path = findBeside(file, ending);
  return path === undefined ? undefined : readNamed(path);
}

function readNamed(path: string): BesideOutcome {
  const read = readText(path);
  return read.kind === "failed" ? read : { kind: "read", source: { file: path, text: read.text } };
}

/** Postman names an export after the environment, so it may lie there under a name of its own. */
function noteOtherEnvironments(file: string): readonly Diagnostic[] {
  const others = listOtherEnvironments(dirname(file));
  if (others.length === 0) return [];
  const collector = createCollector(() => ({ file, line: 1, column: 1 }));
  collector.report("otherEnvironments", { pointer: "", item: [] }, { names: others.join(", ") });
  return collector.diagnostics();
}

function findBeside(file: string, ending: string): string | undefined {
  const path = join(dirname(file), collectionStem(file) + ending);
  return path !== file && fs.existsSync(path) ? path : undefined;
}

/** Path of the environment export beside a collection, if it exists. */
export function findEnvironment(file: string): string | undefined {
  return findBeside(file, ".postman_environment.json");
}

/**
 * File name of a collection without folder and extension: `x` for `x.postman_collection.json` and
 * for `x.json`.
 */
export function collectionStem(file: string): string {
  return basename(file).replace(/(?:\.postman_collection)?\.json$/i, "");
}

/**
 * Reads one file as UTF-8. A file that is missing, unreadable, too large, a folder or not UTF-8 is
 * one error, located in it.
 */
export function readText(file: string): TextOutcome {
  try {
    const found = fs.statSync(file);
    if (found.isDirectory()) return fail(file, "unreadableFile", "it is a folder");
    if (!found.isFile()) return fail(file, "unreadableFile", "it is not an ordinary file");
    if (found.size > maxFileBytes) return fail(file, "fileTooLarge");
    const bytes = fs.readFileSync(file);
    return isUtf8(bytes) ? { kind: "read", text: bytes.toString("utf8") } : fail(file, "notText", "", locateInvalidByte(file, bytes));
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    return fail(file, "unreadableFile", explainSystemError(code));
  }
}

function fail(
  file: string,
  problem: "unreadableFile" | "fileTooLarge" | "notText",
  reason = "",
  location: SourceLocation = { file, line: 1, column: 1 },
): TextOutcome {
  const collector = createCollector(() => location);
  const place = { pointer: "", item: [] };
  if (problem === "unreadableFile") collector.report(problem, place, { reason });
  else if (problem === "fileTooLarge") collector.report(problem, place, { limit: Math.round(maxFileBytes / 1e6) });
  else collector.report(problem, place);
  const [diagnostic] = collector.diagnostics();
  if (diagnostic === undefined) throw new Error("A reported problem is missing from its collector.");
  return { kind: "failed", diagnostic };
}

/**
 * Decoding replaces invalid bytes with U+FFFD, so the first byte that does not survive a round trip
 * is the invalid one.
 */
function locateInvalidByte(file: string, bytes: Buffer): SourceLocation {
  const again = Buffer.from(bytes.toString("utf8"), "utf8");
  let offset = 0;
  while (offset < bytes.length && bytes[offset] === again[offset]) offset++;
  const before = bytes.subarray(0, offset).toString("utf8");
  const lineStart = before.lastIndexOf("\n") + 1;
  return { file, line: before.split("\n").length, column: before.length - lineStart + 1 };
}
