import { generate } from "./pipeline/generate.ts";
import type { Generate } from "./pipeline/types.ts";
import { defaultTarget } from "./targets/default.ts";
import type { Assets } from "./targets/tools.ts";
import { formatFiles } from "./targets/typescript/format/format-files.ts";
import { createTextFormatter, ownTypeScriptParser } from "./targets/typescript/format/format-text.ts";

export function createGenerate({ assets, version }: { readonly assets: Assets; readonly version: string }): Generate {
  const formatText = createTextFormatter(ownTypeScriptParser);
  const tools = { assets, version, format: (files: ReadonlyMap<string, string>, isPreformatted: (path: string) => boolean) => formatFiles(files, isPreformatted, formatText) };
  return (request) => generate(request, { target: defaultTarget, tools });
}
