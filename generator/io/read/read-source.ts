import * as fs from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ListedCollection } from "../../collection/find-collections.ts";
import type { CollectionFiles, SourceFile } from "../../collection/source.ts";
import { createCollector } from "../../diagnostics/collector.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { unlessRefused } from "../disk.ts";
import { collectionStem, listOtherConfigs, listOtherEnvironments } from "./find.ts";
import { findWorkspaceFiles, isFolder, readFolder } from "./read-folder.ts";
import { readText, type TextOutcome } from "./read-text.ts";

/**
 * A collection with the environment and the config beside it, or the errors that prevented them
 * from being read.
 */
export type SourceOutcome =
  | {
      readonly kind: "read";
      readonly source: CollectionFiles;
      readonly environment: SourceFile | undefined;
      /** Those of the workspace; only format v3 has them in files. */
      readonly globals: readonly SourceFile[];
      readonly config: SourceFile | undefined;
      /** Those beside the collection, in code-unit order of their names, then the reports. */
      readonly samples: readonly SourceFile[];
      /** What the user may have expected to be read. */
      readonly notes: readonly Diagnostic[];
    }
  | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

/** Files that the user names besides the collection. */
export interface NamedFiles {
  /** Reports of runs: more samples. */
  readonly samples?: readonly string[];
  /** In place of the environment beside the collection. */
  readonly environment?: string;
  /** In place of the config beside the collection: a file, or a part of the config of the run. */
  readonly overrides?: string | SourceFile;
}

/**
 * Reads a collection, a file or a folder in format v3, and, if they exist, the environment, the
 * globals, the config and the samples beside it. If one of these exists but cannot be read, that is
 * an error too: leaving it out would silently change the output.
 */
export function readSource(file: string, { samples: reports = [], environment: named, overrides }: NamedFiles = {}): SourceOutcome {
  const collection = readCollectionFiles(file);
  const beside = findBesides(file, named);
  const environment = readIfThere(beside.environment);
  const config = readOverrides(file, overrides);
  const globals = beside.globals.map(readNamed);
  const samples = distinctPaths([...listSamples(file), ...reports]).map(readNamed);
  const others = [environment, config, ...globals, ...samples];
  const diagnostics = others.flatMap((read) => (read?.kind === "failed" ? [read.diagnostic] : []));
  if (collection.kind === "failed") return { kind: "failed", diagnostics: [...collection.diagnostics, ...diagnostics] };
  if (environment?.kind === "failed" || config?.kind === "failed" || diagnostics.length > 0) return { kind: "failed", diagnostics };
  return {
    kind: "read",
    source: collection.source,
    environment: environment?.source,
    globals: globals.flatMap(sourceOf),
    config: config?.source,
    samples: samples.flatMap(sourceOf),
    notes: [
      ...(environment === undefined
        ? noteOthers(file, "otherEnvironments", [...listOtherEnvironments(dirname(file)), ...beside.others])
        : []),
      ...(config === undefined ? noteOthers(file, "otherConfigs", listOtherConfigs(dirname(file))) : []),
    ],
  };
}

/** The same of a collection whose `content` has been read from an archive. */
export function readInputFiles(file: string, content: ListedCollection | undefined, named: NamedFiles): SourceOutcome {
  if (content === undefined) return readSource(file, named);
  const environment = readIfThere(named.environment);
  const config = named.overrides === undefined ? undefined : readOverrides(file, named.overrides);
  const samples = (named.samples ?? []).map(readNamed);
  const diagnostics = [environment, config, ...samples].flatMap((read) => (read?.kind === "failed" ? [read.diagnostic] : []));
  if (environment?.kind === "failed" || config?.kind === "failed" || diagnostics.length > 0) return { kind: "failed", diagnostics };
  return {
    kind: "read",
    source: content.source,
    environment: environment?.source ?? content.environment,
    config: config?.source ?? content.config,
    samples: samples.flatMap(sourceOf),
    globals: content.globals ?? [],
    notes: [],
  };
}

function sourceOf(read: BesideOutcome): readonly SourceFile[] {
  return read.kind === "read" ? [read.source] : [];
}

type CollectionOutcome =
  { readonly kind: "read"; readonly source: CollectionFiles } | { readonly kind: "failed"; readonly diagnostics: readonly Diagnostic[] };

function readCollectionFiles(file: string): CollectionOutcome {
  if (isFolder(file)) return readFolder(file);
  const read = readText(file);
  return read.kind === "failed" ? { kind: "failed", diagnostics: [read.diagnostic] } : { kind: "read", source: { file, text: read.text } };
}

/** The environment to read, the others that are there, and the globals. */
function findBesides(file: string, named: string | undefined): ReturnType<typeof findWorkspaceFiles> {
  const ofWorkspace = findWorkspaceFiles(file);
  return { ...ofWorkspace, environment: named ?? findBeside(file, ".postman_environment.json") ?? ofWorkspace.environment };
}

/**
 * The JSON files of the folder `<name>.samples` beside a collection. A folder that cannot be listed
 * stands for itself: reading it is the error to report.
 */
function listSamples(file: string): readonly string[] {
  const folder = findBeside(file, ".samples");
  if (folder === undefined) return [];
  return unlessRefused(() => {
    if (!fs.statSync(folder).isDirectory()) return [];
    const names = fs.readdirSync(folder).filter((name) => /\.json$/i.test(name) && !name.startsWith("."));
    return names.sort().map((name) => join(folder, name));
  }, [folder]);
}

/** A report that lies in the folder of the samples and is passed too counts once. */
function distinctPaths(paths: readonly string[]): readonly string[] {
  return [...new Map(paths.map((path) => [resolve(path), path])).values()];
}

type BesideOutcome = { readonly kind: "read"; readonly source: SourceFile } | Extract<TextOutcome, { kind: "failed" }>;

function readOverrides(file: string, overrides: NamedFiles["overrides"]): BesideOutcome | undefined {
  if (typeof overrides === "object") return { kind: "read", source: overrides };
  return readIfThere(overrides ?? findBeside(file, ".config.json"));
}

function readIfThere(path: string | undefined): BesideOutcome | undefined {
  return path === undefined ? undefined : readNamed(path);
}

function readNamed(path: string): BesideOutcome {
  const read = readText(path);
  return read.kind === "failed" ? read : { kind: "read", source: { file: path, text: read.text } };
}

/** Postman gives an environment a name of its own, and the name of a config may be misspelt. */
function noteOthers(file: string, problem: "otherEnvironments" | "otherConfigs", others: readonly string[]): readonly Diagnostic[] {
  if (others.length === 0) return [];
  const collector = createCollector(() => ({ file, line: 1, column: 1 }));
  collector.report(problem, { pointer: "", item: [] }, { names: others.join(", ") });
  return collector.diagnostics();
}

/** A file beside a collection. `x.postman_collection.json` and `x.json` share the same ones. */
function findBeside(file: string, ending: string): string | undefined {
  const path = join(dirname(file), collectionStem(file) + ending);
  return path !== file && fs.existsSync(path) ? path : undefined;
}
