// `npm run hostile [-- options]`: runs the suite of hostile collections beside the repository in two processes. Options go to the suite: `-- --id str-001 --keep`.
// Without any, each case runs once: that a second run gives the same bytes has tests of its own, and would double the time; `-- --timeout 60` makes it twice.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { repository } from "../corpus/corpus-files.ts";
import { runTool, type ToolResult } from "../support/run-tool.ts";
import { buildDist } from "../support/build-dist.ts";

const suite = join(repository, "../shared/hostile");
const parts = 2;

process.exitCode = await main(process.argv.slice(2));

async function main(options: readonly string[]): Promise<number> {
  if (!existsSync(suite)) {
    console.log("There is no ../shared/hostile beside the repository: nothing was run.");
    return 0;
  }
  await buildDist();
  const folder = mkdtempSync(join(tmpdir(), "postwright-suite-"));
  try {
    process.env["ADV_TS_DIR"] = linkCompiler(folder);
    const given = options.length > 0 ? options : ["--no-twice"];
    const shares =
      options.includes("--id") || options.includes("--class") ? [given] : splitCases().map((ids) => ["--id", ids.join(","), ...given]);
    return report(await Promise.all(shares.map((share, index) => runShare(share, join(folder, `part-${index}`)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The suite judges with TypeScript 5.9, which it would install: ours is at hand under another name. */
function linkCompiler(folder: string): string {
  const modules = join(folder, "compiler/node_modules");
  mkdirSync(modules, { recursive: true });
  symlinkSync(join(repository, "node_modules/typescript-5.9"), join(modules, "typescript"));
  symlinkSync(join(repository, "node_modules/@types"), join(modules, "@types"));
  return join(folder, "compiler");
}

/** In turns, so that slow kinds of cases are spread. */
function splitCases(): readonly (readonly string[])[] {
  const lines = readFileSync(join(suite, "cases.jsonl"), "utf8").trim().split("\n");
  const ids = lines.map((line): string => {
    const { id }: { readonly id: string } = JSON.parse(line);
    return id;
  });
  return Array.from({ length: parts }, (_, part) => ids.filter((_id, index) => index % parts === part));
}

function runShare(options: readonly string[], work: string): Promise<ToolResult> {
  const command = `"${process.execPath}" "${join(repository, "generator/launch.mjs")}" generate {input} --out {output}`;
  return runTool(join(suite, "run-suite.mjs"), ["--cmd", command, "--work", work, ...options], suite);
}

/** What failed, with its reasons, and the sum on the last line. */
function report(results: readonly ToolResult[]): number {
  let passed = 0;
  let failed = 0;
  for (const { output, seconds } of results) {
    const lines = output.trimEnd().split("\n");
    const sum = /^(\d+) passed, (\d+) failed$/.exec(lines.at(-1) ?? "");
    if (sum === null) {
      failed += 1;
      console.log(output.slice(-5_000));
      continue;
    }
    passed += Number(sum[1]);
    failed += Number(sum[2]);
    console.log(failuresIn(lines).join("\n"));
    process.stderr.write(`${lines.at(-2)}, ${seconds.toFixed(0)} s\n`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && results.every(({ code }) => code === 0) ? 0 : 1;
}

/** The lines of failed cases and the indented ones below them. */
function failuresIn(lines: readonly string[]): readonly string[] {
  let failed = false;
  return lines.filter((line) => {
    if (!line.startsWith("  ")) failed = line.startsWith("FAIL");
    return failed;
  });
}
