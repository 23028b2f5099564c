import { readAssets } from "../../generator/node/assets.ts";
import { generate } from "../../generator/pipeline/generate.ts";
import { createSite } from "../../generator/targets/reference/site.ts";
import { readReference } from "../../generator/targets/reference/read.ts";
import type { Reference } from "../../generator/targets/reference/reference.ts";
import type { PageAddress } from "../../generator/targets/reference/context.ts";

/** Links as a program writes them that shows one page at a time. */
export const addressOf: PageAddress = (target) =>
  target.kind === "index" ? "#" : target.kind === "operation" ? `#/${target.slug}` : `#/types/${target.name}`;

/** The reference of a collection that is passed as text. */
export async function referenceOf(text: string): Promise<Reference> {
  const { reference, diagnostics } = await readReference({ file: "a.json", text }, readAssets(), addressOf);
  return reference ?? fail(diagnostics);
}

/** The files of the site of a collection. */
export async function siteOf(text: string, previousManifest?: string, languages?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const options = { check: false, format: false };
  const request = { file: "a.json", text, options, ...(previousManifest === undefined ? {} : { previousManifest }) };
  const { package: made, diagnostics } = await generate(request, {
    target: createSite(languages),
    tools: { assets: readAssets(), version: "1.0.0" },
  });
  return made?.files ?? fail(diagnostics);
}

function fail(diagnostics: unknown): never {
  throw new Error(JSON.stringify(diagnostics));
}
