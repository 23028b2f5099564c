import type { CollectionDocument } from "../collection/model.ts";
import { readCollection } from "../collection/read.ts";
import { type Config, emptyConfig, type RequestPolicy } from "../config/model.ts";
import { readConfig } from "../config/read.ts";
import { type Collector, createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import type { InferOptions } from "../infer/infer.ts";
import type { PublishedBodies } from "../infer/published/published-bodies.ts";
import { describeEvidence } from "../infer/evidence.ts";
import { buildFixtures } from "../fixtures/build.ts";
import { buildEveryCall } from "../fixtures/every-call.ts";
import { compareWithConfig } from "../fixtures/compare/compare-config.ts";
import { allocateNames } from "../names/allocate.ts";
import { namePackage } from "../names/package-name.ts";
import type { NameLock } from "../names/lock.ts";
import { findPublishedBodies } from "../names/published/bodies.ts";
import { keepFacts } from "../names/published/facts.ts";
import { keepPartials } from "../names/published/partials.ts";
import { withoutUnusable } from "../names/published/usable-names.ts";
import { readLock } from "../names/read-lock.ts";
import type { NamingRules } from "../names/rules.ts";
import { tabulateNames } from "../names/table.ts";
import { assembleApi } from "../operations/assemble.ts";
import { reportManyShapes } from "../operations/bodies/body-types.ts";
import { buildOperations, type OperationDrafts } from "../operations/build.ts";
import { inferBodies, type InferredModel } from "../operations/bodies/infer-bodies.ts";
import { describePartials } from "../operations/scripts/partial-types.ts";
import { withoutStaleValues } from "../operations/scripts/stale-values.ts";
import { matchConfig, nameAgain, overrideModel } from "../override/apply.ts";
import { describeChanges } from "../override/changes.ts";
import { decidePaging } from "../pagination/decide.ts";
import { readScripts } from "../scripts/read.ts";
import { withSavedSchemas } from "../scripts/saved-schemas.ts";
import { redactDocument } from "../secrets/redact.ts";
import { cleanDiagnostics, reportSecrets } from "../secrets/report.ts";
import type { PackageModel } from "./model.ts";
import { addSamples } from "../samples/add.ts";
import { type ReadSamples, readSamples } from "../samples/read.ts";
import { fileNameOf, type Source } from "./source.ts";
import type { Stopwatch } from "./stages.ts";

/** A collection and its config, after reading. */
export interface Input {
  /** `undefined` if one of them cannot be read; the diagnostics say why. */
  readonly document: CollectionDocument | undefined;
  readonly config: Config | undefined;
  /** What lies beside the collection, or was passed with it. */
  readonly samples: ReadSamples;
  readonly diagnostics: readonly Diagnostic[];
  /** Line and column in the collection. */
  readonly locate: (pointer: string) => SourceLocation;
  /** Line and column in the config; without a config, the same as `locate`. */
  readonly locateConfig: (pointer: string) => SourceLocation;
}

/** Reads a collection and its config. Reports the problems of both, even if one cannot be read. */
export async function readInput(source: Source): Promise<Input> {
  const given = source.config === undefined ? undefined : await readConfig(source.config);
  const { document, diagnostics, locate } = await readCollection(source);
  const samples = await readSamples(source.samples ?? []);
  const isBroken = given !== undefined && given.config === undefined;
  return {
    document: isBroken ? undefined : document,
    config: given?.config,
    samples,
    diagnostics: cleanDiagnostics([...diagnostics, ...(given?.diagnostics ?? []), ...samples.diagnostics]),
    locate: (pointer) => samples.locate(pointer) ?? locate(pointer),
    locateConfig: given?.locate ?? locate,
  };
}

/** Adds the samples to the saved examples of a document, before its secrets are redacted. */
export function withSamples(
  document: CollectionDocument,
  source: Source,
  { config, samples }: Pick<Input, "config" | "samples">,
  rules: NamingRules,
  report: Report,
): CollectionDocument {
  if (samples.bodies.length === 0 && samples.reports.length === 0) return document;
  const redacted = redactSecrets(document, source, config, () => undefined);
  const lock = readLock(source.previousManifest ?? source.findManifest?.(namePackage(fileNameOf(source), redacted.name, rules)));
  return addSamples(document, redacted, samples, { rules, lock, config }, report);
}

/**
 * Replaces the secrets of a collection with placeholders, except for strings that the user has
 * allowed. What was found is reported.
 */
export function redactSecrets(
  document: CollectionDocument,
  source: Source,
  config: Config | undefined,
  report: Report,
): CollectionDocument {
  const redacted = redactDocument(document, [...(source.allowedSecrets ?? []), ...(config?.allowedSecrets ?? [])]);
  reportSecrets(redacted, report);
  return redacted.document;
}

/** What a collection and its config mean. */
export interface Understanding {
  /** Of the package's folder. */
  readonly name: string;
  readonly model: PackageModel;
  /** The problems of the config, located in it. */
  readonly overrides: Collector;
}

/** What understanding needs besides the input. */
export interface UnderstandOptions {
  readonly rules: NamingRules;
  /** For problems of the collection. */
  readonly report: Report;
  readonly watch: Pick<Stopwatch, "start">;
  /** If set, the fixtures call every request with these values of variables. */
  readonly callValues?: ReadonlyMap<string, string> | undefined;
}

/** What the scripts of a document say, and the document without values that they replace. */
function withScripts(
  given: CollectionDocument,
  report: Report,
): { readonly scripts: ReturnType<typeof readScripts>; readonly document: CollectionDocument } {
  const scripts = withSavedSchemas(readScripts(given, report), given);
  return { scripts, document: withoutStaleValues(given, scripts) };
}

/**
 * Operations, and what an earlier run has published: names, and types unless these are wanted anew.
 */
function withPublished(
  drafts: OperationDrafts,
  source: Source,
  name: string,
  { rules, requests }: { readonly rules: NamingRules; readonly requests: RequestPolicy },
): { readonly drafts: OperationDrafts; readonly lock: NameLock; readonly published: PublishedBodies | undefined } {
  const lock = withoutUnusable(readLock(source.previousManifest ?? source.findManifest?.(name)), rules);
  if (source.rethink === true) return { drafts, lock, published: undefined };
  const operations = keepFacts(drafts, lock, requests);
  const kept = { ...drafts, ...keepPartials({ ...drafts, operations }, lock) };
  return { drafts: kept, lock, published: findPublishedBodies(operations, lock) };
}

/**
 * Understands a collection that has been read: stage by stage, each a function from value to value.
 */
export function understand(
  given: CollectionDocument,
  source: Source,
  { config = emptyConfig, locate, locateConfig }: Input,
  { rules, report, watch, callValues }: UnderstandOptions,
): Understanding {
  const name = namePackage(fileNameOf(source), given.name, rules);
  const overrides = createCollector(locateConfig);

  watch.start("infer");
  const { scripts, document } = withScripts(given, report);
  const built = buildOperations(document, scripts, report, config.requests);
  const { drafts, lock, published } = withPublished(built, source, name, { rules, requests: config.requests });
  const infer = (forms: InferOptions["forms"]): InferredModel => inferBodies(drafts, config.requests, { forms, published });
  const inferred = infer([]);

  watch.start("names");
  const named = { ...inferred, names: allocateNames(inferred.api, rules, lock, { bodyTypes: inferred.bodyTypes }) };
  const matched = matchConfig(config, named, lock, overrides.report);
  const shaped = matched.forms.length === 0 ? named : nameAgain(infer(matched.forms), named.names, lock, rules);
  reportManyShapes(drafts.bodies, shaped.evidence.graph, report);
  const overridden = overrideModel(shaped, matched, { lock, ended: new Set(source.endedAliases) }, rules, overrides.report);

  watch.start("fixtures");
  const { origins } = overridden.overrides;
  const operations =
    callValues === undefined
      ? buildFixtures(overridden.api, origins, drafts, report)
      : buildEveryCall(overridden.api, origins, drafts, callValues);
  const compared = compareWithConfig(operations, overridden, drafts, overrides.report, locate);
  const paged = decidePaging(compared, overridden.api.types, overridden.overrides.operations, overrides.report);
  const api = assembleApi(document, { ...overridden.api, operations: paged }, drafts.fetched);
  const model = {
    api,
    names: tabulateNames(overridden.names),
    evidence: [...describeEvidence(overridden.evidence, api.types), ...describePartials(drafts.partials)],
    changes: describeChanges(overridden),
  };
  return { name, model, overrides };
}
