import { generate } from "../../generator/node/generate.ts";
import type { Source } from "../../generator/pipeline/source.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";
import { type CollectionParts, collectionText } from "../operations/build-collection.ts";

/** What else a run may get. `previousManifest` takes the place of that of `before`. */
interface More extends CollectionParts, Pick<Source, "endedAliases"> {
  readonly previousManifest?: string | undefined;
}

/** Generates the package of some items with a config, unchecked; `before` is the package of an earlier run. */
export function generateWith(
  items: readonly unknown[],
  config: unknown,
  before?: GenerateResult,
  { endedAliases, previousManifest, ...parts }: More = {},
): Promise<GenerateResult> {
  const manifest = previousManifest ?? before?.package?.files.get("postwright.json");
  return generate({
    file: "bikes.json",
    text: collectionText(items, parts),
    ...(config === undefined ? {} : { config: { file: "bikes.config.json", text: JSON.stringify(config, null, 2) } }),
    endedAliases,
    ...(manifest === undefined ? {} : { previousManifest: manifest }),
    options: { check: false, format: false },
  });
}

/** All source files of a package in one text. */
export function sourceOf({ package: made }: GenerateResult): string {
  return [...(made?.files ?? [])]
    .flatMap(([path, text]) => (path.startsWith("src/") && !path.includes("/runtime/") ? [text] : []))
    .join("\n");
}
