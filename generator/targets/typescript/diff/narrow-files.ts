import { type PublishedOperation, readPublished } from "../../../diff/published.ts";
import { resolveModule } from "../../../util/file-path.ts";
import { findAffected } from "../check/affected.ts";
import { listImports } from "../check/module-imports.ts";
import { digestParts } from "../check/module-parts.ts";
import { isDeclaringFile } from "../render/lay-out.ts";

/** Relative path → text. */
type Files = ReadonlyMap<string, string>;

/**
 * Leaves out of two packages the files whose declarations mean the same in both, unless others need
 * them: parsing all files of a large package takes longer than comparing what has changed.
 */
export function narrowFiles(old: Files, next: Files): readonly [old: Files, next: Files] {
  const [before, after] = [onlyDeclaring(old), onlyDeclaring(next)];
  const kept = new Set([...findAffected(new Map([...before, ...after]), listChanged(before, after)), ...listMoved(old, next)]);
  for (const path of kept)
    for (const text of [before.get(path), after.get(path)]) for (const used of listImports(path, text ?? "")) kept.add(used.path);
  const narrow = (files: Files): Files => new Map([...files].filter(([path]) => kept.has(path) || !isDeclaringFile(path)));
  return [narrow(old), narrow(next)];
}

function onlyDeclaring(files: Files): Files {
  return new Map([...files].filter(([path]) => isDeclaringFile(path)));
}

/**
 * Files that differ, and the declarations that do, as `findAffected` wants them: those of which a
 * comment differs, and those that can be imported from other places, as well. Nothing in them means
 * something else, but the functions that use them are told.
 */
function listChanged(old: Files, next: Files): ReadonlySet<string> {
  const paths = [...new Set([...old.keys(), ...next.keys()])].filter((path) => old.get(path) !== next.get(path));
  const names = paths.flatMap((path) => {
    const [before, after] = [old, next].map((files) => files.get(path) ?? "");
    return [digestParts, listSources, listPassedOn].flatMap((list) => listDiffering(list(path, before ?? ""), list(path, after ?? "")));
  });
  return new Set([...paths, ...names]);
}

function listDiffering(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key));
}

/** `path#name` of each declaration → its source, with the comment before it. */
function listSources(path: string, text: string): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  let comment = "";
  for (const chunk of `\n${text}`.split(/^(?=export\b)/m)) {
    const own = chunk.slice(0, chunk.length - commentAtEnd(chunk).length);
    const [, name] = /^export (?:function|const|type|interface) ([\w$]+)/.exec(chunk) ?? [];
    if (name !== undefined) sources.set(`${path}#${name}`, `${sources.get(`${path}#${name}`) ?? ""}${comment}${own}`);
    comment = commentAtEnd(chunk);
  }
  return sources;
}

function commentAtEnd(text: string): string {
  const start = text.lastIndexOf("\n/**");
  return start < 0 || !/\*\/\s*$/.test(text) ? "" : text.slice(start);
}

/** `path#name` of each type that a module passes on from another one → the same. */
function listPassedOn(path: string, text: string): ReadonlyMap<string, string> {
  const lists = [...text.matchAll(/^export type \{([^}]*)\} from "(\.\.?\/[^"\n]*)\.js";$/gm)];
  return new Map(
    lists.flatMap(([, names = "", specifier = ""]) =>
      Array.from(names.matchAll(/[\w$]+/g), ([name]) => {
        const key = `${resolveModule(path, specifier)}.ts#${name}`;
        return [key, key] as const;
      }),
    ),
  );
}

/** The files of functions whose item has another place, or whose request is another one. */
function listMoved(old: Files, next: Files): readonly string[] {
  const [before, after] = [readPublished(old), readPublished(next)];
  const isMoved = (name: string): boolean => describe(before.get(name)) !== describe(after.get(name));
  const moved = new Set([...before.keys(), ...after.keys()].filter(isMoved));
  if (moved.size === 0) return [];
  return [...onlyDeclaring(old), ...onlyDeclaring(next)].flatMap(([path, text]) =>
    [...text.matchAll(/^export function ([\w$]+)/gm)].some(([, name = ""]) => moved.has(name)) ? [path] : [],
  );
}

function describe({ item, method, path }: Partial<PublishedOperation> = {}): string {
  return JSON.stringify([item, method, path]);
}
