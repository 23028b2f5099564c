// What both faces of the library share: `index.ts` for Node, `browser.ts` for everything else.

/** The request for a package, and the result. */
export type { Generate, GenerateRequest, GenerateResult, GeneratedPackage, PackageSummary } from "./pipeline/types.ts";
export type { Phase, Timings } from "./pipeline/stages.ts";

/** The options of a run, their defaults, and a check of options from outside. */
export { defaultOptions, resolveOptions } from "./pipeline/options.ts";
export type { GenerateOptions, OptionsOutcome } from "./pipeline/options.ts";

/** Reads a collection of any format into Postman's own terms, without generating anything. */
export { readCollection } from "./collection/read.ts";
export type { CollectionSource, ReadResult } from "./collection/read.ts";
export type { CollectionFiles, SourceFile, SourceFolder } from "./collection/source.ts";
export type { CollectionDocument, Folder, Item, Request, SavedExample } from "./collection/model.ts";

/** What a run reports about its input. */
export type { Diagnostic, Severity, SourceLocation } from "./diagnostics/diagnostic.ts";
export { formatDiagnostic, formatDiagnosticJson } from "./diagnostics/print.ts";

/** The reference of a collection as HTML, page by page. */
export { readReference } from "./targets/reference/read.ts";
export type { ReferenceResult } from "./targets/reference/read.ts";
export { listOperationPages, renderIndexBody, renderOperationBody } from "./targets/reference/reference.ts";
export type { Reference } from "./targets/reference/reference.ts";
export type { OperationPage, PageAddress, PageTarget } from "./targets/reference/context.ts";
