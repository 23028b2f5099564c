import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { repository } from "../corpus/corpus-files.ts";
import { installNode } from "../support/install.ts";
import { runProgram } from "../support/run-tool.ts";
import { harbour, installManagers, packageManagers, type Step, tryManager, tryReadOnly } from "./managers.ts";
import { packPostwright } from "./pack.ts";
import { followReadme } from "./stranger.ts";

/** Where package managers and versions of Node are kept from run to run. */
const cache = join(repository, "node_modules/.cache/postwright-consumer");

/** The oldest version that `package.json` allows, then the newest of each line. */
const nodeVersions = ["20.19.0", "22", "24", "26"];

/** Postwright as its users have it: in projects of their own, by README, with each package manager, on each version of Node. */
export async function tryProjects(folder: string): Promise<readonly Step[]> {
  const tarball = await packPostwright(join(folder, "packed"));
  const steps: Step[] = [...(await followReadme(tarball, join(folder, "a strånger")))];
  const managers = join(cache, "managers");
  const missing = await installManagers(managers);
  for (const manager of packageManagers) {
    if (missing !== undefined && manager.source !== undefined) {
      steps.push(absent(manager.name, missing));
      continue;
    }
    const project = join(folder, `cönsumer ${manager.name}`);
    steps.push(...(await tryManager(manager, managers, tarball, project)));
    if (manager.name === "npm" && existsSync(join(project, "node_modules/postwright")))
      steps.push(...(await tryVersions(project, join(folder, "versions"))));
    rmSync(project, { recursive: true, force: true });
  }
  return steps;
}

/** What an install can be used with. */
async function tryVersions(project: string, folder: string): Promise<readonly Step[]> {
  const readOnly = await tryReadOnly(project);
  const steps: Step[] = readOnly === undefined ? [] : [readOnly];
  const command = join(project, "node_modules/postwright/dist/package/bin.js");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "harbour.json"), harbour);
  for (const version of nodeVersions) {
    const engine = await installNode(version, cache).catch((error: unknown) => String(error));
    if (typeof engine === "string") {
      steps.push(absent(`Node ${version}`, engine));
      continue;
    }
    const said = await runProgram(engine.node, [command, "--version"], folder);
    const made = await runProgram(engine.node, [command, "generate", "harbour.json", "--out", `on-${version}`], folder);
    const passed = said.code === 0 && made.code === 0 && !made.output.includes("Warning");
    const seconds = said.seconds + made.seconds;
    steps.push({ name: `Node ${engine.version}: --version and generate`, passed, output: said.output + made.output, seconds });
  }
  return steps;
}

/** What the registry does not have is an error in CI, and named elsewhere. */
function absent(name: string, output: string): Step {
  const isCi = (process.env["CI"] ?? "") !== "";
  return {
    name: `${name}: ${isCi ? "cannot be installed" : "skipped, because it cannot be installed"}`,
    passed: !isCi,
    output,
    seconds: 0,
  };
}
