import process from "node:process";
import { type Diagnostic, errorsOf } from "../../diagnostics/diagnostic.ts";
import { reportOutput } from "../../io/problems.ts";
import { isOtherFolder, isSite, type Previous, readPrevious } from "../../io/read/previous.ts";
import { readInputFiles } from "../../io/read/read-source.ts";
import type { Change } from "../../io/write/compare.ts";
import { checkPackage } from "../../io/write/check-package.ts";
import { finishInterruptedWrite } from "../../io/write/finish.ts";
import { writePackage } from "../../io/write/write.ts";
import { nodeTools } from "../../node/tools.ts";
import { generate } from "../../pipeline/generate.ts";
import type { GeneratedPackage } from "../../pipeline/types.ts";
import { createSite } from "../../targets/reference/site.ts";
import { referenceLanguages } from "../../targets/reference/context.ts";
import { findLock, findOneInput, settingsOf } from "../collections.ts";
import { type DocsCommand, exitCodes, type UsageProblem } from "../command.ts";
import { withFlags } from "../named-files.ts";
import { failWith } from "../report/print-problems.ts";
import { defaultRun, type RunPlan } from "../run/run.ts";
import { unknownLanguage } from "../sample-code/unknown-language.ts";
import type { Terminal } from "../terminal.ts";

/**
 * Runs `docs`. Returns the exit code (1 if the collection cannot be read or the site cannot be
 * written, 3 if `--check` found a difference), or a problem of usage.
 */
export async function writeDocs(command: DocsCommand, terminal: Terminal, run: RunPlan = defaultRun): Promise<number | UsageProblem> {
  const unknown = command.languages?.find((name) => !referenceLanguages.includes(name));
  if (unknown !== undefined) return unknownLanguage(unknown);
  const input = await findOneInput(command.file);
  if ("kind" in input) return input;
  const settings = settingsOf(run, input.file);
  const read = readInputFiles(input.file, input.content, withFlags(settings.files, command));
  if (read.kind === "failed") return failWith(read.diagnostics, terminal);
  const recovered = command.dryRun ? [] : await finishInterruptedWrite(command.out);
  if (recovered.some(({ diagnostic }) => diagnostic.severity === "error")) return failWith(listed(recovered), terminal);
  const previous = readPrevious(command.out);
  // Its files would be removed.
  if (previous.manifest !== undefined && !isSite(previous)) return ofPackage(command.out);
  const { source, environment, globals, config, samples } = read;
  // A package has published its names, and a site its addresses, which are made of names.
  const findManifest = (name: string): string | undefined =>
    findLock(settings, name) ?? (previous.manifest === undefined ? undefined : previous.text);
  const { publishedName } = settings;
  const accompanying = { environment, globals, config, samples, findManifest, publishedName };
  const request = { ...source, ...accompanying, options: { check: false, format: false } };
  const { package: site, diagnostics } = await generate(request, { target: createSite(command.languages), tools: nodeTools() });
  if (site === undefined) return failWith(errorsOf(diagnostics), terminal);
  return deliver(site, previous, command, terminal);
}

function ofPackage(out: string): UsageProblem {
  return { kind: "usage", message: `${out} is a package.`, hint: "Name another folder with --out." };
}

async function deliver(
  site: GeneratedPackage,
  previous: Previous,
  { out, force, dryRun }: DocsCommand,
  terminal: Terminal,
): Promise<number> {
  if (!force && isOtherFolder(out)) return failWith(listed([reportOutput("otherFolder", { file: out })]), terminal);
  if (dryRun) {
    const { changes, problems } = checkPackage(out, site);
    if (problems.length > 0) return failWith(listed(problems), terminal);
    tellChanges(out, changes, terminal);
    return changes.length > 0 ? exitCodes.changed : exitCodes.done;
  }
  const { kind, problems } = await writePackage(out, site, { force, cwd: process.cwd(), basis: { text: previous.text } });
  if (kind === "refused") return failWith(listed(problems), terminal);
  terminal.writeOut(
    `${out}: ${site.summary.operations} ${site.summary.operations === 1 ? "operation" : "operations"} in ${site.files.size} files${kind === "unchanged" ? ", unchanged" : ""}\n`,
  );
  return exitCodes.done;
}

function tellChanges(out: string, changes: readonly Change[], terminal: Terminal): void {
  const lines = changes.map(({ path, change }) => `${change.padEnd(6)} ${path}`);
  terminal.writeOut([`${out}: ${changes.length === 0 ? "up to date" : `${changes.length} files would change`}`, ...lines, ""].join("\n"));
}

function listed(problems: readonly { readonly diagnostic: Diagnostic }[]): readonly Diagnostic[] {
  return problems.map(({ diagnostic }) => diagnostic);
}
