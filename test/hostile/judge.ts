import { formatDiagnostic } from "../../generator/diagnostics/print.ts";
import { firedCanaries, watchCanary } from "./canary.ts";
import { convertCollection } from "../../generator/convert/convert.ts";
import { generate } from "../../generator/node/generate.ts";
import type { GenerateResult } from "../../generator/pipeline/types.ts";
import { generateValue, hostileFile } from "./generate-value.ts";
import { inspectFiles } from "./inspect.ts";

/** What a collection came to: the files of its package, if there is one, and all that is wrong. */
export interface Verdict {
  readonly files: ReadonlyMap<string, string> | undefined;
  readonly findings: string[];
}

/** Codes that tell of bugs of ours. */
const ours = /^PW(?:5|6099)/;

/** Generates a collection and holds the outcome against what is promised for any input: clean files or a clear error, and never an exception. */
export async function judgeValue(value: unknown): Promise<Verdict> {
  return judge(() => generateValue(value));
}

/**
 * What is wrong if the same collection is a folder of YAML files: besides the same promises, its package is the one that is given, unless
 * something cannot be expressed.
 */
export async function judgeFolder(value: unknown, direct: Verdict["files"]): Promise<readonly string[]> {
  const { files, diagnostics } = await convertCollection({ file: hostileFile, text: JSON.stringify(value) }, "v3");
  if (files === undefined) return direct === undefined ? [] : ["a collection that is generated is not converted"];
  const outside = [...files.keys()].filter((path) => path.split("/").some((name) => name === "" || name === "." || name === ".."));
  const { files: again, findings } = await judge(() => generate({ file: "in/hostile", files, options: { check: false, format: false } }));
  findings.push(...outside.map((path) => `a file is outside of the folder: ${path}`));
  if (direct === undefined || diagnostics.some(({ code }) => code === "PW2039")) return findings;
  const different = [...direct].filter(([path, text]) => path !== "postwright.json" && again?.get(path) !== text);
  return [...findings, ...different.map(([path]) => `${path} is different if the collection is a folder`)];
}

async function judge(generated: () => Promise<GenerateResult>): Promise<Verdict> {
  watchCanary();
  try {
    const { package: made, diagnostics } = await generated();
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
