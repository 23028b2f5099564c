import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { generateFiles } from "../../generator/cli/generate-files.ts";
import { loadRun } from "../../generator/cli/run/load-run.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { generate } from "../../generator/node/generate.ts";
import type { Checker } from "../../generator/targets/tools.ts";
import { collectionText } from "../operations/build-collection.ts";
import { useChecker } from "./stub-checker.ts";

/** A folder for runs, new for each test. */
export let folder = "";

/** Makes and removes the folder for each test of a file. */
export function useFolder(): void {
  beforeEach(() => {
    folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-run-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
}

export function put(path: string, text: string): string {
  const file = join(folder, path);
  fs.mkdirSync(join(file, ".."), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

/** A collection with one request, whose host is a variable. */
export function putCollection(path: string, name = "List boats"): string {
  return put(path, collectionText([{ name, request: { method: "GET", url: "https://h.test/{{pier}}/boats" } }]));
}

export function putEnvironment(path: string, pier: string): void {
  put(path, JSON.stringify({ name: pier, values: [{ key: "pier", value: pier, enabled: true }] }));
}

export function putConfig(config: unknown, path = "postwright.config.json"): void {
  put(path, typeof config === "string" ? config : JSON.stringify(config));
}

export function record(): { readonly terminal: Terminal; readonly out: () => string; readonly errors: () => string } {
  let out = "";
  let errors = "";
  const writeOut = (text: string): void => void (out += text);
  const writeError = (text: string): void => void (errors += text);
  return { terminal: { colour: false, rewrites: false, width: 80, writeOut, writeError }, out: () => out, errors: () => errors };
}

/** Runs `generate` in a folder; gives the exit code, the packages that are there then, and what was said. */
export async function run(words: readonly string[] = [], cwd = folder) {
  return { ...(await generateIn(words, useChecker().compare, cwd)), packages: listPackages() };
}

export async function generateIn(words: readonly string[] = [], compare: Checker["compare"] = useChecker().compare, cwd = folder) {
  const command = parseArguments(["generate", ...words, "--no-check", "--no-format", "--json"]);
  if (command.kind !== "generate") throw new Error("not understood");
  const { terminal, out } = record();
  const code = await generateFiles(command, { terminal, loadGenerate: async () => generate, compare, cwd });
  return { code, said: out() };
}

/** The folders with a manifest, and the names of their packages. */
function listPackages(): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith("postwright.json"));
  return Object.fromEntries(
    names.sort().map((name) => {
      const made = join(folder, name, "..");
      return [relative(folder, made), JSON.parse(fs.readFileSync(join(made, "package.json"), "utf8")).name];
    }),
  );
}

export function read(path: string): string {
  return fs.readFileSync(join(folder, path), "utf8");
}

export async function load(cwd = folder) {
  const loaded = await loadRun(cwd);
  if (loaded.kind === "failed") throw new Error(loaded.diagnostics.map(({ message }) => message).join("\n"));
  return loaded.run;
}
