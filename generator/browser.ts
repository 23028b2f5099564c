import { generate } from "./pipeline/generate.ts";
import type { Generate } from "./pipeline/types.ts";
import { defaultTarget } from "./targets/default.ts";
import type { Tools } from "./targets/tools.ts";
import { formatFiles } from "./targets/typescript/format/format-files.ts";
import { createTextFormatter, ownTypeScriptParser } from "./targets/typescript/format/format-text.ts";

/**
 * Postwright for browsers, and for any other JavaScript platform. The packages are those that Node
 * generates, byte for byte. Nothing is type-checked or compiled unless a checker is passed.
 *
 * @example
 * ```ts
 * const generate = createGenerate({ assets, version });
 * const result = await generate({ file: "vendor.json", text, options: defaultOptions });
 * ```
 */
export * from "./core.ts";
export type { Assets, Checker, Format, Tools } from "./targets/tools.ts";

/** Prettier, with the parser that runs everywhere. Formats in the caller's thread. */
const formatText = createTextFormatter(ownTypeScriptParser);
const ownTools: Pick<Tools, "format"> = {
  format: (files, isPreformatted) => formatFiles(files, isPreformatted, formatText),
};

/**
 * Returns the function that generates packages. There is no disk to read `templates/` from, so the
 * texts are passed in, along with the version of Postwright for the manifest.
 */
export function createGenerate(tools: Tools): Generate {
  return (request) => generate(request, { target: defaultTarget, tools: { ...ownTools, ...tools } });
}
