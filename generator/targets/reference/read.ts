import { createCollector } from "../../diagnostics/collector.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { cleanDiagnostics } from "../../secrets/report.ts";
import { createReference, type Reference } from "./reference.ts";
import type { PageAddress } from "./context.ts";
import { typescriptNaming } from "../typescript/naming/rules.ts";
import type { Assets } from "../tools.ts";
import type { Source } from "../../pipeline/source.ts";
import { createStopwatch, type Phase } from "../../pipeline/stages.ts";
import { readInput, redactSecrets, understand, withSamples } from "../../pipeline/understand.ts";

/** The reference of a collection, and what was found while reading it. */
export interface ReferenceResult {
  /** `undefined` if the collection cannot be read. */
  readonly reference: Reference | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a collection and prepares its reference, whose pages are rendered when they are asked for.
 * `assets` are the texts of `templates/`; `address` returns what a link to a page has as its
 * `href`; `onPhase` is called at the start of each phase.
 */
export async function readReference(
  source: Source,
  assets: Assets,
  address: PageAddress,
  onPhase?: (phase: Phase) => void,
): Promise<ReferenceResult> {
  const watch = createStopwatch({ onPhase });
  watch.start("read");
  const input = await readInput(source);
  if (input.document === undefined) return { reference: undefined, diagnostics: input.diagnostics };
  const rules = typescriptNaming;
  const collector = createCollector(input.locate);
  const { report } = collector;
  const complete = withSamples(input.document, source, input, rules, report);
  const document = redactSecrets(complete, source, input.config, report);
  const { name, model, overrides } = understand(document, source, input, { rules, report, watch });
  const own = input.config?.packageName?.value;
  const description = { name: own ?? name, isNamed: own !== undefined };
  return {
    reference: createReference({ model, document, description }, assets, address),
    diagnostics: [...input.diagnostics, ...cleanDiagnostics(collector.diagnostics()), ...overrides.diagnostics()],
  };
}
