import { join, relative, resolve } from "node:path";
import { cleanText } from "../../diagnostics/clean.ts";
import { runConfigName } from "../../io/read/find.ts";
import { readIfFile } from "../../io/read/project.ts";
import { isThere } from "../../io/read/read-folder.ts";
import { writeNewFile, writeText } from "../../io/write/write-text.ts";
import { setMember } from "../../json/edit-json.ts";
import { namePackage } from "../../names/package-name.ts";
import { typescriptNaming } from "../../targets/typescript/naming/rules.ts";
import { exitCodes, type InitCommand, type UsageProblem } from "../command.ts";
import { folderOf } from "../destination.ts";
import { failWith } from "../report/print-problems.ts";
import { reportUnwritten } from "../report/refused.ts";
import { testsFolderOf } from "../run/layout.ts";
import { planRun } from "../run/plan-run.ts";
import type { RunOutcome, RunPlan } from "../run/run.ts";
import type { Terminal } from "../terminal.ts";
import { lookAround, type Manager, type ProjectFacts } from "./look.ts";
import { writeWorkflow } from "./workflow.ts";
import { listEntries, writeConfig } from "./write-config.ts";

/** A file to write, and why. */
interface Step {
  readonly file: string;
  readonly text: string;
  readonly isNew: boolean;
  readonly what: string;
}

/**
 * Runs `init`: sets up the repository around the working folder. Returns the exit code, or a
 * problem of usage.
 */
export async function initProject(
  command: InitCommand,
  terminal: Terminal,
  env: Readonly<Record<string, string | undefined>>,
  folder = "",
): Promise<number | UsageProblem> {
  const missing = command.files.find((file) => !isThere(join(folder, file)));
  if (missing !== undefined)
    return { kind: "usage", message: `${missing} does not exist.`, hint: "Name an export of Postman, or a folder." };
  const around = await lookAround(folder, command.files, env);
  if (command.name !== undefined && around.collections.length > 1)
    return { kind: "usage", message: `--name needs one collection; there are ${around.collections.length}.`, hint: "Name the file, too." };
  const { config, planned } = await decideConfig(around, command, folder);
  if (planned.kind === "failed") return failWith(planned.diagnostics, terminal);
  const steps = await listSteps(around, config, planned.run, command, folder);
  for (const { file, text, isNew } of steps) {
    const reason = isNew ? writeNewFile(join(folder, file), text) : writeText(join(folder, file), text);
    if (reason !== undefined)
      return reportUnwritten(`${file} cannot be written: ${reason}.`, "Make room or make it writable, and run init again.", terminal);
  }
  terminal.writeOut(describe(around, steps, planned.run, command, folder));
  return exitCodes.done;
}

interface DecidedConfig {
  readonly config: string;
  readonly planned: RunOutcome;
}

/**
 * The config as it is, or the one to write. One that was written before there was a collection gets
 * those that are there by now, unless they are where it reads them anyway.
 */
async function decideConfig(around: ProjectFacts, command: InitCommand, folder: string): Promise<DecidedConfig> {
  const plan = async (text: string): Promise<DecidedConfig> => ({
    config: text,
    planned: await planRun({ file: join(folder, runConfigName), text }, folder),
  });
  const decided = await plan(around.config ?? writeConfig(around, command));
  const { config, planned } = decided;
  if (planned.kind === "failed" || around.collections.length === 0) return decided;
  const isRead = around.collections.some(({ file }) => readsFile(planned.run, join(folder, file)));
  return isRead || planned.run.inputs !== undefined
    ? decided
    : plan(await setMember(config, ["collections"], listEntries(around, command)));
}

/** Whether `generate` reads a file, by its config. */
function readsFile({ inputs, folder }: RunPlan, file: string): boolean {
  return inputs === undefined ? resolve(file, "..") === resolve(folder) : inputs.some((input) => resolve(input.file) === resolve(file));
}

async function listSteps(
  around: ProjectFacts,
  config: string,
  run: RunPlan,
  { ci }: InitCommand,
  folder: string,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  if (around.config === undefined) steps.push({ file: runConfigName, text: config, isNew: true, what: "what to read, and where to write" });
  else if (config !== around.config) steps.push({ file: runConfigName, text: config, isNew: false, what: "the collections" });
  const script = scriptOf(around);
  if (around.packageJson !== undefined && script.isMissing) {
    const text = await setMember(around.packageJson, ["scripts", script.name], "postwright generate");
    steps.push({ file: "package.json", text, isNew: false, what: `the script "${script.name}"` });
  }
  const attributes = addAttributes(around.gitattributes, listGenerated(run, folder));
  if (attributes !== undefined) {
    const isNew = around.gitattributes === undefined;
    steps.push({ file: ".gitattributes", text: attributes, isNew, what: "generated files are folded in reviews" });
  }
  const workflow = join(around.root, ".github/workflows/postwright.yml");
  if (ci === "github" && readIfFile(join(folder, workflow)) === undefined) {
    const text = writeWorkflow(around.manager, relative(join(folder, around.root), folder).replaceAll("\\", "/"));
    steps.push({ file: workflow, text, isNew: true, what: "fails if clients are out of date" });
  }
  return steps;
}

interface ScriptPlan {
  readonly name: string;
  readonly isMissing: boolean;
}

/** The script that runs `generate`. One of that name that does something else is left alone. */
function scriptOf({ scripts }: ProjectFacts): ScriptPlan {
  const own = [...scripts].find(([, text]) => /\bpostwright generate\b/.test(text))?.[0];
  if (own !== undefined) return { name: own, isMissing: false };
  return { name: scripts.has("generate") ? "generate:api" : "generate", isMissing: true };
}

/** The folders that `generate` writes, relative to `folder`. */
function listGenerated({ inputs = [] }: RunPlan, folder: string): readonly string[] {
  const folders = inputs.flatMap(({ file, settings }) => {
    const name = namePackage(file, "", typescriptNaming);
    return [folderOf(settings.destination, name), testsFolderOf(settings, name) ?? []].flat();
  });
  return folders.map((each) => relative(folder, each).replaceAll("\\", "/"));
}

/** `.gitattributes` with a line for each folder; `undefined` if it has them all. */
function addAttributes(text: string | undefined, folders: readonly string[]): string | undefined {
  const known = new Set((text ?? "").split(/\r?\n/).map((line) => line.trim().split(/\s+/)[0]));
  // A pattern with whitespace is quoted.
  const patterns = folders.map((folder) => (/\s/.test(folder) ? JSON.stringify(`${folder}/**`) : `${folder}/**`));
  const missing = patterns.filter((pattern) => !known.has(pattern) && text?.includes(`${pattern} `) !== true);
  if (missing.length === 0) return undefined;
  const before = text === undefined || text === "" || text.endsWith("\n") ? (text ?? "") : `${text}\n`;
  return before + missing.map((pattern) => `${pattern} linguist-generated\n`).join("");
}

function describe(around: ProjectFacts, steps: readonly Step[], run: RunPlan, command: InitCommand, folder: string): string {
  const { collections, compiler, manager, workspaces } = around;
  const seen = [
    collections.length === 0 ? "no collection" : collections.map(({ file }) => file).join(", "),
    manager,
    compiler === undefined ? "no tsconfig.json" : "TypeScript",
    ...(workspaces.length > 0 ? ["a workspace"] : []),
  ];
  const arePackages = run.settings.layout.kind === "package" && workspaces.length > 0;
  const lines = [
    `Found: ${seen.join("; ")}`,
    ...steps.map(({ file, isNew, what }) => `${isNew ? "created" : "changed"}  ${file}  (${what})`),
    ...(steps.length === 0 && listOthers(around, run, folder).length === 0 ? ["Nothing to do: all is set up."] : []),
    ...listAdvice(around, run, command, folder),
    // Without a collection, the advice is what comes next.
    ...(collections.length === 0
      ? []
      : [`Next: ${nextCommand(around, manager)}${arePackages ? `, then ${manager} install, which links the packages` : ""}`]),
  ];
  return `${lines.map((line) => cleanText(line, 500)).join("\n")}\n`;
}

/** Collections that `generate` does not read. */
function listOthers({ collections }: Pick<ProjectFacts, "collections">, run: RunPlan, folder: string): readonly string[] {
  return collections.map(({ file }) => file).filter((file) => !readsFile(run, join(folder, file)));
}

/** What the user has to do, or should know. */
function listAdvice(
  { collections, compiler, config, isModule, packageJson }: ProjectFacts,
  run: RunPlan,
  { name, scope, layout, out }: InitCommand,
  folder: string,
): readonly string[] {
  const others = listOthers({ collections }, run, folder);
  const flags = Object.entries({ name, scope, layout, out }).flatMap(([key, value]) => (value === undefined ? [] : [`--${key}`]));
  const { layout: made } = run.settings;
  return [
    ...(packageJson === undefined ? ["There is no valid package.json, so no script was added."] : []),
    ...(config !== undefined && flags.length > 0 ? [`${runConfigName} is there already, so ${flags.join(" and ")} had no effect.`] : []),
    ...(others.length > 0
      ? [`Not in ${runConfigName}, so generate leaves it out: ${others.join(", ")}. Add what you need to "collections" there.`]
      : []),
    ...(made.kind === "sources" && compiler !== undefined && compiler.missing.length > 0
      ? [`Plain sources need ${compiler.missing.join(" and ")} in tsconfig.json.`]
      : []),
    ...(made.kind === "sources" && compiler?.refusesCommonJs === true && !isModule
      ? ['Plain sources are ES modules, which tsconfig.json does not let a CommonJS package import: set "type": "module" in package.json.']
      : []),
    ...(config === undefined && made.kind === "sources" && compiler === undefined
      ? [
          `Plain sources are TypeScript. For JavaScript, which needs compiled packages, remove ${runConfigName} and run init --layout package.`,
        ]
      : []),
    ...(config === undefined && made.kind === "sources" && made.tests === false
      ? [`The clients come without tests, which need vitest; once it is installed, remove "tests": false from ${runConfigName}.`]
      : []),
    ...(collections.length === 0
      ? [`Export a collection from Postman (v2.1) into ${relative(folder, run.folder)}/, and run init again.`]
      : []),
  ];
}

function nextCommand(around: ProjectFacts, manager: Manager): string {
  const { name } = scriptOf(around);
  if (around.packageJson === undefined) return "npx postwright generate";
  return manager === "yarn" ? `yarn ${name}` : `${manager} run ${name}`;
}
