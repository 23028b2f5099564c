import { readPublished } from "../../../diff/published.ts";
import type { Compiler } from "../check/typescript.ts";
import { clientName } from "./client-facts.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { printIdentifier, printString, printTypeKey } from "../print/literal.ts";
import { isDeclaringFile } from "../render/lay-out.ts";
import { type DeclaredFile, readDeclaredFile } from "./declared-file.ts";

/** Name of the type that says what each function sends. No generated name contains a `$`. */
export const operationsName = "$operations";
/** Name of the type that says what each sub-path of the package exports. */
export const modulesName = "$modules";

const heading = `/**
 * What this package declares, sorted by name. Postwright compares later packages with it; it is no
 * part of the build.
 */
`;

/** What a package declares. */
export interface Snapshot {
  /** Name → its declarations, as in the sources. */
  readonly texts: ReadonlyMap<string, string>;
  /** Module, from `./src/` → the names that are imported from it. */
  readonly imports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sub-path → exported names. */
  readonly modules: ReadonlyMap<string, ReadonlySet<string>>;
  /** Function → its place, and what it sends, as a type. */
  readonly facts: ReadonlyMap<string, Code>;
  /** How a client is made, as a type. */
  readonly client: Code | undefined;
}

/** Reads the declarations of a package from its sources and its manifest. */
export type ReadSnapshot = (files: ReadonlyMap<string, string>) => Snapshot;

/**
 * Creates a reader that keeps what it has read of a file until two other packages have been read: a
 * package and its successor have most files in common.
 */
export function createSnapshotReader(compiler: Compiler): ReadSnapshot {
  let kept: readonly FileCache[] = [];
  return (files) => {
    const own: FileCache = new Map();
    for (const [path, text] of [...files].sort(([one], [two]) => (one < two ? -1 : 1))) {
      if (!isDeclaringFile(path)) continue;
      const known = kept.map((cache) => cache.get(path)).find((each) => each?.text === text);
      own.set(path, known ?? { text, declared: readDeclaredFile(compiler, path, text) });
    }
    kept = [own, ...kept.slice(0, 1)];
    return join(
      [...own.values()].map(({ declared }) => declared),
      readPublished(files),
    );
  };
}

type FileCache = Map<string, { readonly text: string; readonly declared: DeclaredFile }>;

function join(files: readonly DeclaredFile[], published: ReturnType<typeof readPublished>): Snapshot {
  const imports = new Map<string, Set<string>>();
  for (const [module, names] of files.flatMap((file) => [...file.imports]))
    imports.set(module, new Set([...(imports.get(module) ?? []), ...names]));
  const operations = new Map(files.flatMap((file) => [...file.operations]));
  const facts = new Map<string, Code>();
  for (const [name, place] of published) {
    const sent = operations.get(name);
    if (sent === undefined) continue;
    const item = joinCode(place.item.map(printString), ", ");
    facts.set(name, code`{ item: [${item}]; method: ${printString(place.method)}; path: ${printString(place.path)}; ${sent} }`);
  }
  return {
    texts: new Map(files.flatMap((file) => [...file.texts])),
    imports,
    modules: new Map(files.flatMap(({ subPath, exported }) => (subPath === undefined ? [] : [[subPath, exported]]))),
    facts,
    client: files.flatMap(({ client }) => client ?? [])[0],
  };
}

/**
 * The declarations of a package as one file, sorted by name: types and functions as they are in its
 * sources, and as types what functions send and where they can be imported from.
 */
export function printSnapshot(snapshot: Snapshot): string {
  const facts = sortEntries(snapshot.facts).map(([name, fact]) => `  ${printIdentifier(name)}: ${fact};\n`);
  const modules = sortEntries(snapshot.modules).map(([name, names]) => `  ${printTypeKey(name)}: ${printNames(names)};\n`);
  return [
    heading,
    ...sortEntries(snapshot.imports).map(([module, names]) => `import type { ${[...names].sort().join(", ")} } from "./src/${module}";\n`),
    ...sortEntries(snapshot.texts).map(([, text]) => `\n${text}`),
    `\nexport interface ${operationsName} {\n${facts.join("")}}\n`,
    snapshot.client === undefined ? "" : `\nexport interface ${clientName} ${snapshot.client}\n`,
    `\nexport interface ${modulesName} {\n${modules.join("")}}\n`,
  ].join("");
}

function printNames(names: ReadonlySet<string>): string {
  return names.size === 0 ? "never" : [...names].sort().map(printString).join(" | ");
}

function sortEntries<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([one], [two]) => (one < two ? -1 : 1));
}
