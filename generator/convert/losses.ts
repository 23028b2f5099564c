import type { Report } from "../diagnostics/collector.ts";
import type { SourcePlace } from "../collection/place.ts";

/** Says what the other format cannot express. */
export type ReportLoss = (place: SourcePlace, what: string) => void;

/** Reports losses as diagnostics. */
export function lossReporter(report: Report): ReportLoss {
  return (place, what) => report("notConvertible", place, { what });
}
