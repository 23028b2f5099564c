import type { SourceFile } from "../collection/source.ts";
import { createCollector } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { selectResponses } from "../samples/add.ts";
import { readSamples } from "../samples/read.ts";
import { printTrimmed } from "../samples/trim.ts";
import { cleanDiagnostics } from "../secrets/report.ts";
import type { Source } from "./source.ts";
import { readInput, redactSecrets } from "./understand.ts";

/** Trimmed reports, and what was reported about them. */
export interface TrimResult {
  /** `undefined` after an error. */
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: TrimCounts;
}

/** What became of the responses of all reports. */
export interface TrimCounts {
  readonly responses: number;
  readonly kept: number;
  readonly requests: number;
}

/**
 * Reduces reports of runs to what types need. Without a collection, the one that a report of newman
 * contains names the requests. Pure, like `generate`.
 */
export async function trimSamples(reports: readonly SourceFile[], given: Source | undefined): Promise<TrimResult> {
  const samples = await readSamples(reports);
  const { report, diagnostics } = createCollector((pointer) => samples.locate(pointer) ?? { file: given?.file ?? "", line: 1, column: 1 });
  for (const { place } of samples.bodies) report("notRunReport", { pointer: place, item: [] }, { found: "the body of one response" });
  const total = samples.reports.reduce((sum, { responses }) => sum + responses.length, 0);
  const finish = (text: string | undefined, more: readonly Diagnostic[], kept = 0, requests = 0): TrimResult => {
    const all = [...samples.diagnostics, ...more, ...cleanDiagnostics(diagnostics())];
    const failed = all.some(({ severity }) => severity === "error");
    return { text: failed ? undefined : text, diagnostics: all, counts: { responses: total, kept, requests } };
  };
  const contained = samples.reports.find(({ collection }) => collection !== undefined);
  const source = given ?? (contained === undefined ? undefined : { file: contained.place, text: JSON.stringify(contained.collection) });
  if (source === undefined) {
    const [first] = samples.reports;
    if (first !== undefined) report("runWithoutCollection", { pointer: first.place, item: [] });
    return finish(undefined, []);
  }
  const input = await readInput({ ...source, samples: [] });
  if (input.document === undefined) return finish(undefined, input.diagnostics);
  const redacted = redactSecrets(input.document, source, input.config, () => undefined);
  const selected = selectResponses(input.document, redacted, samples.reports, report);
  return finish(printTrimmed(selected), [], selected.length, new Set(selected.map(({ item }) => item.pointer)).size);
}
