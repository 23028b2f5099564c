import { basename, posix } from "node:path";
import { collectionStem } from "../../io/read/find.ts";
import { type JsonFileObject, printJsonFile } from "../../json/json-file.ts";
import type { InitCommand } from "../command.ts";
import { defaultRun } from "../run/run.ts";
import type { FoundWithEnvironments, ProjectFacts } from "./look.ts";

/** The text of `postwright.config.json` for what is seen of a project, and what flags say. */
export function writeConfig(around: ProjectFacts, command: InitCommand): string {
  const { scope, layout, out } = command;
  const kind = layout ?? (around.workspaces.length > 0 ? "package" : "sources");
  const entries = listEntries(around, command);
  return printJsonFile({
    $schema: around.schema,
    ...(entries.length === 0 ? {} : { collections: entries }),
    out: out ?? (kind === "sources" ? "src/api" : chooseFolder(around.workspaces)),
    ...(scope === undefined ? {} : { scope }),
    layout: kind,
    ...(kind === "sources" ? { extension: around.compiler?.extension ?? ".js" } : {}),
    // They need vitest, and other runners would stumble over them.
    ...(kind === "sources" && !around.dependencies.has("vitest") ? { tests: false } : {}),
  });
}

/** What workspaces call the folder of their programs, which is no place for a client. */
const programFolder = /(?:^|\/)(?:apps?|applications|examples?|services|sites|websites?)$/;

/**
 * The first folder of a workspace that has one folder for each package, and is not for programs if
 * there is another.
 */
function chooseFolder(workspaces: readonly string[]): string {
  const folders = workspaces.flatMap((pattern) => /^(?:\.\/)?([^*{}!]+)\/\*{1,2}$/.exec(pattern)?.[1] ?? []);
  return folders.find((folder) => !programFolder.test(folder)) ?? folders[0] ?? defaultRun.out;
}

/** The `collections` of a config: those that were found or named. */
export function listEntries(
  { collections: found }: ProjectFacts,
  { name, files }: InitCommand,
): readonly string[] | readonly JsonFileObject[] {
  const entries = found.map(({ file, environments }) => ({ file, environment: chooseEnvironment(file, environments, found) }));
  if (name !== undefined || entries.some(({ environment }) => environment !== undefined))
    return entries.map(({ file, environment }) => ({
      files: file,
      ...(name === undefined ? {} : { name }),
      ...(environment === undefined ? {} : { environment }),
    }));
  // Collections that are added to such a folder later are meant, too.
  const paths = entries.map(({ file }) => {
    const folder = posix.dirname(file.replaceAll("\\", "/"));
    return files.length === 0 && basename(folder) === defaultRun.folder ? folder : file;
  });
  return [...new Set(paths)];
}

/** An environment under another name belongs to the only collection of its folder. */
function chooseEnvironment(file: string, environments: readonly string[], found: readonly FoundWithEnvironments[]): string | undefined {
  const [only, ...others] = environments;
  const isAlone = found.filter((each) => posix.dirname(each.file) === posix.dirname(file)).length === 1;
  if (only === undefined || others.length > 0 || !isAlone) return undefined;
  return basename(only) === `${collectionStem(file)}.postman_environment.json` ? undefined : only;
}
