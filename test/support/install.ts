import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { repository } from "../corpus/corpus-files.ts";
import { runProgram } from "./run-tool.ts";

/** A version of Node on this machine. */
export interface Engine {
  readonly version: string;
  /** Path of its program. */
  readonly node: string;
}

/** The oldest version that `package.json` allows, and the tag of the newest. */
export function listVersions(): readonly string[] {
  const { engines }: { readonly engines: { readonly node: string } } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  const [, oldest = ""] = /^>=(\d+\.\d+)$/.exec(engines.node) ?? [];
  return [`${oldest}.0`, "latest"];
}

/**
 * Installs a version of Node below a folder. npm has the programs of nodejs.org, in one package for
 * each platform. Scripts of packages are not run.
 */
export async function installNode(version: string, folder: string): Promise<Engine> {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const own = join(folder, version);
  await installPackages(own, `${name}@${version}`);
  const node = join(own, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
  const { output: found } = await runProgram(node, ["--version"], own);
  return { version: found.trim(), node };
}

/** Installs packages of npm into a folder of their own, without running their scripts. Throws if npm fails. */
export async function installPackages(folder: string, ...sources: readonly string[]): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const args = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", ...sources];
  const { code, output } = await runProgram("npm", args, folder);
  if (code !== 0) throw new Error(`${sources.join(" ")} cannot be installed: ${output.slice(-1000)}`);
}

/**
 * Whether tests that install from the registry of npm cannot run here. In CI they always run: there,
 * a registry that cannot be reached is an error.
 */
export function lacksRegistry(): boolean {
  return process.env["CI"] === undefined && spawnSync("npm", ["ping"], { timeout: 60_000 }).status !== 0;
}

/**
 * The program of a tool that has one package for each platform, below `scope`. Throws if there is
 * none for this one.
 */
export function findProgram(folder: string, scope: string, path: string): string {
  const packages = join(folder, "node_modules", scope);
  const found = readdirSync(packages)
    .sort()
    .map((name) => join(packages, name, path));
  const first = found.find((each) => existsSync(each));
  if (first === undefined) throw new Error(`${scope} has no ${path} for this platform.`);
  return first;
}
