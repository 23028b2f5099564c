import * as fs from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { repository } from "../corpus/corpus-files.ts";
import { afterCommands, findMountLauncher } from "../faults/mounts.ts";
import { findProgram } from "../support/install.ts";
import { runProgram, type ToolResult } from "../support/run-tool.ts";

/** How a package manager installs and runs things. */
export interface PackageManager {
  readonly name: string;
  /** What npm's registry has it in. */
  readonly source: string | undefined;
  /** The program with its first arguments, below the folder where it is installed. */
  readonly program: (folder: string) => readonly string[];
  readonly add: readonly string[];
  /** Runs a command of an installed package. */
  readonly execute: readonly string[];
  /** Files that a project needs. */
  readonly files?: Readonly<Record<string, string>>;
}

const nodeProgram = (path: string) => (folder: string) => [process.execPath, join(folder, "node_modules", path)];
const yarn = {
  source: "@yarnpkg/cli-dist@4",
  program: nodeProgram("@yarnpkg/cli-dist/bin/yarn.js"),
  add: ["add", "--dev"],
  execute: ["run"],
};
/** Yarn looks up optional packages of other platforms too, and one of the newest vite may be missing: vite is that of our lock. */
const yarnPackage = JSON.stringify({ name: "app", private: true, type: "module", resolutions: { vite: readVersion("vite") } });
const yarnSettings = "enableTelemetry: false\nenableGlobalCache: true\nenableImmutableInstalls: false\n";

/** The four package managers, yarn with both of its linkers. */
export const packageManagers: readonly PackageManager[] = [
  {
    name: "npm",
    source: undefined,
    program: () => ["npm"],
    add: ["install", "--save-dev", "--no-audit", "--no-fund"],
    execute: ["exec", "--"],
  },
  { name: "pnpm", source: "pnpm@10", program: nodeProgram("pnpm/bin/pnpm.cjs"), add: ["add", "--save-dev"], execute: ["exec"] },
  {
    ...yarn,
    name: "yarn (PnP)",
    files: { ".yarnrc.yml": `nodeLinker: pnp\n${yarnSettings}`, "yarn.lock": "", "package.json": yarnPackage },
  },
  {
    ...yarn,
    name: "yarn (node_modules)",
    files: { ".yarnrc.yml": `nodeLinker: node-modules\n${yarnSettings}`, "yarn.lock": "", "package.json": yarnPackage },
  },
  {
    name: "bun",
    source: "bun@1",
    program: (folder) => [findProgram(folder, "@oven", "bin/bun")],
    add: ["add", "--dev"],
    execute: ["x"],
    files: { "bun.lock": "" },
  },
];

function readVersion(name: string): string {
  const { version }: { readonly version: string } = JSON.parse(
    fs.readFileSync(join(repository, "node_modules", name, "package.json"), "utf8"),
  );
  return version;
}

/** Installs the package managers into a folder. Returns what npm says if it cannot. */
export async function installManagers(folder: string): Promise<string | undefined> {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const sources = new Set(packageManagers.flatMap(({ source }) => source ?? []));
  const { code, output } = await runProgram("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...sources], folder);
  return code === 0 ? undefined : output;
}

const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const found = {
  name: "Found",
  code: 200,
  header: [{ key: "Content-Type", value: "application/json" }],
  body: '{ "id": "b1", "berth": 12 }',
};

/** A collection of one request with one example. */
export const harbour = JSON.stringify({
  info: { name: "Harbour", schema },
  item: [{ name: "Get Boat", request: { method: "GET", url: "https://harbour.test/boats/:id" }, response: [found] }],
});

/** A program that calls it. Without the types, it would not compile. */
const program = `import { createClient, getBoat } from "./api/harbour/index.js";
import { mock } from "./api/harbour/mock.js";

const boat = await getBoat(createClient({ fetch: mock() }), { path: { id: "b1" } });
const berth: number = boat.berth;
console.log(boat.id, berth.toFixed(1));
`;

const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  strict: true,
  types: [],
  skipLibCheck: true,
  rootDir: "src",
  outDir: "out",
};

/** A program of a user, before Postwright. */
export function writeProject(folder: string, files: Readonly<Record<string, string>> = {}): void {
  const all = {
    "package.json": '{ "name": "app", "private": true, "type": "module" }\n',
    "tsconfig.json": JSON.stringify({ compilerOptions, include: ["src"], exclude: ["src/api/*/test"] }),
    "exports/harbour.json": harbour,
    "src/main.ts": program,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
    fs.writeFileSync(join(folder, path), text);
  }
}

/** A command of the way, and how it went. */
export interface Step {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
}

/**
 * The way of a user with one package manager, in a fresh folder: install, `init`, `generate`, compile a program, run it, run the tests.
 * Ends with the first command that fails.
 */
export async function tryManager(manager: PackageManager, managers: string, tarball: string, folder: string): Promise<readonly Step[]> {
  const start = manager.program(managers);
  const execute = [...start, ...manager.execute];
  writeProject(folder, manager.files);
  // Yarn has a default of its own.
  const registry = (await runProgram("npm", ["config", "get", "registry"], folder)).output.trim();
  if (manager.files?.[".yarnrc.yml"] !== undefined)
    fs.appendFileSync(join(folder, ".yarnrc.yml"), `npmRegistryServer: ${JSON.stringify(registry)}\n`);
  const commands: readonly (readonly [name: string, command: readonly string[], said: string])[] = [
    ["installs", [...start, ...manager.add, `postwright@file:${tarball}`, "typescript@5.9", "vitest@4"], ""],
    ["init", [...execute, "postwright", "init"], "created  postwright.config.json"],
    ["generate", [...start, "run", "generate"], "src/api/harbour"],
    ["compiles", [...execute, "tsc", "-p", "."], ""],
    ["runs", manager.name === "yarn (PnP)" ? [...start, "node", "out/main.js"] : [process.execPath, "out/main.js"], "b1 12.0"],
    ["tests", [...execute, "vitest", "run"], "1 passed"],
    ["generates the same again", [...execute, "postwright", "generate", "--check"], "up to date"],
  ];
  const steps: Step[] = [];
  for (const [name, command, said] of commands) {
    const step = toStep(`${manager.name}: ${name}`, await runCommand(command, folder), said);
    steps.push(step);
    if (!step.passed) break;
  }
  return steps;
}

function runCommand([command = "", ...args]: readonly string[], folder: string): Promise<ToolResult> {
  return runProgram(command, args, folder);
}

function toStep(name: string, { code, output, seconds }: ToolResult, said: string): Step {
  // Nothing that is installed along with Postwright is for other versions of Node.
  return { name, passed: code === 0 && output.includes(said) && !output.includes("EBADENGINE"), output, seconds };
}

/** Generates with an installed Postwright whose folder is on a read-only file system; undefined where none can be mounted. */
export async function tryReadOnly(folder: string): Promise<Step | undefined> {
  const launcher = findMountLauncher();
  if (launcher === undefined) return undefined;
  const modules = join(folder, "node_modules");
  const readOnly = afterCommands(launcher, `mount --bind "${modules}" "${modules}" && mount -o remount,bind,ro "${modules}"`);
  const command = [...readOnly, process.execPath, join(modules, "postwright/dist/package/bin.js"), "generate", "--force"];
  return toStep("a read-only install: generate", await runCommand(command, folder), "src/api/harbour");
}
