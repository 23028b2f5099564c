import { type Checker, useChecker } from "./check/run.ts";
import type { CollectionDocument } from "./collection/model.ts";
import { readCollection } from "./collection/read.ts";
import type { Config } from "./config/model.ts";
import { readConfig, type ReadConfig } from "./config/read.ts";
import { type Collector, createCollector, type Report } from "./diagnostics/collector.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { GenerateRequest, GenerateResult, GeneratedPackage, PackageSummary } from "./generate-types.ts";
import type { Api } from "./ir/api.ts";
import { type BuildOptions, buildApi } from "./ir/build.ts";
import { allocateNames } from "./names/allocate.ts";
import { isRefusedName, namePackage } from "./names/package-name.ts";
import { readLock } from "./names/read-lock.ts";
import { applyConfig, type NamedApi } from "./override/apply.ts";
import { type PackageDescription, type RenderedPackage, renderPackage } from "./render/render.ts";
import { redactDocument } from "./secrets/redact.ts";
import { cleanDiagnostics, reportSecrets } from "./secrets/report.ts";
import { createStopwatch, type Stopwatch } from "./util/stopwatch.ts";
import { type ManifestOperation, printManifest, viewManifestOperations } from "./view/manifest.ts";

/**
 * Generates one package: a collection's text in, files and diagnostics out. Touches no disk, clock (but for the timings) or network, and runs nothing of
 * the collection.
 */
export async function generate(request: GenerateRequest): Promise<GenerateResult> {
  return generateFrom(request, redactSecrets);
}

/** `generate` with the collection's own values, secrets included, to compare it with Postman: for `verify`, whose packages nobody keeps. */
export async function generateUnredacted(request: GenerateRequest): Promise<GenerateResult> {
  return generateFrom(request, (document) => document);
}

type Prepare = (document: CollectionDocument, request: GenerateRequest, report: Report) => CollectionDocument;

function redactSecrets(document: CollectionDocument, { environment, allowedSecrets }: GenerateRequest, report: Report): CollectionDocument {
  const redacted = redactDocument(document, allowedSecrets);
  reportSecrets(redacted, environment, report);
  return redacted.document;
}

async function generateFrom(request: GenerateRequest, prepare: Prepare): Promise<GenerateResult> {
  const watch = createStopwatch(request.onPhase);
  const checker = request.options.check ? useChecker() : undefined;

  watch.start("read");
  const given = request.config === undefined ? undefined : await readConfig(request.config);
  const read = await readCollection(request);
  const { locate } = read;
  const diagnostics = cleanDiagnostics([...read.diagnostics, ...(given?.diagnostics ?? [])]);
  if (read.document === undefined || (given !== undefined && given.config === undefined))
    return { diagnostics, package: undefined, timings: watch.stop() };
  const collector = createCollector(locate);
  const document = prepare(read.document, withAllowedSecrets(request, given), collector.report);

  const { name, api, names, overrides } = understand(document, request, given, { collector, locate }, watch);

  watch.start("render");
  const rendered = renderPackage(api, names, describePackage(name, given?.config, overrides.report));
  const operations = viewManifestOperations(api, names);

  const { files, built, problems } = await finishFiles(rendered, operations, checker, request, watch);
  for (const { operation, ...problem } of problems) {
    collector.report("packageDoesNotCompile", { pointer: operation?.pointer ?? "", item: operation?.item ?? [] }, problem);
  }
  const manifest = printManifest({ api, operations, lock: names.lock, file: request.file, files });
  const timings = watch.stop();
  const all: readonly Diagnostic[] = [...diagnostics, ...cleanDiagnostics(collector.diagnostics()), ...overrides.diagnostics()];
  if (all.some(({ severity }) => severity === "error")) return { diagnostics: all, package: undefined, timings };
  const made: GeneratedPackage = { name, files: new Map([...files, ["postwright.json", manifest]]), built, summary: summarize(api) };
  return { diagnostics: all, package: made, timings };
}

interface Understood extends NamedApi {
  /** Of the package's folder. */
  readonly name: string;
  /** What there is to say of the config, located in it. */
  readonly overrides: Collector;
}

/** The representation with its names, as the samples have it and as the config wants it. */
function understand(
  document: CollectionDocument,
  request: GenerateRequest,
  given: ReadConfig | undefined,
  { collector, locate }: { readonly collector: Collector; readonly locate: Parameters<typeof createCollector>[0] },
  watch: Stopwatch,
): Understood {
  watch.start("infer");
  const inferred = buildApi(document, collector.report);

  watch.start("names");
  const name = namePackage(request.file, document.name);
  const lock = readLock(request.previousManifest ?? request.findManifest?.(name));
  const named: NamedApi = { api: inferred, names: allocateNames(inferred, lock) };
  const overrides = createCollector(given?.locate ?? locate);
  const build = (options: BuildOptions): Api => buildApi(document, () => undefined, options);
  const context = { lock, build, report: overrides.report, locate };
  const { api, names } = given?.config === undefined ? named : applyConfig(given.config, named, context);
  return { name, api, names, overrides };
}

/** The folder goes by the file in any case; what is published may be called otherwise. */
function describePackage(name: string, config: Config | undefined, report: Report): PackageDescription {
  const { packageName, packageVersion } = config ?? {};
  if (packageName !== undefined && isRefusedName(packageName.value)) {
    const parameters = { what: "package", name, wanted: packageName.value, reason: "it would hide something else" };
    report("nameTaken", { pointer: packageName.pointer, item: [] }, parameters);
  }
  return { name: packageName?.value ?? name, ...(packageVersion === undefined ? {} : { version: packageVersion.value }) };
}

function withAllowedSecrets(request: GenerateRequest, given: ReadConfig | undefined): GenerateRequest {
  return { ...request, allowedSecrets: [...(request.allowedSecrets ?? []), ...(given?.config?.allowedSecrets ?? [])] };
}

interface TracedProblem {
  readonly operation: ManifestOperation | undefined;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly problem: string;
}

interface Finished {
  readonly files: ReadonlyMap<string, string>;
  readonly built: ReadonlyMap<string, string>;
  readonly problems: readonly TracedProblem[];
}

/** Checks and formats side by side: each has a thread of its own, and neither changes what the code means. */
async function finishFiles(
  rendered: RenderedPackage,
  operations: readonly ManifestOperation[],
  checker: Checker | undefined,
  { options }: GenerateRequest,
  watch: Stopwatch,
): Promise<Finished> {
  const { files, structure, isPreformatted } = rendered;
  watch.start("check");
  const compiling = checker?.compile({ files, structure });
  watch.start("format");
  const [formatting] = await Promise.allSettled([options.format ? formatPackage(files, isPreformatted) : files]);
  watch.start("check");
  const compiled = await compiling;
  // What does not parse fails in both: the checker knows where.
  const failed = compiled !== undefined && compiled.problems.length > 0;
  if (formatting.status === "rejected" && !failed) throw formatting.reason;
  const formatted = formatting.status === "fulfilled" ? formatting.value : files;
  if (compiled === undefined) return { files: formatted, built: new Map(), problems: [] };
  const { traceOperation } = await import("./check/trace.ts");
  const problems = compiled.problems.map((problem) => ({
    operation: traceOperation(problem, files.get(problem.path) ?? "", operations),
    path: problem.path,
    line: problem.line,
    column: problem.column,
    problem: problem.message,
  }));
  return { files: formatted, built: compiled.built, problems };
}

async function formatPackage(files: Finished["files"], isPreformatted: RenderedPackage["isPreformatted"]): Promise<Finished["files"]> {
  const { formatFiles } = await import("./format/format.ts");
  return formatFiles(files, { isPreformatted });
}

function summarize({ operations }: Api): PackageSummary {
  const fixtures = operations.flatMap((operation) => operation.fixtures);
  return {
    requests: operations.length,
    operations: operations.length,
    examples: fixtures.filter(({ response }) => response !== undefined).length,
    fixtureTests: fixtures.length,
  };
}
