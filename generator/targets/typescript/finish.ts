import { sha256 } from "../../util/sha256.ts";
import type { Checker, KnownPackage } from "../tools.ts";
import type { FinishedPackage, FinishTools, RenderedPackage } from "../target.ts";
import { compiledPaths } from "./check/emit.ts";

/**
 * Checks and formats a package, then compiles it. Checking and formatting start from the rendered
 * text and run in parallel, because formatting does not change what code means. What was the same
 * in the last run is taken from it. Plain sources are compiled by the program that they are part
 * of.
 */
export async function finishPackage(
  { files, structure, isPreformatted, delivered }: RenderedPackage,
  { checker, format, known: last, startPhase }: FinishTools,
): Promise<FinishedPackage> {
  const delivery = delivered ?? { files, isPreformatted };
  // What is on disk of plain sources are other paths than those that are checked.
  const known = delivered === undefined ? last : undefined;
  const drafts = new Map(Array.from(files, ([path, text]) => [path, sha256(text)]));
  const changed = known === undefined ? undefined : listChanged(drafts, known.drafts);
  const laidOut = new Map([...(known?.files ?? [])].filter(([path]) => drafts.has(path) && changed?.has(path) === false));
  startPhase("check");
  const checking = checker?.compile({ files, structure, changed, task: "check" });
  if (format !== undefined) startPhase("format");
  const formatting = format?.(without(delivery.files, laidOut), delivery.isPreformatted).finally(() => startPhase("check"));
  const [checked, formatted] = await Promise.allSettled([checking, formatting]);
  if (checked.status === "rejected") throw checked.reason;
  const { problems = [] } = checked.value ?? {};
  // Code that does not parse fails in both. The checker knows where.
  if (formatted.status === "rejected" && problems.length === 0) throw formatted.reason;
  const fresh = formatted.status === "fulfilled" ? formatted.value : undefined;
  const final = new Map(Array.from(delivery.files, ([path, text]) => [path, fresh?.get(path) ?? laidOut.get(path) ?? text]));
  const isBuilt = problems.length === 0 && delivered === undefined;
  return { files: final, drafts, problems, built: isBuilt ? await build(final, checker, known) : new Map() };
}

/** The paths of one package whose files the other does not have, or has with another text. */
function listChanged(next: ReadonlyMap<string, string>, last: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set([...next.keys(), ...last.keys()].filter((path) => next.get(path) !== last.get(path)));
}

function without(files: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return others.size === 0 ? files : new Map([...files].filter(([path]) => !others.has(path)));
}

/** Compiles the final text, which is what maps refer to. */
async function build(
  files: ReadonlyMap<string, string>,
  checker: Checker | undefined,
  known: KnownPackage | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (checker === undefined) return new Map();
  const built = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const [path, text] of files) {
    if (!path.startsWith("src/")) continue;
    const last = known?.files.get(path) === text ? findBuilt(path, known.built) : undefined;
    if (last === undefined) sources.set(path, text);
    for (const [target, output] of last ?? []) built.set(target, output);
  }
  if (sources.size === 0) return built;
  return new Map([...built, ...(await checker.compile({ files: sources, task: "build" })).built]);
}

function findBuilt(path: string, built: ReadonlyMap<string, string>): readonly (readonly [string, string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  for (const target of compiledPaths(path)) {
    const text = built.get(target);
    if (text === undefined) return undefined;
    found.push([target, text]);
  }
  return found;
}
