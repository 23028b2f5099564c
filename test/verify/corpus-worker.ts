import process from "node:process";
import type { GenerateUnredacted } from "../../generator/pipeline/generate.ts";
import type { Difference } from "../../generator/verify/compare.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { readCorpusFile } from "../corpus/corpus-files.ts";
import type { VerifiedItem, VerifyRequest, VerifyResult } from "../../generator/verify/verify.ts";
import type { CheckedItem, FileOutcome } from "./judge.ts";

// Entry of a worker process: verifies one file after the other. The build is used, as by the command line: from sources it would be without its threads.
const { verifyCollection }: { readonly verifyCollection: (request: VerifyRequest) => Promise<VerifyResult> } = await import(
  new URL("../../dist/verify/verify.js", import.meta.url).href
);
const { generateUnredacted }: { readonly generateUnredacted: GenerateUnredacted } = await import(
  new URL("../../dist/node/generate.js", import.meta.url).href
);
const engine = await loadEngine();

process.on("message", ({ task }: { readonly task: string }) => {
  void run(task).then((outcome) => process.send?.(outcome));
});
process.send?.("ready");

async function run(file: string): Promise<FileOutcome> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  try {
    const source = { file, text: readCorpusFile(file) };
    const result = await verifyCollection({ source, examples: true, values: new Map(), only: undefined, generateUnredacted, engine });
    if (result.kind === "verified") return { items: result.items.map(checkItem), failures: [], seconds: seconds() };
    const errors = result.diagnostics.filter(({ severity }) => severity === "error");
    return { items: [], failures: errors.map(({ message, location }) => `${location.line}: ${message}`), seconds: seconds() };
  } catch (error) {
    return { items: [], failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)], seconds: seconds() };
  }
}

function checkItem({ pointer, comparison, caller }: VerifiedItem): CheckedItem {
  if (comparison === undefined || caller === undefined) throw new Error("Both sides were to run.");
  const { verdict, differences } = comparison;
  const kinds = [...new Set(caller.differences.map(({ kind }) => kind))];
  const call = { verdict: caller.verdict, kinds, isSaved: /\/response\/\d+$/.test(pointer) };
  return { pointer, verdict, reasons: [...new Set(differences.map(reasonOf))], caller: call };
}

function reasonOf({ part, name, because, postman }: Difference): string {
  return because?.reason ?? (part === "request" ? `Postman: ${postman}` : [part, name].join(" "));
}
