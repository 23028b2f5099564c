import { addToGroup } from "../../../util/group-by.ts";
import { listImports, type ModuleImport } from "./module-imports.ts";
import { fixtureModule, takeApart, wordsOf } from "./module-parts.ts";

/** Names of a module whose meaning has changed; `undefined` for all of them. */
type Names = ReadonlySet<string> | undefined;

/** It keeps functions by their names; what it exports has no type of theirs to pass on. */
const captures = "src/captures.ts";

/**
 * They name what the modules of resources declare, and ask nothing of what is inside: none of their
 * type arguments has a constraint. So they break only if names, kinds or type parameters change.
 */
const summaries: ReadonlySet<string> = new Set(["src/api.ts", "src/index.ts", captures]);

/**
 * Tests of flows name functions and fixtures, and take any function and any fixture. What a change
 * inside of these breaks, it also breaks in the tests of single calls or in the fixtures.
 */
const flowTest = /^test\/[^/]+\.flow\.test\.ts$/;

/** A declaration as it begins, or a list of exports from elsewhere. */
const exported = /^export (?:(?:declare )?(?:async )?(?:function|const|type|interface) ([\w$]+)|(?:type )?\{([^}]*)\})/gm;

/** Stands for a use that has no name. */
const unnamed = "*";

/**
 * The changed files of a package, and those that a change can break: they import something whose
 * meaning has changed, directly or through others. Files that are gone are in it too. `changed` is
 * as in `CheckInput`.
 */
export function findAffected(files: ReadonlyMap<string, string>, changed: ReadonlySet<string>): ReadonlySet<string> {
  const importers = listImporters(files);
  const readUses = createUsesReader(files);
  const affected = new Set([...changed].filter((each) => !each.includes("#")));
  const known = new Map<string, Names>();
  const waiting: string[] = [];
  const learn = (path: string, names: Names): void => {
    const before = known.get(path);
    if (names?.size === 0 || (known.has(path) && before === undefined)) return;
    const all = names === undefined ? undefined : new Set([...(before ?? []), ...names]);
    if (all !== undefined && all.size === before?.size) return;
    known.set(path, all);
    waiting.push(path);
  };
  for (const [path, names] of groupChanged(changed)) {
    const uses = readUses(path);
    learn(path, uses === undefined ? undefined : new Set([...names, ...listUsers(uses, names)]));
  }
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const names = known.get(path);
    for (const { importer, used } of importers.get(path) ?? []) {
      const locals = listLocals(used, names);
      if (locals.length === 0) continue;
      if (!isSummarySame(files, { path, importer, used }, names, changed)) affected.add(importer);
      if (importer === captures && names !== undefined) continue;
      const uses = readUses(importer);
      learn(importer, uses === undefined || locals.includes(unnamed) ? undefined : listUsers(uses, locals));
    }
  }
  return affected;
}

/** Whether a file is a summary, and nothing of what it asks about a changed module is different. */
function isSummarySame(
  files: ReadonlyMap<string, string>,
  use: Importer & { readonly path: string },
  names: Names,
  changed: ReadonlySet<string>,
): boolean {
  const { path, importer } = use;
  const isFlow = flowTest.test(importer);
  if (isFlow && fixtureModule.test(path)) return files.has(path) && !changed.has(`${path}#`);
  return names !== undefined && (isFlow || summaries.has(importer)) && !mentionsHead(files, use, changed);
}

/** Whether a summary lists something whose name, kind or type parameters have changed. */
function mentionsHead(
  files: ReadonlyMap<string, string>,
  { path, importer, used: { names, namespace } }: Importer & { readonly path: string },
  changed: ReadonlySet<string>,
): boolean {
  if (!files.has(path)) return true;
  if (!changed.has(`${path}#`)) return false;
  const heads = [...changed].flatMap((key) => (key.startsWith(`${path}##`) ? [key.slice(path.length + 2)] : []));
  // It may be any of them.
  if (heads.length === 0) return true;
  const text = files.get(importer) ?? "";
  if (namespace !== undefined) return heads.some((name) => text.includes(`${namespace}.${name}`));
  if (names.size > 0) return heads.some((name) => [...names.values()].includes(name));
  if (heads.some((name) => wordsOf(text).has(name))) return true;
  // All of them may be passed on, which two modules with the same name would make ambiguous.
  return heads.some((name) => [...files].some(([other, own]) => other !== path && other.startsWith("src/") && exportsName(own, name)));
}

function exportsName(text: string, name: string): boolean {
  if (!text.includes(name)) return false;
  return [...text.matchAll(exported)].some(([, declared, list = ""]) => declared === name || wordsOf(list).has(name));
}

interface Importer {
  readonly importer: string;
  readonly used: ModuleImport;
}

/** The imports of each module, by its path. */
function listImporters(files: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Importer[]> {
  const importers = new Map<string, Importer[]>();
  for (const [importer, text] of files) {
    if (!importer.endsWith(".ts")) continue;
    for (const used of listImports(importer, text)) addToGroup(importers, used.path, { importer, used });
  }
  return importers;
}

/** Changed files, and the changed names in each. */
function groupChanged(changed: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const each of changed) {
    const [path = "", name = ""] = each.split("#");
    const names = groups.get(path) ?? [];
    if (name !== "") names.push(name);
    groups.set(path, names);
  }
  return groups;
}

/** The local names of what has changed. */
function listLocals({ names: imported, namespace }: ModuleImport, changed: Names): readonly string[] {
  if (namespace !== undefined) return [namespace];
  if (imported.size === 0) return [unnamed];
  return [...imported].flatMap(([local, name]) => (changed === undefined || changed.has(name) ? [local] : []));
}

/** The words in each declaration of a module, which other declarations of it may be meant by. */
type Uses = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads a module once. The result is `undefined` for one whose declarations are not told apart. */
function createUsesReader(files: ReadonlyMap<string, string>): (path: string) => Uses | undefined {
  const read = new Map<string, Uses | undefined>();
  return (path) => {
    if (read.has(path)) return read.get(path);
    const parts = takeApart(path, files.get(path) ?? "");
    const uses = parts === undefined ? undefined : new Map(Array.from(parts.declarations, ([name, text]) => [name, wordsOf(text)]));
    read.set(path, uses);
    return uses;
  };
}

/** The declarations that use one of the names, directly or through others. */
function listUsers(uses: Uses, names: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(names);
  const users = new Set<string>();
  for (const name of reached)
    for (const [user, words] of uses) {
      if (users.has(user) || !words.has(name)) continue;
      users.add(user);
      reached.add(user);
    }
  return users;
}
