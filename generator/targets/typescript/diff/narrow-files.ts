import { type PublishedOperation, readPublished } from "../../../diff/published.ts";
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

/** Files that differ, and the declarations in them that do, as `findAffected` wants them. */
function listChanged(old: Files, next: Files): ReadonlySet<string> {
  const paths = [...new Set([...old.keys(), ...next.keys()])].filter((path) => old.get(path) !== next.get(path));
  const names = paths.flatMap((path) => {
    const [before, after] = [old, next].map((files) => digestParts(path, files.get(path) ?? ""));
    return [...(before ?? []), ...(after ?? [])].flatMap(([key]) => (before?.get(key) === after?.get(key) ? [] : [key]));
  });
  return new Set([...paths, ...names]);
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
