import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import type { Generate, GeneratedPackage } from "../../generator/pipeline/types.ts";
import { readCorpusFile } from "./corpus-files.ts";
import type { GeneratedOperation, Outcome, Task } from "./messages.ts";

// Entry of a worker process: generates one file after the other. The build is used, as by the command line: from sources it would be
// without its threads.
const { generate }: { readonly generate: Generate } = await import(new URL("../../dist/node/generate.js", import.meta.url).href);

process.on("message", ({ task }: { readonly task: Task }) => {
  void run(task).then((outcome) => process.send?.(outcome));
});
process.send?.("ready");

async function run(task: Task): Promise<Outcome> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const none = { file: task.file, operations: [], examples: 0, fixtureTests: 0, diagnostics: [], checksums: {}, bug: undefined };
  try {
    // The second time only the bytes matter: the type-checker has seen them.
    const options = { check: task.out !== undefined, format: true };
    const { package: made, diagnostics } = await generate({ file: task.file, text: readCorpusFile(task.file), options });
    if (made === undefined) return { ...none, diagnostics, seconds: seconds() };
    if (task.out !== undefined) writeFiles(made, task.out);
    const { examples, fixtureTests } = made.summary;
    const checksums = Object.fromEntries([...made.files].map(([path, text]) => [path, sha256(text)]));
    return { ...none, operations: readOperations(made), examples, fixtureTests, diagnostics, checksums, seconds: seconds() };
  } catch (error) {
    return { ...none, bug: error instanceof Error ? (error.stack ?? error.message) : String(error), seconds: seconds() };
  }
}

function writeFiles(made: GeneratedPackage, out: string): void {
  for (const [path, text] of made.files) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

function readOperations(made: GeneratedPackage): readonly GeneratedOperation[] {
  return made.places ?? [];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
