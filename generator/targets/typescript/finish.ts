import type { Checker } from "../tools.ts";
import type { FinishedPackage, FinishTools, RenderedPackage } from "../target.ts";

/**
 * Checks and formats a package, then compiles it. Checking and formatting start from the rendered
 * text and run in parallel, because formatting does not change what code means.
 */
export async function finishPackage(
  { files, structure, isPreformatted }: RenderedPackage,
  { checker, format, startPhase }: FinishTools,
): Promise<FinishedPackage> {
  startPhase("check");
  const checking = checker?.compile({ files, structure, task: "check" });
  if (format !== undefined) startPhase("format");
  const formatting = format?.(files, isPreformatted).finally(() => startPhase("check"));
  const [checked, formatted] = await Promise.allSettled([checking, formatting]);
  if (checked.status === "rejected") throw checked.reason;
  const { problems = [] } = checked.value ?? {};
  // Code that does not parse fails in both. The checker knows where.
  if (formatted.status === "rejected" && problems.length === 0) throw formatted.reason;
  const final = (formatted.status === "fulfilled" ? formatted.value : undefined) ?? files;
  return { files: final, problems, built: problems.length > 0 ? new Map() : await build(final, checker) };
}

/** Compiles the final text, which is what maps refer to. */
async function build(files: ReadonlyMap<string, string>, checker: Checker | undefined): Promise<ReadonlyMap<string, string>> {
  const sources = new Map([...files].filter(([path]) => path.startsWith("src/")));
  return (await checker?.compile({ files: sources, task: "build" }))?.built ?? new Map();
}
