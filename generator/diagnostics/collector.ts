import { catalogue, type Problem, type ProblemParameters } from "./catalogue.ts";
import { cleanText } from "./clean.ts";
import type { Diagnostic, SourceLocation } from "./diagnostic.ts";

/** Where a problem is: a JSON pointer, and the names of the item and its folders. */
export interface DiagnosticPlace {
  readonly pointer: string;
  readonly item: readonly string[];
  /** Takes precedence over the pointer. For files that have no pointers, such as broken JSON. */
  readonly location?: SourceLocation;
}

/** Reports one problem. The compiler checks that the parameters are those of its message. */
export type Report = <P extends Problem>(problem: P, place: DiagnosticPlace, ...parameters: ProblemParameters<P>) => void;

/** Collects the diagnostics of one source: a file, or a collection of many. */
export interface Collector {
  readonly report: Report;
  /** All diagnostics so far, in the order in which they were reported. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** True if any of them is an error. */
  readonly failed: () => boolean;
}

interface Pending {
  readonly problem: Problem;
  readonly place: DiagnosticPlace;
  readonly message: string;
}

/**
 * Creates a collector for one source. `locate` turns a pointer into a line and column. It is called
 * only when the diagnostics are read, so that a file without problems never pays for it.
 */
export function createCollector(locate: (pointer: string) => SourceLocation): Collector {
  const pending: Pending[] = [];
  const done: Diagnostic[] = [];
  const report: Report = (problem, place, ...parameters) => {
    pending.push({ problem, place, message: fillMessage(catalogue[problem].message, parameters[0] ?? {}) });
  };
  const diagnostics = (): readonly Diagnostic[] => {
    for (const { problem, place, message } of pending.splice(0)) {
      const { code, severity, hint } = catalogue[problem];
      const { item, pointer } = place;
      done.push({ code, severity, message, hint, item, pointer, location: place.location ?? locate(pointer) });
    }
    return [...done];
  };
  return { report, diagnostics, failed: () => diagnostics().some(({ severity }) => severity === "error") };
}

/**
 * Parameters may be strings from the input, so they are cleaned and cut. One pass, so that a
 * parameter is never read as a template.
 */
function fillMessage(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([A-Za-z]+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return value === undefined ? placeholder : cleanText(String(value), 120);
  });
}
