import { isAbsolute, join, resolve } from "node:path";
import type { SourceFile } from "../../collection/source.ts";
import type { ConfigValue } from "../../config/model.ts";
import { readRunConfig } from "../../config/read-run.ts";
import { type CollectionEntry, type PackageSettings, type RunConfig } from "../../config/run-model.ts";
import { type Collector, createCollector } from "../../diagnostics/collector.ts";
import { findInFolder } from "../../io/read/find.ts";
import { findByGlob, isGlob } from "../../io/read/glob.ts";
import { isFolder, isThere } from "../../io/read/read-folder.ts";
import type { NamedFiles } from "../../io/read/read-source.ts";
import { isRefusedName } from "../../names/package-name.ts";
import { defaultOptions } from "../../pipeline/options.ts";
import { typescriptNaming } from "../../targets/typescript/naming/rules.ts";
import { defaultRun, type InputSettings, type LayoutSettings, type RunPlan, type RunInput, type RunOutcome } from "./run.ts";

/** The config of a run, and what its paths are relative to. */
interface Base {
  readonly config: RunConfig;
  /** Its folder, as the user knows it; empty for the working folder. */
  readonly folder: string;
  readonly source: SourceFile;
}

/**
 * Reads the config of a run, whose paths are relative to `folder`. Those that lead nowhere are
 * errors.
 */
export async function planRun(source: SourceFile, folder: string): Promise<RunOutcome> {
  const { config, diagnostics, locate } = await readRunConfig(source);
  if (config === undefined) return { kind: "failed", diagnostics };
  const collector = createCollector(locate);
  const run = resolveRun({ config, folder, source }, collector);
  return collector.failed() ? { kind: "failed", diagnostics: collector.diagnostics() } : { kind: "loaded", run };
}

function resolveRun(base: Base, collector: Collector): RunPlan {
  const { config } = base;
  const out = within(base, config.out ?? defaultRun.out);
  const destination = { kind: "below" as const, folder: out };
  const settings: InputSettings = {
    destination,
    options: optionsOf(config, undefined),
    layout: layoutOf(base, config, config, collector),
    files: {},
    publishedName: (name) => scoped(config, name),
  };
  const inputs = config.collections.length === 0 ? undefined : listInputs(base, settings, collector);
  return { inputs, folder: within(base, defaultRun.folder), out, jobs: config.jobs, settings };
}

/** A collection that several entries name belongs to the last of them. */
function listInputs(base: Base, settings: InputSettings, collector: Collector): readonly RunInput[] {
  const byPath = new Map<string, RunInput>();
  for (const entry of base.config.collections) {
    const found = entry.files.flatMap((path) => findFiles(base, path, collector));
    const [first] = found;
    const isOne = found.length === 1 && first?.isNamed === true;
    if (entry.name !== undefined && found.length > 1) {
      const parameters = { name: "name", reason: `${found.length} collections cannot have the same one` };
      collector.report("overrideImpossible", { pointer: entry.name.pointer, item: [] }, parameters);
    }
    const own = settingsOf(base, entry, isOne, settings, collector);
    for (const { file } of found) byPath.set(resolve(file), { file, settings: own });
  }
  return [...byPath.values()];
}

interface FoundFile {
  readonly file: string;
  /** Whether the path is the collection's own, so that it will never stand for several. */
  readonly isNamed: boolean;
}

function findFiles(base: Base, { value, pointer }: ConfigValue<string>, collector: Collector): readonly FoundFile[] {
  const path = within(base, value);
  const files = isGlob(base.folder, value) ? findByGlob(base.folder, value) : listPath(path);
  if (files.length === 0) collector.report("configPathMissing", { pointer, item: [] }, { path: value, what: "collection" });
  return files.map((file) => ({ file, isNamed: file === path }));
}

function listPath(path: string): readonly string[] {
  if (!isFolder(path)) return isThere(path) ? [path] : [];
  const found = findInFolder(path);
  return found.kind === "found" ? found.files : [];
}

function settingsOf(base: Base, entry: CollectionEntry, isOne: boolean, general: InputSettings, collector: Collector): InputSettings {
  const { name } = entry;
  if (name !== undefined && isRefusedName(name.value, typescriptNaming)) {
    const parameters = { what: "package", name: "the collection", wanted: name.value, reason: "it would hide something else" };
    collector.report("nameTaken", { pointer: name.pointer, item: [] }, parameters);
  }
  const out = entry.out === undefined ? undefined : within(base, entry.out);
  return {
    destination: out === undefined ? general.destination : isOne ? { kind: "root", out } : { kind: "below", folder: out },
    options: optionsOf(base.config, entry),
    layout: layoutOf(base, base.config, entry, collector),
    files: filesOf(base, entry, collector),
    publishedName: name === undefined ? general.publishedName : () => name.value,
  };
}

function filesOf(base: Base, { environment, samples, overrides }: CollectionEntry, collector: Collector): NamedFiles {
  const find = ({ value, pointer }: ConfigValue<string>, what: string): string => {
    const path = within(base, value);
    if (!isThere(path)) collector.report("configPathMissing", { pointer, item: [] }, { path: value, what });
    return path;
  };
  return {
    ...(environment === undefined ? {} : { environment: find(environment, "environment") }),
    ...(samples.length === 0 ? {} : { samples: samples.map((each) => find(each, "report of a run")) }),
    ...(overrides?.kind === "file" ? { overrides: find(overrides.path, "config") } : {}),
    ...(overrides?.kind === "here" ? { overrides: { ...base.source, at: overrides.pointer } } : {}),
  };
}

function optionsOf(general: PackageSettings, entry: PackageSettings | undefined): InputSettings["options"] {
  return {
    check: entry?.check ?? general.check ?? defaultOptions.check,
    format: entry?.format ?? general.format ?? defaultOptions.format,
  };
}

/** What only sources have is a mistake beside another layout. */
function layoutOf(base: Base, general: PackageSettings, own: PackageSettings, collector: Collector): LayoutSettings {
  const kind = own.layout?.value ?? general.layout?.value ?? "package";
  const { extension = general.extension, tests = general.tests } = own;
  if (kind === "sources") {
    const where = tests?.value ?? true;
    return { kind, extension: extension?.value ?? ".js", tests: typeof where === "string" ? within(base, where) : where };
  }
  for (const [name, value] of Object.entries({ extension: own.extension, tests: own.tests })) {
    if (value === undefined) continue;
    const reason = 'only the layout "sources" has it; a package has its own build and tests';
    collector.report("overrideImpossible", { pointer: value.pointer, item: [] }, { name, reason });
  }
  return { kind };
}

function scoped({ scope }: RunConfig, name: string): string | undefined {
  return scope === undefined ? undefined : `${scope}/${name}`;
}

function within({ folder }: Base, path: string): string {
  const named = path.replace(/(?<=.)[\\/]+$/, "");
  return isAbsolute(named) ? named : join(folder, named);
}
