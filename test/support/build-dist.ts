import { join } from "node:path";
import { repository } from "../corpus/corpus-files.ts";
import { runTool } from "./run-tool.ts";

/** Brings dist/ up to date, as the command of a checkout does. Throws if that fails. */
export async function buildDist(): Promise<void> {
  const { code, output } = await runTool(join(repository, "generator/launch.mjs"), ["--version"], repository);
  if (code !== 0) throw new Error(`Postwright does not build.\n${output}`);
}
