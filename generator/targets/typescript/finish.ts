import type { FinishedPackage, FinishTools, RenderedPackage } from "../target.ts";

/**
 * Compiles and formats a package. Both start from the rendered text and run in parallel, because
 * formatting does not change what code means.
 */
export async function finishPackage(
  { files, structure, isPreformatted }: RenderedPackage,
  { checker, format, startPhase }: FinishTools,
): Promise<FinishedPackage> {
  startPhase("check");
  const compiling = checker?.compile({ files, structure });
  if (format !== undefined) startPhase("format");
  const formatting = format?.(files, isPreformatted).finally(() => startPhase("check"));
  const [compiled, formatted] = await Promise.allSettled([compiling, formatting]);
  if (compiled.status === "rejected") throw compiled.reason;
  const { problems, built } = compiled.value ?? { problems: [], built: new Map() };
  // Code that does not parse fails in both. The checker knows where.
  if (formatted.status === "rejected" && problems.length === 0) throw formatted.reason;
  return { files: (formatted.status === "fulfilled" ? formatted.value : undefined) ?? files, problems, built };
}
