import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transpileGenerator } from "../support/transpile-generator.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** A copy of the generator with a scripted core, so that tests of the command line need no collection. It builds itself when it is started. */
export function makeCheckout(): string {
  const root = fs.mkdtempSync(join(tmpdir(), "postwright-cli-"));
  fs.cpSync(join(repository, "generator"), join(root, "generator"), { recursive: true });
  for (const name of ["generate", "checker"]) {
    const stub = fs.readFileSync(new URL(`./stub-${name}.ts`, import.meta.url), "utf8");
    fs.writeFileSync(join(root, `generator/node/${name}.ts`), stub.replaceAll("../../generator/", "../"));
  }
  for (const name of ["package.json", "tsconfig.json", "tsconfig.build.json"]) fs.copyFileSync(join(repository, name), join(root, name));
  for (const name of ["node_modules", "templates"]) fs.symlinkSync(join(repository, name), join(root, name));
  return root;
}

/** The same as it is when installed: built, without sources. */
export function makeInstalled(): string {
  const root = makeCheckout();
  for (const { path, text } of transpileGenerator(join(root, "generator"))) {
    fs.mkdirSync(dirname(join(root, "dist", path)), { recursive: true });
    fs.writeFileSync(join(root, "dist", path), text);
  }
  for (const name of ["tsconfig.json", "tsconfig.build.json"]) fs.rmSync(join(root, name));
  for (const name of fs.readdirSync(join(root, "generator"))) {
    if (name !== "launch.mjs") fs.rmSync(join(root, "generator", name), { recursive: true });
  }
  return root;
}

/** What a run of the command gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `postwright` of a checkout in a folder, without a terminal. */
export function run(root: string, cwd: string, ...args: readonly string[]): Promise<Run> {
  return launch(root, cwd, [], "", args);
}

/** The same with options of Node. */
export function runWith(root: string, cwd: string, options: readonly string[], args: readonly string[]): Promise<Run> {
  return launch(root, cwd, options, "", args);
}

/** The same with a text at standard input. */
export function pipe(root: string, cwd: string, input: string, ...args: readonly string[]): Promise<Run> {
  return launch(root, cwd, [], input, args);
}

function launch(root: string, cwd: string, options: readonly string[], input: string, args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...options, join(root, "generator/launch.mjs"), ...args], {
      cwd,
      stdio: ["pipe", "pipe", "pipe"],
    });
    // A run that ends early does not read its input.
    child.stdin.on("error", () => undefined).end(input);
    let out = "";
    let error = "";
    child.stdout.on("data", (data: Buffer) => (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => (error += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, error }));
  });
}
