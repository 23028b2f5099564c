/**
 * Postwright as a library: texts in; files, diagnostics and the model of the collection out.
 * Nothing here touches the disk; the command line (`cli.ts`) adds reading and writing.
 *
 * @example
 * `` ts
 * const { package: made, diagnostics } = await generate({ file: "vendor.json", text, options:
 * defaultOptions }); for (const [path, content] of made?.files ?? []) await save(path, content);
 * ``
 */

/**
 * Generates one package. Rejects only because of bugs in Postwright; problems of a collection are
 * among the diagnostics.
 */
export { generate } from "./node/generate.ts";
export type { GenerateRequest, GenerateResult, GeneratedPackage, PackageSummary } from "./pipeline/types.ts";
export type { Phase, Timings } from "./pipeline/stages.ts";

/** The options of a run, their defaults, and a check for options that come from outside. */
export { defaultOptions, resolveOptions } from "./pipeline/options.ts";
export type { GenerateOptions, OptionsOutcome } from "./pipeline/options.ts";

/** Reads a collection of any format into Postman's own terms, without generating anything. */
export { readCollection } from "./collection/read.ts";
export type { CollectionSource, ReadResult } from "./collection/read.ts";
export type { CollectionDocument, Folder, Item, Request, SavedExample } from "./collection/model.ts";

/** What a run reports about its input. */
export type { Diagnostic, Severity, SourceLocation } from "./diagnostics/diagnostic.ts";
export { formatDiagnostic, formatDiagnosticJson } from "./diagnostics/print.ts";
