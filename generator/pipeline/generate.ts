import { type Checker, useChecker } from "../targets/typescript/check/run.ts";
import type { Config } from "../config/model.ts";
import { createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { GenerateRequest, GenerateResult, GeneratedPackage, PackageSummary } from "./types.ts";
import type { Api } from "../ir/api.ts";
import { isRefusedName } from "../names/package-name.ts";
import { type PackageDescription, type RenderedPackage, renderPackage } from "../targets/typescript/render/render.ts";
import { cleanDiagnostics } from "../secrets/report.ts";
import { readInput, redactSecrets, understand } from "./understand.ts";
import { createStopwatch, type Stopwatch } from "./stages.ts";
import { type ManifestOperation, printManifest, viewManifestOperations } from "../targets/typescript/view/manifest.ts";

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

type Prepare = typeof redactSecrets;

async function generateFrom(request: GenerateRequest, prepare: Prepare): Promise<GenerateResult> {
  const watch = createStopwatch(request.onPhase);
  const checker = request.options.check ? useChecker() : undefined;

  watch.start("read");
  const input = await readInput(request);
  const { diagnostics, config, locate } = input;
  if (input.document === undefined) return { diagnostics, package: undefined, timings: watch.stop() };
  const collector = createCollector(locate);
  const document = prepare(input.document, request, config, collector.report);

  const { name, model, overrides } = understand(document, request, input, collector.report, watch);
  const { api, names } = model;

  watch.start("render");
  const rendered = renderPackage(api, names, describePackage(name, config, overrides.report));
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

/** The folder goes by the file in any case; what is published may be called otherwise. */
function describePackage(name: string, config: Config | undefined, report: Report): PackageDescription {
  const { packageName, packageVersion } = config ?? {};
  if (packageName !== undefined && isRefusedName(packageName.value)) {
    const parameters = { what: "package", name, wanted: packageName.value, reason: "it would hide something else" };
    report("nameTaken", { pointer: packageName.pointer, item: [] }, parameters);
  }
  return { name: packageName?.value ?? name, ...(packageVersion === undefined ? {} : { version: packageVersion.value }) };
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
  const { traceOperation } = await import("../targets/typescript/check/trace.ts");
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
  const { formatFiles } = await import("../targets/typescript/format/format.ts");
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
