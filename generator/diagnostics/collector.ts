import { catalogue, type Problem, type ProblemParameters } from "./catalogue.ts";
import { cleanText } from "./clean.ts";
import type { Diagnostic, SourceLocation } from "./diagnostic.ts";

/** Where a problem sits: a JSON pointer into the file and the names of folders and item around it. */
export interface DiagnosticPlace {
  readonly pointer: string;
  readonly item: readonly string[];
  /** Wins over the pointer; for texts that have no pointers, such as broken JSON. */
  readonly location?: SourceLocation;
}

/** Reports one problem. The parameters are those of the problem's message, checked by the compiler. */
export type Report = <P extends Problem>(problem: P, place: DiagnosticPlace, ...parameters: ProblemParameters<P>) => void;

/** Gathers the diagnostics of one file. */
export interface Collector {
  readonly report: Report;
  /** All diagnostics so far, in the order in which they were reported. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** True if one of them is an error. */
  readonly failed: () => boolean;
}

interface Pending {
  readonly problem: Problem;
  readonly place: DiagnosticPlace;
  readonly message: string;
}

/**
 * Makes a collector for one file. `locate` turns a pointer into a line and column; it is called only when the diagnostics are asked
 * for, so that a file without problems never pays for it.
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

/** Parameters may be texts of the input, so they are cleaned and cut; one pass, so that no parameter is read as a template. */
function fillMessage(template: string, parameters: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([A-Za-z]+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return value === undefined ? placeholder : cleanText(String(value), 120);
  });
}
