import { sha256 } from "../../util/sha256.ts";
import type { TakenFiles, TargetMemory } from "../memory.ts";
import type { Build, Format, KnownPackage } from "../tools.ts";
import type { Delivered, FinishedPackage, FinishTools, RenderedPackage } from "../target.ts";
import { digestParts, listHeadKeys } from "./check/module-parts.ts";
import { compiledPaths } from "./compiled-paths.ts";

/**
 * Checks and formats a package, then compiles it. Checking and formatting start from the rendered
 * text and run in parallel, because formatting does not change what code means. What was the same
 * in the last run is taken from it.
 */
export async function finishPackage(
  { files, structure, taken, isPreformatted, delivered }: RenderedPackage,
  { checker, format, build, known: last, memory, startPhase }: FinishTools,
): Promise<FinishedPackage> {
  const delivery = delivered ?? { files, isPreformatted };
  // What is on disk of plain sources are other paths than those that are checked.
  const known = delivered === undefined ? last : undefined;
  // Plain sources are compiled by the program that they are part of.
  const builder = delivered === undefined ? build : undefined;
  const compiling = known ?? compileRuntime(files, builder);
  const drafts = digestDrafts(files, taken, memory);
  const changed = known === undefined ? undefined : listChanged(drafts, files, known);
  const laidOut = new Map([...(known?.files ?? [])].filter(([path]) => files.has(path) && changed?.has(path) === false));
  startPhase("check");
  const compiled = await compiling;
  const declarations = listDeclarations(files, changed, compiled.built);
  const checking = checker?.check({ files, structure, changed, declarations });
  if (format !== undefined) startPhase("format");
  const layingOut = layOut(delivery, laidOut, format).finally(() => startPhase("check"));
  const completing = layingOut.then(async (final) => ({ files: final, built: await buildAll(final, builder, compiled) }));
  const [checked, completed] = await Promise.allSettled([checking, completing]);
  if (checked.status === "rejected") throw checked.reason;
  const { problems = [] } = checked.value ?? {};
  // Code that does not parse fails in all of them. The checker knows where.
  if (problems.length > 0) return { files: delivery.files, drafts, problems, built: new Map() };
  if (completed.status === "rejected") throw completed.reason;
  return { ...completed.value, drafts, problems };
}

/** What can be compared with another run: digests of files, and of the declarations in them. */
function digestDrafts(
  files: ReadonlyMap<string, string>,
  taken: TakenFiles = new Map(),
  memory: TargetMemory | undefined,
): ReadonlyMap<string, string> {
  const digest = (path: string, text: string): ReadonlyMap<string, string> => new Map([[path, sha256(text)], ...digestParts(path, text)]);
  const recall = memory?.drafts ?? ((path, text, make) => make());
  return new Map([...files].flatMap(([path, text]) => taken.get(path) ?? [...recall(path, text, () => digest(path, text))]));
}

/**
 * The keys that one package does not have, or has with another digest. Where the names in a module
 * are others, it is also listed which ones.
 */
function listChanged(
  next: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
  { drafts: last, files: lastFiles }: KnownPackage,
): ReadonlySet<string> {
  const changed = [...next.keys(), ...last.keys()].filter((key) => next.get(key) !== last.get(key));
  const heads = changed.flatMap((key) => {
    const path = key.slice(0, -1);
    // The text of a file that was edited since is not known.
    const isKnown = key.endsWith("#") && lastFiles.has(path) === last.has(path);
    return isKnown ? listHeadKeys(path, lastFiles.get(path) ?? "", files.get(path) ?? "") : [];
  });
  return new Set([...changed, ...heads]);
}

/** Modules that are compiled already, and to what. */
type Compiled = Pick<KnownPackage, "files" | "built">;

/**
 * Compiles the files of the runtime, which have their layout, before the others: they are not
 * checked again, so that their declarations will do for what imports them.
 */
async function compileRuntime(files: ReadonlyMap<string, string>, build: Build | undefined): Promise<Compiled> {
  const runtime = new Map([...files].filter(([path]) => path.startsWith("src/runtime/")));
  return { files: runtime, built: (await build?.(runtime)) ?? new Map() };
}

/** What the modules that have not changed were compiled to. */
function listDeclarations(
  files: ReadonlyMap<string, string>,
  changed: ReadonlySet<string> = new Set(),
  built: KnownPackage["built"],
): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const path of files.keys()) {
    const text = path.startsWith("src/") && !changed.has(path) ? built.get(compiledPaths(path).declarations) : undefined;
    if (text !== undefined) declarations.set(path, text);
  }
  return declarations;
}

function without(files: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return others.size === 0 ? files : new Map([...files].filter(([path]) => !others.has(path)));
}

/** All files in their final layout; those of `laidOut` have it already. */
async function layOut(
  { files, isPreformatted }: Delivered,
  laidOut: ReadonlyMap<string, string>,
  format: Format | undefined,
): Promise<ReadonlyMap<string, string>> {
  const fresh = await format?.(without(files, laidOut), isPreformatted);
  return new Map(Array.from(files, ([path, text]) => [path, fresh?.get(path) ?? laidOut.get(path) ?? text]));
}

async function buildAll(
  files: ReadonlyMap<string, string>,
  build: Build | undefined,
  compiled: Compiled,
): Promise<ReadonlyMap<string, string>> {
  if (build === undefined) return new Map();
  const built = new Map<string, string>();
  const sources = new Map<string, string>();
  for (const [path, text] of files) {
    if (!path.startsWith("src/")) continue;
    const last = compiled.files.get(path) === text ? findBuilt(path, compiled.built) : undefined;
    if (last === undefined) sources.set(path, text);
    for (const [target, output] of last ?? []) built.set(target, output);
  }
  return sources.size === 0 ? built : new Map([...built, ...(await build(sources))]);
}

function findBuilt(path: string, built: ReadonlyMap<string, string>): readonly (readonly [string, string])[] | undefined {
  const found: (readonly [string, string])[] = [];
  for (const target of Object.values(compiledPaths(path))) {
    const text = built.get(target);
    if (text === undefined) return undefined;
    found.push([target, text]);
  }
  return found;
}
