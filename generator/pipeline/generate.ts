import { withSameItems } from "../collection/same-items.ts";
import type { CollectionDocument } from "../collection/model.ts";
import type { Config } from "../config/model.ts";
import { type Collector, createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Api } from "../ir/api.ts";
import { indexNames } from "../names/table.ts";
import { isRefusedName } from "../names/package-name.ts";
import type { NamingRules } from "../names/rules.ts";
import { cleanDiagnostics } from "../secrets/report.ts";
import type { FinishedPackage, Layout, PackageDescription, RenderedPackage, RenderOptions, Target } from "../targets/target.ts";
import type { Assets, Checker, Tools } from "../targets/tools.ts";
import { listPlaces, type ManifestParts, printFilesManifest, printManifest } from "./manifest.ts";
import type { PackageModel } from "./model.ts";
import { createStopwatch, type Stopwatch } from "./stages.ts";
import type { GeneratedPackage, GenerateRequest, GenerateResult, PackageSummary } from "./types.ts";
import { type Input, readInput, redactSecrets, understand, withSamples } from "./understand.ts";

/** What a package is generated with: the kind of output, and the tools of the platform. */
export interface Setup {
  readonly target: Target;
  readonly tools: Tools;
}

/** How a package for `verify` differs from one for users. */
export interface UnredactedSettings {
  /** Returns the assets to use. */
  readonly adapt: (assets: Assets) => Assets;
  /**
   * If set, the fixtures call every request, saved ones included, with these values of variables,
   * and have no responses.
   */
  readonly callValues?: ReadonlyMap<string, string>;
}

/** A package for `verify`, and the model that it was rendered from. */
export interface UnredactedResult extends GenerateResult {
  /** `undefined` if the collection cannot be read. */
  readonly model: PackageModel | undefined;
}

/** `generateUnredacted` with a target and tools chosen. */
export type GenerateUnredacted = (request: GenerateRequest, settings: UnredactedSettings) => Promise<UnredactedResult>;

/**
 * Generates one package: the text of a collection in, files and diagnostics out. Opens no file,
 * uses no network, and executes nothing in the collection. Rejects only because of bugs in
 * Postwright.
 */
export async function generate(request: GenerateRequest, setup: Setup): Promise<GenerateResult> {
  const { diagnostics, package: made, timings, read } = await generateFrom(request, { prepare: redactSecrets }, setup);
  return { diagnostics, package: made, timings, read };
}

/**
 * Like `generate`, but with the collection's own values, including secrets. For `verify`, which
 * compares them with Postman's and keeps no package.
 */
export function generateUnredacted(
  request: GenerateRequest,
  callValues: UnredactedSettings["callValues"],
  setup: Setup,
): Promise<UnredactedResult> {
  return generateFrom(request, { prepare: (document) => document, callValues }, setup);
}

interface Preparation {
  readonly prepare: typeof redactSecrets;
  readonly callValues?: UnredactedSettings["callValues"];
}

async function generateFrom(
  request: GenerateRequest,
  { prepare, callValues }: Preparation,
  { target, tools }: Setup,
): Promise<UnredactedResult> {
  const watch = createStopwatch({ onPhase: request.onPhase, now: tools.now });
  // Started first, so that it loads while the collection is read.
  const checker = request.options.check ? tools.startChecker?.() : undefined;

  watch.start("read");
  const { input, collector, read } = await readRedacted(request, prepare, target);
  const { document, diagnostics, config } = input;
  if (document === undefined) return { diagnostics, package: undefined, model: undefined, timings: watch.stop() };

  const { name, model, overrides } = understand(document, request, input, {
    rules: target.naming,
    report: collector.report,
    watch,
    callValues,
  });

  watch.start("render");
  const description = describePackage(name, { config, request }, target.naming, overrides.report);
  const making = { model, render: { description, document, assets: tools.assets }, checker, request };
  const { rendered, files, drafts, parts, built, problems } = await renderAndFinish(making, { target, tools }, watch);
  // What does not compile after an error of the config is a consequence of it.
  if (!overrides.failed()) reportProblems(problems, rendered, collector.report);

  const named = { api: model.api, names: indexNames(model.names), file: request.file };
  const complete = addManifests({ ...named, target: target.name, files, version: tools.version }, description.layout);
  const timings = watch.stop();
  const all: readonly Diagnostic[] = [...diagnostics, ...cleanDiagnostics(collector.diagnostics()), ...overrides.diagnostics()];
  if (all.some(({ severity }) => severity === "error")) return { diagnostics: all, package: undefined, model, timings, read };
  const summary = summarize(model.api, description);
  const { dependencies } = rendered;
  const made = { name, ...complete, built, drafts, parts, places: listPlaces(model.api, named.names), dependencies, summary };
  return { diagnostics: all, package: made, model, timings, read };
}

/** What is known of a collection before it is understood. */
interface Redacted {
  /** With the document as it is worked with: without its secrets, except for `verify`. */
  readonly input: Input;
  /** For problems of the collection. */
  readonly collector: Collector;
  /** As in `GenerateResult`. */
  readonly read: CollectionDocument | undefined;
}

/**
 * Reads a collection and redacts its secrets. Only a run that leaves something to the next one
 * keeps what was read: for a large collection, that is as much again.
 */
async function readRedacted(request: GenerateRequest, prepare: Preparation["prepare"], { naming }: Target): Promise<Redacted> {
  const input = await readInput(request);
  const collector = createCollector(input.locate);
  if (input.document === undefined) return { input, collector, read: undefined };
  const extended = withSamples(input.document, request, input, naming, collector.report);
  const read = request.earlier === undefined ? extended : withSameItems(extended, request.earlier);
  const document = prepare(read, request, input.config, collector.report);
  return { input: { ...input, document }, collector, read: request.memory === undefined ? undefined : read };
}

/**
 * Adds the manifest to the files of a package. Tests of sources that are not the folder `test`
 * among them are a second folder, with a manifest of its own.
 */
function addManifests(parts: ManifestParts, layout: Layout | undefined): Pick<GeneratedPackage, "files" | "tests"> {
  const { files: all } = parts;
  const isApart = layout?.kind === "sources" && layout.tests !== undefined && layout.tests !== "..";
  const isTest = ([path]: readonly [string, string]): boolean => isApart && path.startsWith("test/");
  const files = isApart ? new Map([...all].filter((entry) => !isTest(entry))) : all;
  const complete = new Map([...files, ["postwright.json", printManifest({ ...parts, files })]]);
  if (!isApart) return { files: complete };
  const tests = new Map([...all].filter(isTest).map(([path, text]) => [path.slice("test/".length), text]));
  return { files: complete, tests: new Map([...tests, ["postwright.json", printFilesManifest({ ...parts, files: tests })]]) };
}

function reportProblems(problems: FinishedPackage["problems"], { trace }: RenderedPackage, report: Report): void {
  for (const { path, line, column, message } of problems) {
    const operation = trace(path, line);
    const place = { pointer: operation?.source ?? "", item: operation?.item ?? [] };
    report("packageDoesNotCompile", place, { path, line, column, problem: message });
  }
}

/** What a package is rendered and finished from. */
interface Making {
  readonly model: PackageModel;
  readonly render: RenderOptions;
  readonly checker: Checker | undefined;
  readonly request: GenerateRequest;
}

/** A finished package, and what it was before. */
interface MadePackage extends FinishedPackage {
  readonly rendered: RenderedPackage;
  readonly parts: RenderedPackage["parts"] | undefined;
}

/**
 * Renders and finishes a package with what is known of the last one. If something is wrong with it,
 * it is made again without: then the report has the lines of what was rendered.
 */
async function renderAndFinish(
  { model, render, checker, request }: Making,
  { target, tools }: Setup,
  watch: Stopwatch,
): Promise<MadePackage> {
  const { options, known, memory } = request;
  const format = options.format ? tools.format : undefined;
  const build = options.check ? tools.build : undefined;
  const make = async (last: Pick<GenerateRequest, "known" | "memory">) => {
    const rendered = target.render(model, { ...render, ...last });
    const finished = await target.finish?.(rendered, { checker, format, build, ...last, startPhase: watch.start });
    const { parts, files } = rendered;
    return { rendered, parts, ...(finished ?? { files, drafts: new Map(), built: new Map(), problems: [] }) };
  };
  const made = await make({ known, memory });
  return made.problems.length > 0 && (made.rendered.taken?.size ?? 0) > 0 ? make({}) : made;
}

/** The folder is always named after the file. The published package may have another name. */
function describePackage(
  name: string,
  { config, request }: { readonly config: Config | undefined; readonly request: GenerateRequest },
  rules: NamingRules,
  report: Report,
): PackageDescription {
  const { packageName, packageVersion } = config ?? {};
  if (packageName !== undefined && isRefusedName(packageName.value, rules)) {
    const parameters = { what: "package", name, wanted: packageName.value, reason: "it would hide something else" };
    report("nameTaken", { pointer: packageName.pointer, item: [] }, parameters);
  }
  const version = packageVersion?.value ?? request.findVersion?.(name);
  const published = packageName?.value ?? request.publishedName?.(name);
  const layout = request.layoutOf?.(name);
  return {
    name: published ?? name,
    ...(version === undefined ? {} : { version }),
    isNamed: published !== undefined,
    ...(layout === undefined ? {} : { layout }),
  };
}

function summarize({ operations }: Api, { layout }: PackageDescription): PackageSummary {
  const hasTests = layout?.kind !== "sources" || layout.tests !== undefined;
  const fixtures = operations.flatMap((operation) => operation.fixtures);
  return {
    requests: operations.length,
    operations: operations.length,
    examples: fixtures.filter(({ response }) => response !== undefined && response.madeUp !== true).length,
    fixtureTests: hasTests ? fixtures.length : 0,
  };
}
