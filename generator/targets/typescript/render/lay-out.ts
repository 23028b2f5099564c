import type { Delivered, Layout, RenderedPackage, SourcesLayout } from "../../target.ts";

/** Imports and exports of modules, as templates and printers write them: they end a line. */
const moduleSpecifier = /^((?:(?:import|export) .*|\}) from ")(\.{1,2}\/[\w./-]+)\.js";$/gm;

/** Files that only a package has. */
const ofPackages: ReadonlySet<string> = new Set(["package.json", "tsconfig.json", "tsconfig.build.json"]);

/** What a folder of sources has besides files that are committed. */
const ignored = "/postwright.map.json\n";

/**
 * The files of a package in the layout that the user has chosen; `undefined` if that is the package
 * itself. Sources move up from `src/`, and lines keep their numbers.
 */
export function layOut({ files, isPreformatted }: Omit<RenderedPackage, "delivered">, layout: Layout): Delivered | undefined {
  if (layout.kind === "package") return undefined;
  const placed = new Map<string, string>();
  const preformatted = new Set<string>();
  for (const [path, text] of files) {
    const place = placeOf(path, layout);
    if (place === undefined) continue;
    placed.set(place, path === ".gitignore" ? ignored : path.endsWith(".ts") ? rewriteImports(path, text, layout) : text);
    if (isPreformatted(path)) preformatted.add(place);
  }
  return { files: placed, isPreformatted: (path) => preformatted.has(path) };
}

function placeOf(path: string, { tests }: SourcesLayout): string | undefined {
  if (ofPackages.has(path) || (tests === undefined && path.startsWith("test/"))) return undefined;
  return path.startsWith("src/") ? path.slice("src/".length) : path;
}

function rewriteImports(path: string, text: string, { extension, tests = ".." }: SourcesLayout): string {
  const toSources = new RegExp(`^${path.startsWith("test/fixtures/") ? "\\.\\./\\.\\." : "\\.\\."}/src/`);
  const above = path.startsWith("test/fixtures/") ? `../${tests}` : tests;
  return text.replace(moduleSpecifier, (_, start: string, specifier: string) => {
    const module = path.startsWith("test/") ? specifier.replace(toSources, () => `${above}/`) : specifier;
    return `${start}${module}${extension}";`;
  });
}

/**
 * The declaring files of a folder of sources as they are in a package, path → text: what compares
 * packages knows one layout only. Files of packages stay as they are.
 */
export function asPackageFiles(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, text]) => (isDeclaringSource(path) ? [`src/${path}`, asPackageImports(text)] : [path, text])));
}

/** Whether a path is that of a file that declares an API, in a package. */
export function isDeclaringFile(path: string): boolean {
  return path.startsWith("src/") && isDeclaringSource(path.slice("src/".length));
}

/** The same in a folder of sources. */
export function isDeclaringSource(path: string): boolean {
  return /^(?:resources\/[^/]+|types|client)\.ts$/.test(path);
}

function asPackageImports(text: string): string {
  return text.replace(/^((?:(?:import|export) .*|\}) from "\.{1,2}\/[\w/-]+)(?:\.[jt]s)?";$/gm, (_, start: string) => `${start}.js";`);
}
