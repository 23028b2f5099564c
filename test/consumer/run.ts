// `npm run consumer`: packs the shipped package, installs the tarball into a scratch project, compiles a consumer with every supported
// TypeScript and runs it against a local server. Then packs Postwright, and uses it in projects with every package manager, as README
// says, and on every version of Node. Ends with 1 if anything differs. Needs `npm run generate` first, and a registry of npm.
import { deepStrictEqual } from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { repository } from "../corpus/corpus-files.ts";
import { runProgram, runTool } from "../support/run-tool.ts";
import { expectedRequests, expectedResult } from "./expected.ts";
import { lintTarball, packShipped } from "./pack.ts";
import { tryProjects } from "./in-projects.ts";
import { startServer } from "./server.ts";

/** The oldest supported version, the last one written in TypeScript, and the newest: names of installed packages. */
const compilers = ["typescript-5.5", "typescript-5.9", "typescript"];

/** What the strictest user has; the package's declarations are checked as well. */
const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
  rootDir: "src",
};

interface Step {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
}

const folder = mkdtempSync(join(tmpdir(), "postwright-consumer-"));
try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<number> {
  const tarball = await packShipped(folder);
  const project = await installInto(join(folder, "project"), tarball);
  const steps: Step[] = [...(await lintTarball(tarball, folder))];
  for (const compiler of compilers) steps.push(...(await tryCompiler(compiler, project)));
  steps.push(...(await tryProjects(join(folder, "projects"))));
  for (const { name, passed, output } of steps) console.log(`${passed ? "passed" : "FAILED"}  ${name}${passed ? "" : `\n${output}`}`);
  const failed = steps.filter(({ passed }) => !passed).length;
  console.log(`${steps.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function installInto(project: string, tarball: string): Promise<string> {
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  cpSync(fileURLToPath(new URL("project", import.meta.url)), join(project, "src"), { recursive: true });
  const installed = await runProgram("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", tarball], project);
  if (installed.code !== 0) throw new Error(`npm install failed.\n${installed.output}`);
  return project;
}

async function tryCompiler(compiler: string, project: string): Promise<readonly Step[]> {
  const outDir = join(project, compiler);
  const tsc = join(repository, "node_modules", compiler, "bin/tsc");
  const version = (await runTool(tsc, ["--version"], project)).output.trim();
  const compile = async (name: string, options: object): Promise<Step> => {
    const config = `tsconfig.${compiler}.json`;
    writeFileSync(join(project, config), JSON.stringify({ compilerOptions: { ...compilerOptions, ...options }, include: ["src"] }));
    const { code, output } = await runTool(tsc, ["-p", config], project);
    return { name, passed: code === 0, output };
  };
  const usual = await compile(`compiles under ${version}, with optional properties that may be undefined`, {
    exactOptionalPropertyTypes: false,
    noEmit: true,
  });
  const strict = await compile(`compiles under ${version}`, { outDir });
  return strict.passed ? [usual, strict, await tryRun(version, join(outDir, "main.js"))] : [usual, strict];
}

async function tryRun(version: string, script: string): Promise<Step> {
  const name = `runs as compiled by ${version}`;
  const server = await startServer();
  try {
    const { run }: { readonly run: (baseUrl: string) => Promise<unknown> } = await import(pathToFileURL(script).href);
    deepStrictEqual(await run(server.baseUrl), expectedResult);
    deepStrictEqual(server.received, expectedRequests);
    return { name, passed: true, output: "" };
  } catch (error) {
    return { name, passed: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    await server.close();
  }
}
