import { join, relative } from "node:path";
import { loadYaml } from "../../collection/formats/v3/yaml.ts";
import { findAnywhere, findEnvironmentsBeside } from "../../io/read/find-anywhere.ts";
import { runConfigName } from "../../io/read/find.ts";
import { findUpwards, readIfFile } from "../../io/read/project.ts";
import { isThere } from "../../io/read/read-folder.ts";
import { isList, isObject, type JsonObject, member, parseJsonOrUndefined } from "../../json/members.ts";
import { parseJsonWithComments } from "../../json/jsonc.ts";
import { lowerCase } from "../../util/letters.ts";
import type { ImportExtension } from "../../targets/target.ts";

/** What is seen of a project. Paths are relative to the working folder. */
export interface ProjectFacts {
  /** The text of `package.json`; `undefined` if there is none that a script can be added to. */
  readonly packageJson: string | undefined;
  readonly scripts: ReadonlyMap<string, string>;
  /** Names of all packages that the program depends on, in development too. */
  readonly dependencies: ReadonlySet<string>;
  readonly manager: Manager;
  /** The folders of a workspace whose root this is, as patterns. */
  readonly workspaces: readonly string[];
  readonly compiler: CompilerSettings | undefined;
  /** Whether `package.json` says that files are ES modules. */
  readonly isModule: boolean;
  readonly collections: readonly FoundWithEnvironments[];
  readonly gitattributes: string | undefined;
  /** The config of the run, if there is one already. */
  readonly config: string | undefined;
  /** The folder with `.git`, with `/`; empty for the working folder, or if there is none. */
  readonly root: string;
  /** Where editors find the schema. */
  readonly schema: string;
}

/** What runs scripts and installs packages. */
export type Manager = "npm" | "pnpm" | "yarn" | "bun";

/** What matters of a `tsconfig.json`. */
export interface CompilerSettings {
  readonly extension: ImportExtension;
  /** What plain sources need and the program lacks: `strict`, for instance. */
  readonly missing: readonly string[];
  /**
   * True if modules are CommonJS unless `package.json` says otherwise, and may not contain `import`
   * then.
   */
  readonly refusesCommonJs: boolean;
}

/** A collection, and the environments in its folder. */
export interface FoundWithEnvironments {
  readonly file: string;
  readonly environments: readonly string[];
}

const lockFiles: readonly (readonly [string, Manager])[] = [
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["pnpm-lock.yaml", "pnpm"],
  ["pnpm-workspace.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["package-lock.json", "npm"],
];

const schemaPath = "postwright/collections/postwright.schema.json";

/** Looks at the repository around a folder. `files` are collections that the user has named. */
export async function lookAround(
  folder: string,
  files: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<ProjectFacts> {
  const packageJson = readIfFile(join(folder, "package.json"));
  const manifest = parse(packageJson);
  const found = files.length > 0 ? files : findAnywhere(folder);
  const root = findUpwards(folder, [".git"])?.folder;
  return {
    packageJson: manifest !== undefined && isObject(manifest["scripts"] ?? {}) ? packageJson : undefined,
    scripts: stringsOf(manifest, "scripts"),
    dependencies: new Set(["dependencies", "devDependencies"].flatMap((key) => [...stringsOf(manifest, key).keys()])),
    manager: findManager(folder, manifest, env),
    workspaces: await listWorkspaces(folder, manifest),
    compiler: await readCompiler(folder),
    isModule: manifest?.["type"] === "module",
    collections: found.map((file) => ({ file, environments: findEnvironmentsBeside(folder, file) })),
    gitattributes: readIfFile(join(folder, ".gitattributes")),
    config: readIfFile(join(folder, runConfigName)),
    root: root === undefined ? "" : relative(folder === "" ? "." : folder, root).replaceAll("\\", "/"),
    schema: findSchema(folder),
  };
}

function parse(text: string | undefined): JsonObject | undefined {
  const value = parseJsonOrUndefined(text ?? "");
  return isObject(value) ? value : undefined;
}

function stringsOf(manifest: JsonObject | undefined, key: string): ReadonlyMap<string, string> {
  const value = manifest === undefined ? undefined : member(manifest, key);
  if (!isObject(value)) return new Map();
  return new Map(Object.entries(value).flatMap(([name, text]) => (typeof text === "string" ? [[name, text] as const] : [])));
}

/** By `packageManager`, then by lock files, then by who started this. */
function findManager(folder: string, manifest: JsonObject | undefined, env: Readonly<Record<string, string | undefined>>): Manager {
  const declared = managerIn(manifest?.["packageManager"]);
  if (declared !== undefined) return declared;
  const names = findUpwards(
    folder,
    lockFiles.map(([name]) => name),
  )?.names;
  const byLock = lockFiles.find(([name]) => names?.includes(name) === true)?.[1];
  return byLock ?? managerIn(env["npm_config_user_agent"]) ?? "npm";
}

function managerIn(value: unknown): Manager | undefined {
  const name = typeof value === "string" ? value.split(/[@/]/)[0] : undefined;
  return (["npm", "pnpm", "yarn", "bun"] as const).find((each) => each === name);
}

async function listWorkspaces(folder: string, manifest: JsonObject | undefined): Promise<readonly string[]> {
  const declared = manifest?.["workspaces"];
  const listed = isObject(declared) ? declared["packages"] : declared;
  if (isList(listed)) return listed.filter((each) => typeof each === "string");
  const text = readIfFile(join(folder, "pnpm-workspace.yaml"));
  if (text === undefined) return [];
  const read = (await loadYaml())(text);
  const packages = read.kind === "read" && read.root?.kind === "map" ? read.root.entries.get("packages") : undefined;
  if (packages?.kind !== "list") return [];
  return packages.items.flatMap((item) => (item.kind === "scalar" && typeof item.value === "string" ? [item.value] : []));
}

/** The options of `tsconfig.json`, with those that it extends. */
async function readCompiler(folder: string): Promise<CompilerSettings | undefined> {
  const text = readIfFile(join(folder, "tsconfig.json"));
  if (text === undefined) return undefined;
  const options = await collectOptions(folder, text, 5);
  const lower = (key: string): string => lowerCase(String(options.get(key) ?? ""));
  const isBundler = lower("moduleresolution") === "bundler" || (lower("moduleresolution") === "" && lower("module") === "preserve");
  const imports = options.get("allowimportingtsextensions") === true || options.get("rewriterelativeimportextensions") === true;
  const lib = options.get("lib");
  const isOld = /^es(?:3|5|6|20(?:1\d|20|21))$/.test(lower("target"));
  const followsPackage = /^node(?:1[68]|2\d|next)$/.test(lower("module") || lower("moduleresolution"));
  const lacksDom = isList(lib) && !lib.some((each) => lowerCase(String(each)) === "dom");
  return {
    extension: imports ? ".ts" : isBundler ? "" : ".js",
    missing: [
      ...(options.get("strict") === true ? [] : ['"strict": true']),
      ...(isOld ? ['"target": "ES2022"'] : []),
      ...(lacksDom ? ['"DOM" in "lib"'] : []),
    ],
    refusesCommonJs: followsPackage && options.get("verbatimmodulesyntax") === true,
  };
}

async function collectOptions(folder: string, text: string, depth: number): Promise<ReadonlyMap<string, unknown>> {
  const config = await parseJsonWithComments(text);
  if (!isObject(config)) return new Map();
  const bases = [config["extends"]].flat().filter((each) => typeof each === "string");
  const options = new Map<string, unknown>();
  for (const base of depth > 0 ? bases : []) {
    const path = base.startsWith(".") ? join(folder, base) : join(folder, "node_modules", base);
    const [file, inherited] = [path, `${path}.json`, join(path, "tsconfig.json")]
      .map((each) => [each, readIfFile(each)] as const)
      .find(([, each]) => each !== undefined) ?? ["", undefined];
    if (inherited === undefined) continue;
    for (const [key, value] of await collectOptions(join(file, ".."), inherited, depth - 1)) options.set(key, value);
  }
  const own = config["compilerOptions"];
  for (const [key, value] of isObject(own) ? Object.entries(own) : []) options.set(lowerCase(key), value);
  return options;
}

/** In `node_modules`, which may be that of a folder above; without one, on the web. */
function findSchema(folder: string): string {
  const above = findUpwards(folder, [`node_modules/${schemaPath}`])?.folder;
  if (above !== undefined) {
    const path = relative(folder === "" ? "." : folder, join(above, "node_modules", schemaPath)).replaceAll("\\", "/");
    return path.startsWith(".") ? path : `./${path}`;
  }
  return isThere(join(folder, ".pnp.cjs")) ? `https://unpkg.com/${schemaPath}` : `./node_modules/${schemaPath}`;
}
