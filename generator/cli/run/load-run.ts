import { dirname } from "node:path";
import { readRunConfigFile } from "../../io/read/find-run-config.ts";
import { defaultRun, type RunOutcome } from "./run.ts";

/**
 * Finds and reads `postwright.config.json`. Without one, a run is all of `collections/` into
 * `generated/`, and nothing that reads configs is loaded. Paths that lead nowhere are errors,
 * located in the config.
 */
export async function loadRun(cwd = "."): Promise<RunOutcome> {
  const found = readRunConfigFile(cwd);
  if (found.kind === "failed") return { kind: "failed", diagnostics: [found.diagnostic] };
  if (found.kind === "none") return { kind: "loaded", run: defaultRun };
  const { planRun } = await import("./plan-run.ts");
  const folder = dirname(found.source.file);
  return planRun(found.source, folder === "." ? "" : folder);
}
