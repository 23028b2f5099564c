import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { repository } from "../corpus/corpus-files.ts";
import { runProgram } from "../support/run-tool.ts";
import { type Step, writeProject } from "./managers.ts";

/** The heading in README below which the commands of a newcomer are. */
const heading = "## In your own project";

/** The commands of the first block below that heading. */
export function readCommands(): readonly string[] {
  const readme = readFileSync(join(repository, "README.md"), "utf8");
  const [, block = ""] = /```sh\n([^`]*)```/.exec(readme.slice(readme.indexOf(heading) + heading.length)) ?? [];
  return block.trim().split("\n");
}

/**
 * Follows README in a fresh folder, with the tarball in place of the name at the registry, and makes the first typed call. Ends with the
 * first command that fails.
 */
export async function followReadme(tarball: string, folder: string): Promise<readonly Step[]> {
  writeProject(folder);
  const compiler = join(repository, "node_modules/typescript/bin/tsc");
  const commands = readCommands().map((line) => {
    const [program = "", ...args] = line.split(" ");
    return [program, ...args.map((word) => (program === "npm" && word === "postwright" ? tarball : word))];
  });
  const steps: Step[] = [];
  for (const command of [...commands, [process.execPath, compiler, "-p", "."], [process.execPath, "out/main.js"]]) {
    const [program = "", ...args] = command;
    const { code, output, seconds } = await runProgram(program, args, folder);
    const name = `README: ${command.map((word) => word.split("/").at(-1)).join(" ")}`;
    const passed = code === 0 && (args[0] !== "out/main.js" || output === "b1 12.0\n");
    steps.push({ name, passed, output, seconds });
    if (!passed) break;
  }
  return steps;
}
