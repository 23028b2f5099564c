import type { Report } from "../diagnostics/collector.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { findPatterns } from "./patterns.ts";
import type { RedactedDocument } from "./redact.ts";
import { type FoundSecret, replaceSecrets } from "./secret.ts";
import { countValues } from "../util/group-by.ts";

const kindsShown = 8;

/**
 * Reports what was replaced: a summary by kind, then each place. Values are never reported.
 */
export function reportSecrets({ secrets, unused }: RedactedDocument, report: Report): void {
  if (secrets.length > 0) {
    report("secretsReplaced", { pointer: "", item: [] }, { count: secrets.length, kinds: describeKinds(secrets) });
  }
  for (const { kind, pointer, item, location } of secrets) {
    report("secretReplaced", { pointer, item, ...(location === undefined ? {} : { location }) }, { kind });
  }
  for (const pointer of unused) report("allowedSecretUnknown", { pointer, item: [] }, { place: pointer });
}

/** `Stripe key ×3, …`, the most frequent first. */
function describeKinds(secrets: readonly FoundSecret[]): string {
  const counts = countValues(secrets.map(({ kind }) => kind));
  const sorted = [...counts].sort(([one, left], [two, right]) => right - left || (one < two ? -1 : 1));
  const shown = sorted.slice(0, kindsShown).map(([kind, count]) => `${kind} ×${count}`);
  return [...shown, ...(sorted.length > kindsShown ? [`${sorted.length - kindsShown} more kinds`] : [])].join(", ");
}

/**
 * Diagnostics without secrets in the names of items and parameters: they go to terminals and logs.
 */
export function cleanDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const clean = (text: string): string => replaceSecrets(text, findPatterns(text));
  return diagnostics.map((diagnostic) => ({ ...diagnostic, message: clean(diagnostic.message), item: diagnostic.item.map(clean) }));
}
