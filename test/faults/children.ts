import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { GeneratedPackage } from "../../generator/pipeline/types.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const killSwitch = fileURLToPath(new URL("./kill-switch.mjs", import.meta.url));
const writeChild = fileURLToPath(new URL("./write-child.mjs", import.meta.url));

/** A folder with the compiled generator, for programs that start fast and under any user; the caller removes it. */
function buildGenerator(): string {
  const folder = makeOpenFolder();
  const tsc = join(repository, "node_modules/typescript/bin/tsc");
  // Types are the business of `npm run typecheck`.
  const args = [tsc, "-p", "tsconfig.build.json", "--noCheck", "--outDir", folder, "--tsBuildInfoFile", join(folder, ".tsbuildinfo")];
  execFileSync(process.execPath, args, { cwd: repository, stdio: "pipe" });
  for (const file of [killSwitch, writeChild]) fs.copyFileSync(file, join(folder, file.slice(file.lastIndexOf("/") + 1)));
  fs.writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  fs.symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** A temporary folder that other users may read. */
export function makeOpenFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), "postwright-faults-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** Folders of a test file: the compiled generator, and for each test a fresh parent with the place of a package in it. */
export interface FaultFolders {
  readonly built: string;
  readonly parent: string;
  readonly target: string;
}

/** Sets the folders up before the tests of a file and takes them away again. To be called once, at the top; read them in tests only. */
export function useFaultFolders(): FaultFolders {
  const folders = { built: "", parent: "", target: "" };
  beforeAll(() => {
    folders.built = buildGenerator();
  });
  afterAll(() => fs.rmSync(folders.built, { recursive: true, force: true }));
  beforeEach(() => {
    folders.parent = makeOpenFolder();
    folders.target = join(folders.parent, "sample");
  });
  afterEach(() => fs.rmSync(folders.parent, { recursive: true, force: true }));
  return folders;
}

/** What happens to a process: a signal at its nth change (from 1) below a folder. */
export interface Fault {
  readonly root: string;
  readonly at: number;
  readonly how: "kill" | "half" | "stop";
  /** File for the names of all changes. */
  readonly log?: string;
}

/** Environment of a process in which a fault happens. */
export function faultEnvironment({ root, at, how, log }: Fault): Readonly<Record<string, string>> {
  return { FAULT_ROOT: root, FAULT_AT: String(at), FAULT_HOW: how, ...(log === undefined ? {} : { FAULT_LOG: log }) };
}

/** One package to write by a process. */
export interface WriteTask {
  readonly built: string;
  readonly target: string;
  readonly made: GeneratedPackage;
  readonly options?: { readonly cwd?: string; readonly force?: boolean; readonly waitMs?: number };
  readonly fault?: Fault;
  /** Another user, and what to start instead of Node (which comes last in it). */
  readonly uid?: number;
  readonly launcher?: readonly string[];
}

/** What a process said about its write; without a report if it was killed. */
export interface WriteEnd {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  readonly error: string;
  readonly report:
    | {
        readonly kind: string;
        readonly problems: readonly { readonly code: string; readonly message: string; readonly hint: string }[];
      }
    | undefined;
}

/** Arguments with which Node writes a package. */
function writeArguments({ built, target, made, options = {} }: WriteTask): readonly string[] {
  const task = { module: join(built, "io/write/write.js"), target, files: [...made.files], built: [...made.built], options };
  return ["--import", join(built, "kill-switch.mjs"), join(built, "write-child.mjs"), JSON.stringify(task)];
}

/** Starts a process that writes a package. */
export function startWrite(task: WriteTask): { readonly child: ChildProcess; readonly end: Promise<WriteEnd> } {
  const [program = process.execPath, ...before] = [...(task.launcher ?? []), process.execPath];
  const env = { PATH: process.env["PATH"] ?? "", ...(task.fault === undefined ? {} : faultEnvironment(task.fault)) };
  const user = task.uid === undefined ? {} : { uid: task.uid, gid: task.uid };
  const child = spawn(program, [...before, ...writeArguments(task)], { cwd: task.built, env, ...user, stdio: ["ignore", "pipe", "pipe"] });
  return { child, end: waitForEnd(child) };
}

/** Runs a process that writes a package, to its end. */
export function writeInProcess(task: WriteTask): Promise<WriteEnd> {
  return startWrite(task).end;
}

function waitForEnd(child: ChildProcess): Promise<WriteEnd> {
  let out = "";
  let error = "";
  child.stdout?.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (error += data.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ signal, code, error, report: out === "" ? undefined : JSON.parse(out) }));
  });
}
