import { createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { createLocator } from "../json/locate.ts";
import { cutByteOrderMark, parseJson } from "../json/parse-strict.ts";
import { maxConfigLength } from "../util/limits.ts";

/** A config, or the errors that made it unusable. */
export interface ConfigOutcome<Contents> {
  readonly config: Contents | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Line and column of a JSON pointer in the config. */
  readonly locate: (pointer: string) => SourceLocation;
}

/**
 * Reads the text of a config: limits its length, parses it, and has its value read by `readValue`.
 * `file` is a name for messages. One error makes all of it unusable.
 */
export async function readConfigText<Contents>(
  { file, text: whole }: { readonly file: string; readonly text: string },
  readValue: (value: unknown, report: Report) => Contents,
): Promise<ConfigOutcome<Contents>> {
  const text = cutByteOrderMark(whole);
  const locator = createLocator(file, text);
  const collector = createCollector(locator.locate);
  if (text.length > maxConfigLength)
    collector.report("configTooLarge", { pointer: "", item: [], location: locator.locateOffset(0) }, { limit: maxConfigLength });
  const parsed = collector.failed() ? undefined : await parseJson(text, locator, collector);
  const config = parsed === undefined ? undefined : readValue(parsed.value, collector.report);
  return { config: collector.failed() ? undefined : config, diagnostics: collector.diagnostics(), locate: locator.locate };
}
