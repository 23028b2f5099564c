import { loadSdk } from "../collection/load.ts";
import { readOutline } from "../collection/read.ts";
import type { CollectionFiles } from "../collection/source.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { lossReporter } from "./losses.ts";
import { loadYamlPrinter } from "./print-yaml.ts";
import { toV21 } from "./to-v21.ts";
import { toV3 } from "./to-v3.ts";

/** A format that collections are converted to. */
export type ConvertFormat = "v2.1" | "v3";

/** The converted collection: path → text. A collection in v2.1 is one file with the empty path. */
export interface Converted {
  /** `undefined` if the collection cannot be read. */
  readonly files: ReadonlyMap<string, string> | undefined;
  /** Of the collection that was read, then what the other format cannot express. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Converts a collection of any format. Secrets are kept: it is the user's own document. */
export async function convertCollection(source: CollectionFiles, format: ConvertFormat): Promise<Converted> {
  const { raw, collector } = await readOutline(source);
  if (raw === undefined) return { files: undefined, diagnostics: collector.diagnostics() };
  if (format === "v2.1")
    return { files: new Map([["", `${JSON.stringify(toV21(raw), null, 2)}\n`]]), diagnostics: collector.diagnostics() };
  const { report } = collector;
  const files = toV3(raw, { text: await loadSdk(), report, loss: lossReporter(report), print: await loadYamlPrinter() });
  return { files, diagnostics: collector.diagnostics() };
}
