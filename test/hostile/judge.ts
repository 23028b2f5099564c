import { formatDiagnostic } from "../../generator/diagnostics/print.ts";
import { firedCanaries, watchCanary } from "./canary.ts";
import { generateValue } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";

/** What a collection came to: the files of its package, if there is one, and all that is wrong. */
export interface Verdict {
  readonly files: ReadonlyMap<string, string> | undefined;
  readonly findings: readonly string[];
}

/** Codes that tell of bugs of ours. */
const ours = /^PW(?:5|6099)/;

/** Generates a collection and holds the outcome against what is promised for any input: clean files or a clear error, and never an exception. */
export async function judgeValue(value: unknown): Promise<Verdict> {
  watchCanary();
  try {
    const { package: made, diagnostics } = await generateValue(value);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const findings = made === undefined ? [] : [...inspectFiles(made.files)];
    if ((made === undefined) !== errors.length > 0) findings.push("neither a package nor an error, or both");
    for (const diagnostic of diagnostics) {
      const { code, message, location } = diagnostic;
      if (ours.test(code)) findings.push(`${code} ${message}`);
      if (!(location.line >= 1 && location.column >= 1)) findings.push(`${code} has no place`);
      if (/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]|^::|##(?:vso)?\[/mu.test(formatDiagnostic(diagnostic)))
        findings.push(`${code} is not clean`);
    }
    if (firedCanaries() > 0) findings.push("a payload ran");
    if ("polluted" in {} || Object.keys(Object.prototype).length > 0) findings.push("the prototype was changed");
    return { files: made?.files, findings };
  } catch (error) {
    return { files: undefined, findings: [error instanceof Error ? (error.stack ?? error.message) : "something was thrown"] };
  }
}
