// Copied into a checkout of its own as generator/node/generate.ts (see checkout.ts).
// Replaces the core in the tests of the command line. The "collection" says what is to come out:
// { name, files, built, diagnostics: [[code, severity, count]], crash }. The previous name lock is written to src/lock.txt.
import { createHash } from "node:crypto";
import type { Diagnostic, Severity } from "../../generator/diagnostics/diagnostic.ts";
import type { GenerateRequest, GenerateResult } from "../../generator/pipeline/types.ts";
import type { UnredactedResult } from "../../generator/pipeline/generate.ts";
import { phases } from "../../generator/pipeline/stages.ts";

interface Script {
  readonly name: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly diagnostics?: readonly (readonly [string, Severity, number])[];
  readonly crash?: boolean;
}

export async function generate(request: GenerateRequest): Promise<GenerateResult> {
  const timings = { read: 1, infer: 1, names: 1, fixtures: 1, render: 1, check: 1, format: 1, write: 0 };
  for (const phase of phases) if (phase !== "write") request.onPhase?.(phase);
  const script: Script = JSON.parse("text" in request ? request.text : "{}");
  if (script.crash === true) throw new TypeError("secret-value of the collection");
  const diagnostics = (script.diagnostics ?? []).flatMap(([code, severity, count]) =>
    Array.from({ length: count }, (_, index) => describe(request.file, code, severity, index + 1)),
  );
  if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics, package: undefined, timings };
  const previous = request.previousManifest ?? request.findManifest?.(script.name);
  const files = new Map(Object.entries(script.files ?? { "src/index.ts": "export {};\n" }));
  files.set("src/options.txt", JSON.stringify({ ...request.options, environment: request.environment?.text ?? null }));
  if (previous !== undefined) files.set("src/lock.txt", "a manifest was there\n");
  const sums = Object.fromEntries([...files].map(([path, text]) => [path, createHash("sha256").update(text).digest("hex")]));
  files.set("postwright.json", JSON.stringify({ files: sums }));
  const summary = { requests: 7, operations: 7, examples: 3, fixtureTests: 9 };
  return { diagnostics, package: { name: script.name, files, built: new Map(), summary }, timings };
}

function describe(file: string, code: string, severity: Severity, line: number): Diagnostic {
  const location = { file, line, column: 1 };
  return {
    code,
    severity,
    message: `Message of ${code}.`,
    hint: `Hint of ${code}.`,
    item: ["folder", "\u001b[31mitem"],
    pointer: "",
    location,
  };
}

/** What `verify` imports. */
export async function generateUnredacted(request: GenerateRequest): Promise<UnredactedResult> {
  return { ...(await generate(request)), model: undefined };
}
