import type { CollectionDocument } from "../collection/model.ts";
import { readCollection } from "../collection/read.ts";
import type { Config } from "../config/model.ts";
import { readConfig } from "../config/read.ts";
import { type Collector, createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import type { GenerateRequest } from "./types.ts";
import { type BuildOptions, buildModel, type Model } from "../operations/build.ts";
import { allocateNames } from "../names/allocate.ts";
import { namePackage } from "../names/package-name.ts";
import { readLock } from "../names/read-lock.ts";
import { type Applied, applyConfig, leaveAsIs, type NamedModel } from "../override/apply.ts";
import { redactDocument } from "../secrets/redact.ts";
import { cleanDiagnostics, reportSecrets } from "../secrets/report.ts";
import type { Stopwatch } from "./stages.ts";

/** A collection with what stands beside it: texts, no paths to open. */
export type Source = Pick<
  GenerateRequest,
  "file" | "text" | "environment" | "config" | "previousManifest" | "findManifest" | "allowedSecrets"
>;

/** A collection and the config beside it, read. */
export interface Input {
  /** `undefined` if something is broken: the diagnostics say what. */
  readonly document: CollectionDocument | undefined;
  readonly config: Config | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Line and column in the collection. */
  readonly locate: (pointer: string) => SourceLocation;
  /** Line and column in the config; without one, as `locate`. */
  readonly locateConfig: (pointer: string) => SourceLocation;
}

/** Reads a collection and its config. Either can be broken, and both are told. */
export async function readInput(source: Source): Promise<Input> {
  const given = source.config === undefined ? undefined : await readConfig(source.config);
  const { document, diagnostics, locate } = await readCollection(source);
  const isBroken = given !== undefined && given.config === undefined;
  return {
    document: isBroken ? undefined : document,
    config: given?.config,
    diagnostics: cleanDiagnostics([...diagnostics, ...(given?.diagnostics ?? [])]),
    locate,
    locateConfig: given?.locate ?? locate,
  };
}

/** The collection without its secrets, but for those that somebody says are none. What was found is reported. */
export function redactSecrets(
  document: CollectionDocument,
  source: Source,
  config: Config | undefined,
  report: Report,
): CollectionDocument {
  const redacted = redactDocument(document, [...(source.allowedSecrets ?? []), ...(config?.allowedSecrets ?? [])]);
  reportSecrets(redacted, source.environment, report);
  return redacted.document;
}

/** What a collection means: the representation with its evidence and names, as the samples have it and as the config wants it. */
export interface Understood extends Applied {
  /** Of the package's folder. */
  readonly name: string;
  /** What there is to say of the config, located in it. */
  readonly overrides: Collector;
}

/** Understands a collection that was read. */
export function understand(
  document: CollectionDocument,
  source: Source,
  { config, locate, locateConfig }: Input,
  report: Report,
  watch: Pick<Stopwatch, "start">,
): Understood {
  watch.start("infer");
  const inferred = buildModel(document, report);

  watch.start("names");
  const name = namePackage(source.file, document.name);
  const lock = readLock(source.previousManifest ?? source.findManifest?.(name));
  const named: NamedModel = { ...inferred, names: allocateNames(inferred.api, lock) };
  const overrides = createCollector(locateConfig);
  const build = (options: BuildOptions): Model => buildModel(document, () => undefined, options);
  const context = { lock, build, report: overrides.report, locate };
  return { name, overrides, ...(config === undefined ? leaveAsIs(named) : applyConfig(config, named, context)) };
}
