import { posix } from "node:path";
import type { SourceMap, TransformOptions } from "oxc-transform";
import { compiledPaths } from "../targets/typescript/compiled-paths.ts";
import { type CompiledText, tidyCompiled } from "./compiled-text.ts";

/**
 * Types are written out where modules of a package meet, and its syntax is JavaScript with types.
 * Therefore each module is compiled without the others.
 */
const options: TransformOptions = {
  target: "es2022",
  sourcemap: true,
  typescript: { onlyRemoveTypeImports: true, declaration: { sourcemap: true } },
};

/**
 * Modules that are compiled at a time: enough for all processors. What native code has made of a
 * module is kept beside what JavaScript has of it until it is taken.
 */
const atOnce = 32;

/**
 * Compiles modules in native code: a fraction of the time that TypeScript takes, whose emitter
 * binds the whole package first. The maps name the lines of `sources`, so these are in their final
 * layout.
 */
export async function buildSources(sources: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const { transform } = await import("oxc-transform");
  const compile = async ([path, text]: readonly [string, string]) => compileModule(path, await transform(path, text, options));
  const all = [...sources];
  const built = new Map<string, string>();
  for (let start = 0; start < all.length; start += atOnce) {
    const results = await Promise.all(all.slice(start, start + atOnce).map(compile));
    for (const [path, text] of results.flat()) built.set(path, text);
  }
  return built;
}

/** Compiles one module without its declarations and maps. */
export async function compileCode(path: string, text: string): Promise<string> {
  const { transform } = await import("oxc-transform");
  const { code, errors } = await transform(path, text, { ...options, sourcemap: false, typescript: { onlyRemoveTypeImports: true } });
  if (errors.length > 0) throw new Error(`${path} cannot be compiled: ${errors.map(({ message }) => message).join("; ")}`);
  return code;
}

/** What the library gives, as far as it is used. */
interface Compiled {
  readonly code: string;
  readonly map?: SourceMap;
  readonly declaration?: string;
  readonly declarationMap?: SourceMap;
  readonly errors: readonly { readonly message: string }[];
}

function compileModule(
  path: string,
  { code, map, declaration, declarationMap, errors }: Compiled,
): readonly (readonly [path: string, text: string])[] {
  if (errors.length > 0) throw new Error(`${path} cannot be compiled: ${errors.map(({ message }) => message).join("; ")}`);
  if (map === undefined || declaration === undefined || declarationMap === undefined)
    throw new Error(`${path} was compiled to less than asked for.`);
  const to = compiledPaths(path);
  return [
    ...printPart(path, to.code, to.codeMap, { code, map }),
    ...printPart(path, to.declarations, to.declarationsMap, { code: declaration, map: declarationMap }),
  ];
}

/** A part of a compiled module and its map, which names the source and does not repeat its text. */
function printPart(
  source: string,
  target: string,
  mapPath: string,
  { code, map: { names, mappings } }: { readonly code: string; readonly map: SourceMap },
): readonly (readonly [path: string, text: string])[] {
  const tidy: CompiledText = tidyCompiled({ text: code, mappings });
  const sources = [posix.relative(posix.dirname(target), source)];
  const map = { version: 3, file: posix.basename(target), sourceRoot: "", sources, names, mappings: tidy.mappings };
  return [
    [target, `${tidy.text}//# sourceMappingURL=${posix.basename(mapPath)}\n`],
    [mapPath, JSON.stringify(map)],
  ];
}
